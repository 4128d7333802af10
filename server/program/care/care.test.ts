// Whom a facilitator finds, and what of them.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SheetMade } from '#shared/learning/worksheets/answers.ts';
import type { MyPerson } from '#shared/program/care/api.ts';
import type { PersonSession } from '#shared/records/attendance/api.ts';
import { makeClinic, makePerson, makeSession } from '#server/testing/clinic.ts';
import { signIn, type TestPerson } from '#server/testing/person.ts';
import { startServer, type TestServer } from '#server/testing/startServer.ts';

const DAY_MS = 24 * 60 * 60_000;
let server: TestServer;
let ana: TestPerson;
let maria: TestPerson;
let daniel: TestPerson;
const ids: Record<string, string> = {};
let session: string;
beforeAll(async () => {
  server = await startServer();
  const { db, url } = server;
  const clinicId = await makeClinic(db);
  for (const [name, role] of [
    ['ana', 'participant'],
    ['ben', 'participant'],
    ['maria', 'facilitator'],
    ['daniel', 'facilitator'],
  ] as const)
    ids[name] = await makePerson(db, { email: `${name}@harbor.example`, name, role, clinicId });
  session = await makeSession(db, {
    clinicId,
    members: [
      { person: ids['maria']!, role: 'facilitator', isLead: true },
      { person: ids['ana']!, role: 'participant' },
    ],
  });
  await makeSession(db, {
    clinicId,
    members: [
      { person: ids['daniel']!, role: 'facilitator', isLead: true },
      { person: ids['ben']!, role: 'participant' },
    ],
  });
  [ana, maria, daniel] = (await Promise.all(['ana', 'maria', 'daniel'].map((name) => signIn(url, `${name}@harbor.example`)))) as [
    TestPerson,
    TestPerson,
    TestPerson,
  ];
});
afterAll(() => server.stop());

const mine = async (who: TestPerson) =>
  (await who.get<{ people: MyPerson[] }>('/api/my-people')).body.people.map(({ name, alerts, sheets }) => ({ name, alerts, sheets }));
const parts = ['', '/sheets', '/practice', '/alerts', '/sessions'];
const chart = async (who: TestPerson, person: string) => Promise.all(parts.map(async (part) => (await who.get(`/api/my-people/${ids[person]}${part}`)).status));

test('whom somebody cares for now, with what waits: what is shared and not opened since it changed, and alerts that are open', async () => {
  expect(await mine(maria)).toEqual([{ name: 'ana', alerts: 0, sheets: 0 }]);
  const [shared] = await Promise.all([1, 2].map(async () => (await ana.post<SheetMade>('/api/sheets', { template: 'thought_record_7' })).body.id));
  expect(await mine(maria)).toEqual([{ name: 'ana', alerts: 0, sheets: 0 }]);
  await ana.post(`/api/sheets/${shared}/visibility`, { visibility: 'facilitators' });
  const members = await server.db.prisma.sessionMember.findMany({ where: { sessionId: session } });
  const of = (name: string) => members.find(({ personId }) => personId === ids[name])!.id;
  await server.db.prisma.riskFlag.create({ data: { id: 'alert', aboutId: of('ana'), raisedById: of('maria'), level: 3, raisedAt: new Date() } });
  expect(await mine(maria)).toEqual([{ name: 'ana', alerts: 1, sheets: 1 }]);
  expect(await mine(daniel)).toEqual([{ name: 'ben', alerts: 0, sheets: 0 }]);

  await maria.get(`/api/sheets/${shared}`);
  expect(await mine(maria)).toEqual([{ name: 'ana', alerts: 1, sheets: 0 }]);
});

test('a chart is for who cares for them: what they share, practice, alerts, sessions; nobody else finds anybody', async () => {
  expect(await chart(maria, 'ana')).toEqual([200, 200, 200, 200, 200]);
  expect(await chart(daniel, 'ana')).toEqual([404, 404, 404, 404, 404]);
  expect(await chart(ana, 'ana')).toEqual([403, 403, 403, 403, 403]);
  const { sessions } = (await maria.get<{ sessions: PersonSession[] }>(`/api/my-people/${ids['ana']}/sessions`)).body;
  expect(sessions).toMatchObject([{ id: session, minutes: 0 }]);
  expect((await maria.get<{ sheets: unknown[] }>(`/api/my-people/${ids['ana']}/sheets`)).body.sheets).toHaveLength(1);
  expect((await maria.get<{ alerts: unknown[] }>(`/api/my-people/${ids['ana']}/alerts`)).body.alerts).toHaveLength(1);
});

test('after thirty days both are closed, and the owner has what is theirs', async () => {
  await server.db.prisma.session.update({
    where: { id: session },
    data: { startsAt: new Date(Date.now() - 32 * DAY_MS), endsAt: new Date(Date.now() - 31 * DAY_MS) },
  });
  expect(await mine(maria)).toEqual([]);
  expect(await chart(maria, 'ana')).toEqual([404, 404, 404, 404, 404]);
});
