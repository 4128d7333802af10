// Tried against, each caught: the names of facilitators who have not come yet are free, or of those who came
// later; two of one name are not told apart; who comes is told to the others with their address.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SessionPeople, WayIn } from '#shared/program/schedule/answers.ts';
import { makePerson, makeSession, personId } from '#server/testing/clinic.ts';
import { arrive, connectLive, expectDone, heardOf, join } from '#server/testing/live.ts';
import { signIn } from '#server/testing/person.ts';
import { startServer, type TestServer } from '#server/testing/startServer.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

test('two people of one name are told apart for all, by a number for those who sit, and by their accounts for facilitators alone', async () => {
  const { clinicId } = await server.db.prisma.session.findUniqueOrThrow({ where: { id: server.sessions.group } });
  const second = await makePerson(server.db, { email: 'ana.second@example.org', name: 'Ana Kowalska', role: 'participant', clinicId });
  const session = await makeSession(server.db, {
    members: [
      { person: await personId(server.db, 'facilitator'), role: 'facilitator' },
      { person: await personId(server.db, 'participant1'), role: 'participant' },
      { person: second, role: 'participant' },
    ],
  });
  const [maria, ana, other] = await Promise.all(['facilitator', 'participant1', 'ana.second@example.org'].map((who) => signIn(server.url, who)));
  const lead = await join(maria!, session);
  const hers = await join(ana!, session, lead);
  const theirs = await connectLive(other!, session);
  // With a Cyrillic letter: it looks the same.
  expectDone(await arrive(theirs, { name: 'аnа' }));
  expect(heardOf(theirs)).not.toContain('(2)');
  expectDone(await lead.order('waitingRoom', 'admit', { member: theirs.self }));
  for (const live of [lead, hers, theirs])
    await live.sees(({ view }) => JSON.stringify(view('presence')?.people.map(({ name }) => name)) === JSON.stringify(['Maria', 'Ana', 'аnа (2)']));
  expectDone(await lead.order('chat', 'say', { text: 'For one of you', to: { member: theirs.self } }));
  await theirs.sees(({ view }) => view('chat')?.messages.length);
  expect(hers.view('chat')!.messages).toEqual([]);

  const { body } = await maria!.get<SessionPeople>(`/api/sessions/${session}/people`);
  expect(body.people).toContainEqual({ member: theirs.self, name: 'Ana Kowalska', email: 'ana.second@example.org' });
  for (const person of [ana!, other!]) expect((await person.get(`/api/sessions/${session}/people`)).status).toBe(403);
  for (const live of [hers, theirs]) expect(heardOf(live)).not.toMatch(/Kowalska|Duarte|@/);
  // Who comes back under the name they chose is called what they were called.
  theirs.close();
  const again = await connectLive(other!, session);
  await again.sees(({ view }) => view('presence')?.people.some(({ name }) => name === 'аnа (2)'));
});

test('nobody takes a facilitator’s name, also of one who has not come yet; a real second Maria is offered another', async () => {
  const { clinicId } = await server.db.prisma.session.findUniqueOrThrow({ where: { id: server.sessions.group } });
  const person = await makePerson(server.db, { email: 'maria.k@example.org', name: 'Maria Kovacs', role: 'participant', clinicId });
  const session = await makeSession(server.db, {
    members: [
      { person: await personId(server.db, 'facilitator'), role: 'facilitator' },
      { person: await personId(server.db, 'cofacilitator'), role: 'facilitator' },
      { person, role: 'participant' },
    ],
  });
  const second = await signIn(server.url, 'maria.k@example.org');
  expect((await second.get<WayIn>(`/api/sessions/${session}/way-in`)).body.name).toBe('Maria K.');
  // Whom the door knew as this person came is not all: she takes the name after that.
  const live = await connectLive(second, session);
  const lead = await join(await signIn(server.url, 'facilitator'), session, undefined, { name: 'Coach' });
  for (const name of ['Maria', 'MАRIA', 'maria lindqvist', 'Dаniel', 'Coach', ' c o a c h'])
    expect([name, await arrive(live, { name })]).toEqual([name, expect.objectContaining({ refused: 'facilitatorsName' })]);
  expect((lead.view('waitingRoom') as { line: unknown[] }).line).toEqual([]);
  expectDone(await arrive(live, { name: 'Maria K.' }));
});
