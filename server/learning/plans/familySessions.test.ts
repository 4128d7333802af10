// Tried against these mutants, each caught: an ended consent that still shows; a revoked one; an earlier one beside the newer; a text that
// is not the one that was signed; one relative's consent shown for another; it is told to the relative; a consent that lets a plan be read.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { dayOf, plusDays } from '#shared/base/day.ts';
import type { SessionRelatives } from '#shared/learning/plans/answers.ts';
import type { RelativeInSession } from '#shared/program/family/answers.ts';
import type { SessionRecord } from '#shared/records/record/answers.ts';
import type { MyPlans, PlansShown } from '#shared/learning/plans/answers.ts';
import { FAMILY_SESSION_CONSENT_VERSION } from '#shared/program/family/familySessionConsent.ts';
import { makePerson, personId } from '#server/testing/clinic.ts';
import { signIn, type TestPerson } from '#server/testing/person.ts';
import { startServer, type TestServer } from '#server/testing/startServer.ts';

// Eleven hours west of UTC: most of the day it is yesterday there.
const ZONE = 'Pacific/Pago_Pago';
let server: TestServer;
let ana: TestPerson;
let maria: TestPerson;
let relative: string;

beforeAll(async () => {
  server = await startServer();
  await server.db.prisma.clinic.updateMany({ data: { zone: ZONE } });
  [ana, maria] = await Promise.all([signIn(server.url, 'participant1'), signIn(server.url, 'facilitator')]);
  relative = (await mine()).relatives[0]!.id;
});
afterAll(() => server.stop());
beforeEach(() => server.db.prisma.familyAuthorization.deleteMany({}));

const mine = async () => (await ana.get<MyPlans>('/api/plans')).body;
const day = (days: number) => plusDays(dayOf(Date.now(), ZONE), days);
const consent = (more: object = {}) => ({
  relative,
  textVersion: FAMILY_SESSION_CONSENT_VERSION,
  until: day(30),
  signedName: 'Ana Duarte',
  topics: ['medication', 'attendance'],
  ...more,
});
const sign = (more: object = {}, who = ana) => who.post('/api/family-consents', consent(more));
const asked = (who: TestPerson, session = server.sessions.family) => who.get<SessionRelatives>(`/api/sessions/${session}/relatives`);
const lucias = async (): Promise<RelativeInSession> => (await asked(maria)).body.relatives[0]!;

test('nothing may be said before a consent is signed; then what it says, to who leads the session, and to nobody else', async () => {
  expect(await lucias()).toMatchObject({ name: 'Lucia Duarte', participant: 'Ana Duarte', maySay: null, mayRead: [] });
  expect((await sign()).status).toBe(200);
  const { member, maySay, mayRead } = await lucias();
  expect({ maySay, mayRead }).toEqual({ maySay: { topics: ['attendance', 'medication'], lastDay: day(30) }, mayRead: [] });
  expect(await server.db.prisma.sessionMember.findUnique({ where: { id: member } })).toMatchObject({ role: 'family', sessionId: server.sessions.family });
  const record = (await maria.get<SessionRecord>(`/api/sessions/${server.sessions.family}/record`)).body;
  expect(record.relatives).toMatchObject([{ maySay: { topics: ['attendance', 'medication'] } }]);

  const [ben, lucia, daniel] = await Promise.all([signIn(server.url, 'participant2'), signIn(server.url, 'family1'), signIn(server.url, 'cofacilitator')]);
  for (const who of [ana, ben, lucia]) expect((await asked(who)).status).toBe(403);
  expect((await asked(daniel)).status).toBe(404);
  expect((await lucia.get<PlansShown>('/api/plans-shown')).body).toEqual({ plans: [] });
  for (const path of ['/api/today', `/api/sessions/${server.sessions.family}/way-in`])
    expect(JSON.stringify((await lucia.get(path)).body)).not.toMatch(/medication|attendance/i);
});

