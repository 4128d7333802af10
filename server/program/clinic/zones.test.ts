// Tried against these mutants, each caught: every clinic takes the machine's zone at each start; consents stay where they were.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { features } from '#server/features.ts';
import { makeClinic, personId } from '#server/testing/clinic.ts';
import { startServer, type TestServer } from '#server/testing/startServer.ts';
import { reckoningsOf } from '#server/platform/feature/feature.ts';
import { fillZones, machineZone } from './zones.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const zoneOfClinic = async (id: string) => (await server.db.prisma.clinic.findUniqueOrThrow({ where: { id } })).zone;

test('a new clinic is where its machine is; at a start those without a zone get it, with what depends on it, and no other moves', async () => {
  const { prisma } = server.db;
  const demo = await prisma.clinic.findFirstOrThrow({ where: { isDemo: true } });
  expect(demo.zone).toBe(machineZone());
  const [other, moved] = [await makeClinic(server.db), await makeClinic(server.db)];
  await prisma.clinic.update({ where: { id: moved }, data: { zone: 'Asia/Kathmandu' } });
  // As the last version left them: no zone, and the end of a consent in UTC.
  await prisma.clinic.update({ where: { id: demo.id }, data: { zone: '' } });
  const relative = await prisma.relative.findFirstOrThrow({ where: { participantId: await personId(server.db, 'participant1') } });
  const consent = {
    relativeId: relative.id,
    category: 'coping_plan',
    text: '',
    textVersion: 1,
    textSha256: '',
    language: 'en',
    signedName: 'Ana',
    signedAt: new Date(0),
    lastDay: '2031-03-08',
    expiresAt: new Date('2031-03-09T00:00Z'),
  };
  const [{ id }, taken] = [
    await prisma.familyAuthorization.create({ data: consent }),
    await prisma.familyAuthorization.create({ data: { ...consent, revokedAt: new Date(0) } }),
  ];
  await fillZones(server.db, 'America/New_York', reckoningsOf(features));
  expect([await zoneOfClinic(demo.id), await zoneOfClinic(other), await zoneOfClinic(moved)]).toEqual([
    'America/New_York',
    'America/New_York',
    'Asia/Kathmandu',
  ]);
  expect((await prisma.familyAuthorization.findUniqueOrThrow({ where: { id } })).expiresAt.toISOString()).toBe('2031-03-09T05:00:00.000Z');
  expect((await prisma.familyAuthorization.findUniqueOrThrow({ where: { id: taken.id } })).expiresAt.toISOString()).toBe('2031-03-09T00:00:00.000Z');
});
