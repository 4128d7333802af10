// Tried against these mutants, each caught: the co-facilitator reads the note; a manager reads alerts; an outcome can be
// written while the session is on, or twice; the note of a running session can be deleted; a facilitator of another session closes it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AlertView, SessionRecord } from '#shared/records/record/answers.ts';
import { makeSession, personId } from '#server/testing/clinic.ts';
import { outcomeOf } from '#shared/tools/testing/outcome.ts';
import { arrive, connectLive, expectDone, join } from '#server/testing/live.ts';
import { signIn, type TestPerson } from '#server/testing/person.ts';
import { startServer, type TestServer } from '#server/testing/startServer.ts';

let server: TestServer;
let maria: TestPerson;
let daniel: TestPerson;
beforeAll(async () => {
  server = await startServer();
  [maria, daniel] = [await signIn(server.url, 'facilitator'), await signIn(server.url, 'cofacilitator')];
});
afterAll(() => server.stop());

const recordOf = async (reader: TestPerson, session: string) => (await reader.get<SessionRecord>(`/api/sessions/${session}/record`)).body;
const openFor = async (reader: TestPerson) => (await reader.get<{ alerts: AlertView[] }>('/api/alerts')).body.alerts;

test('what was open at the end stays open until its outcome is written; notes stay their author’s', async () => {
  const members = await Promise.all(
    (['facilitator', 'cofacilitator', 'participant1'] as const).map(async (who, i) => ({
      person: await personId(server.db, who),
      role: i < 2 ? ('facilitator' as const) : ('participant' as const),
      isLead: i === 0,
    })),
  );
  const session = await makeSession(server.db, { members });
  const lead = await join(maria, session);
  const ana = await connectLive(await signIn(server.url, 'participant1'), session);
  expectDone(await arrive(ana));
  expectDone(await lead.order('waitingRoom', 'admit', { member: ana.self }));
  expectDone(await lead.order('backchannel', 'flag', { member: ana.self, level: 3, note: 'spoke of not waking up' }));
  expectDone(await lead.order('notes', 'write', { text: 'my own thoughts' }));

  const running = await recordOf(daniel, session);
  expect(running).toMatchObject({
    isOver: false,
    note: null,
    alerts: [{ name: 'Ana Duarte', level: 3, note: 'spoke of not waking up', raisedBy: 'Maria Lindqvist', closed: null }],
  });
  expect(await openFor(maria)).toEqual([]);
  const outcome = `/api/alerts/${running.alerts[0]!.id}/outcome`;
  expect((await daniel.post(outcome, outcomeOf('Seen alone by Daniel.'))).body).toMatchObject({ refused: 'sessionOn' });
  expect((await maria.post(`/api/sessions/${session}/note/delete`)).body).toMatchObject({ refused: 'sessionOn' });

  expectDone(await lead.order('moderation', 'end', { people: 1, despiteAlert: true }));
  expect(await openFor(daniel)).toMatchObject([{ name: 'Ana Duarte', closed: null, session: { id: session } }]);
  expect((await daniel.post(outcome, outcomeOf('. . . . . . . .'))).body).toMatchObject({ refused: 'badInput', values: { field: 'text' } });
  expect((await daniel.post(outcome, outcomeOf('Spoke alone, called her sister.'))).body).toMatchObject({
    alert: { closed: { outcome: 'Spoke alone, called her sister.', by: expect.stringContaining('Daniel') } },
  });
  expect((await maria.post(outcome, outcomeOf('Again, a second time'))).body).toMatchObject({ refused: 'alertClosed' });
  expect(await openFor(maria)).toEqual([]);
  expect((await recordOf(maria, session)).note).toMatchObject({ text: 'my own thoughts' });
  expect((await recordOf(daniel, session)).note).toBeNull();
  expect((await maria.post(`/api/sessions/${session}/note/delete`)).status).toBe(200);
  expect((await recordOf(maria, session)).note).toBeNull();
});

test('it is there for the facilitators of the session, and for nobody else', async () => {
  const { individual } = server.sessions;
  expect((await daniel.get(`/api/sessions/${individual}/record`)).status).toBe(404);
  // An alert of a session that Daniel does not lead is neither listed for him nor his to close.
  const [person, lead] = [await personId(server.db, 'participant1'), await personId(server.db, 'facilitator')];
  const over = await makeSession(server.db, {
    endedAt: new Date(),
    members: [
      { person, role: 'participant' },
      { person: lead, role: 'facilitator' },
    ],
  });
  const roster = await server.db.prisma.sessionMember.findMany({ where: { sessionId: over } });
  const [about, raisedBy] = [roster.find(({ role }) => role === 'participant')!.id, roster.find(({ role }) => role === 'facilitator')!.id];
  await server.db.prisma.riskFlag.create({ data: { id: 'elsewhere', aboutId: about, raisedById: raisedBy, level: 4, raisedAt: new Date() } });
  expect((await openFor(maria)).map(({ id }) => id)).toEqual(['elsewhere']);
  expect(await openFor(daniel)).toEqual([]);
  expect((await daniel.post('/api/alerts/elsewhere/outcome', outcomeOf('Seen by me, at their home.'))).status).toBe(404);
  for (const who of ['manager', 'participant1'] as const) {
    const reader = await signIn(server.url, who);
    expect((await reader.get(`/api/sessions/${individual}/record`)).status).toBe(403);
    expect((await reader.get('/api/alerts')).status).toBe(403);
  }
});