test('what was signed is kept word for word, with all that a written consent must say', async () => {
  await sign({ topics: ['sud_info'] });
  const [own] = (await mine()).inSessions;
  expect(own).toMatchObject({ relative, recipient: 'Lucia Duarte', topics: ['sud_info'], signedName: 'Ana Duarte', isInForce: true });
  for (const words of [
    'I, Ana Duarte, let my team at Willow Clinic',
    'Lucia Duarte (mother)',
    'alcohol, drugs',
    '42 CFR Part 2',
    'take it back at any time',
    'My treatment',
    'may pass on',
  ])
    expect(own!.text.join(' ')).toContain(words);
  const row = await server.db.prisma.familyAuthorization.findFirstOrThrow();
  expect(row).toMatchObject({ category: 'family_session', sheetId: null, language: 'en', textSha256: createHash('sha256').update(row.text).digest('hex') });
  expect(row.text.split('\n')).toEqual(own!.text);
  await sign({ topics: ['attendance'] });
  expect((await mine()).inSessions[0]!.text.join(' ')).not.toMatch(/42 CFR|alcohol|medication/);
});

test('changed, the newer one holds alone; taken back or at its end, none; and all of them stay on record', async () => {
  await sign();
  await sign({ topics: ['schedule'] });
  expect((await lucias()).maySay).toMatchObject({ topics: ['schedule'] });
  expect((await mine()).inSessions).toMatchObject([
    { topics: ['schedule'], isInForce: true },
    { topics: ['attendance', 'medication'], isInForce: false, revokedVia: 'renewed' },
  ]);
  expect((await ana.post(`/api/consents/${(await mine()).inSessions[0]!.id}/revoke`)).status).toBe(200);
  expect((await lucias()).maySay).toBeNull();
  await sign();
  await server.db.prisma.familyAuthorization.updateMany({ where: { revokedAt: null }, data: { expiresAt: new Date(Date.now() - 1) } });
  expect((await lucias()).maySay).toBeNull();
  expect((await mine()).inSessions).toMatchObject([{ isInForce: false, revokedAt: null }, { revokedVia: 'portal' }, { revokedVia: 'renewed' }]);
  // A plan that may be read is another consent, which changes nothing here.
  expect((await mine()).consents).toEqual({ my_safety_plan: [], coping_plan: [], relapse_prevention_plan: [] });
});

test('each relative has their own', async () => {
  const { clinicId } = await server.db.prisma.clinicMember.findFirstOrThrow({ where: { personId: await personId(server.db, 'participant1') } });
  const familyId = await makePerson(server.db, { email: `aunt${Math.random()}@example.org`, name: 'Rosa Duarte', role: 'family', clinicId });
  const { id } = await server.db.prisma.relative.create({ data: { participantId: await personId(server.db, 'participant1'), familyId, relationship: 'aunt' } });
  await server.db.prisma.sessionMember.create({ data: { sessionId: server.sessions.family, personId: familyId, role: 'family' } });
  await sign({ relative: id, topics: ['scores'] });
  const { relatives } = (await asked(maria)).body;
  expect(relatives.map(({ name, maySay }) => [name, maySay?.topics])).toEqual([
    ['Lucia Duarte', undefined],
    ['Rosa Duarte', ['scores']],
  ]);
  expect(new Set(relatives.map(({ member }) => member)).size).toBe(2);
});

test('only a participant signs, for a relative of theirs, topics, a text and a day that are right', async () => {
  const ben = await signIn(server.url, 'participant2');
  expect((await sign({}, ben)).status).toBe(404);
  expect((await sign({}, maria)).status).toBe(403);
  for (const topics of [[], ['everything'], 'attendance', Array(20).fill('attendance')])
    expect((await sign({ topics })).body).toMatchObject({ refused: 'badInput', values: { field: expect.stringMatching(/^topics/) } });
  expect((await sign({ textVersion: 99 })).body).toMatchObject({ refused: 'badInput', values: { field: 'textVersion' } });
  expect((await sign({ until: day(400) })).body).toMatchObject({ refused: 'badDay', values: { field: 'until' } });
  expect((await sign({ signedName: '' })).body).toMatchObject({ refused: 'badInput', values: { field: 'signedName' } });
  expect((await mine()).inSessions).toEqual([]);
});
