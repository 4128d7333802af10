// Tried against, each caught: the rosters are left as they were; the seat keeps its role; commands go by the role somebody came with; a
// private word's sound goes on; who reconnects is what they were; nobody looks again after the change; the session is not told of it; a second
// role that changes a seat; the last manager who goes; staff who are participants as well.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clinicRoles, problemOfRoles, rolesIn } from '#shared/people/role.ts';
import { capabilities, parametersOf } from '#server/live/media/testing/peer.ts';
import { makeClinic, makePerson, makeSession, personId } from '#server/testing/clinic.ts';
import { openDocument } from '#server/testing/documents.ts';
import { connectLive, expectDone, join, type TestLive } from '#server/testing/live.ts';
import { signIn } from '#server/testing/person.ts';
import { startServer } from '#server/testing/startServer.ts';
import { until } from '#server/testing/until.ts';
import { changeRoles } from './changeRoles.ts';

const media = (live: TestLive, message: string, input: object): Promise<any> => live.socket.timeout(10_000).emitWithAck(message, input);

test('a facilitator who is made a participant is one at once in the session that is on, and stays one', async () => {
  const server = await startServer();
  const { db } = server;
  const [maria, daniel, ana] = await Promise.all(['facilitator', 'cofacilitator', 'participant1'].map((who) => signIn(server.url, who)));
  const members = await Promise.all(
    (['facilitator', 'cofacilitator', 'participant1'] as const).map(async (who) => ({
      person: await personId(db, who),
      role: who === 'participant1' ? ('participant' as const) : ('facilitator' as const),
      isLead: who === 'cofacilitator',
    })),
  );
  const session = await makeSession(db, { members });
  const lead = await join(maria!, session);
  const second = await join(daniel!, session);
  const hers = await join(ana!, session, lead);
  expectDone(await lead.order('backchannel', 'say', { text: 'Among us' }));
  await second.sees(({ view }) => view('backchannel')?.messages.length);
  expectDone(await lead.order('aside', 'take', { member: hers.self }));
  const talk = await second.sees(({ view }) => (view('aside') as { talks: { id: string }[] } | null)?.talks[0]?.id);
  expectDone(await second.order('aside', 'join', { talk }));
  expectDone(await second.order('board', 'open', { title: 'Between us', mayEverybodyWrite: false }));
  const { id: board } = (await second.sees(({ view }) => view('board')))!;
  expect(await openDocument(second, board)).toMatchObject({ opened: { mayWrite: true } });
  await Promise.all([second, hers].map((live) => media(live, 'media:join', { rtpCapabilities: capabilities })));
  await media(hers, 'media:produce', { source: 'audio', rtpParameters: parametersOf('audio') });
  const hears = async () => (await server.hearth.media.room(session)).describe().peers[second.self]?.receives.length ?? 0;
  await until(async () => (await hears()) === 1, 'her voice');
  const { clinicId } = await db.prisma.session.findUniqueOrThrow({ where: { id: session } });

  const change = { clinicId, personId: await personId(db, 'cofacilitator'), roles: ['participant'] as const };
  expect(await changeRoles({ db, live: server.hearth.sessions }, change)).toBe('changed');
  await second.sees(() => second.welcome.role === 'participant');
  await second.sees(({ view }) => view('backchannel') === null && view('presence')?.people.find(({ id }) => id === second.self)?.role === 'participant');
  await lead.sees(({ view }) => view('presence')?.people.find(({ id }) => id === second.self)?.role === 'participant');
  expect(second.view('presence')!.people.find(({ id }) => id === second.self)).toMatchObject({ place: 'main', isLead: false });
  expect(second.view('board')).toBeNull();
  expect(await openDocument(second, board)).toMatchObject({ refused: expect.any(String) });
  for (const [tool, command, input] of [
    ['moderation', 'mute', { member: hers.self }],
    ['waitingRoom', 'admitAll', {}],
    ['notes', 'write', { text: 'x' }],
    ['moderation', 'end', { people: 2 }],
  ] as const)
    expect(await second.order(tool as never, command as never, input as never)).toMatchObject({ refused: 'forbidden' });
  await until(async () => (await hears()) === 0, 'silence from the private word');
  for (const path of [`/api/sessions/${session}/people`, `/api/sessions/${session}/record`]) expect((await daniel!.get(path)).status).toBe(403);

  // Also for somebody who comes back, by the same cookie.
  second.close();
  const again = await connectLive(daniel!, session);
  expect(again.welcome.role).toBe('participant');
  await again.sees(({ view }) => view('presence'));
  expect(again.view('backchannel')).toBeNull();
  expect(await again.order('moderation', 'end', { people: 2 })).toMatchObject({ refused: 'forbidden' });

  // And back, while they are away: their seat is what they are when they return.
  again.close();
  await lead.sees(({ view }) => view('presence')?.people.some(({ id, isConnected }) => id === again.self && !isConnected));
  await changeRoles({ db, live: server.hearth.sessions }, { ...change, roles: ['facilitator', 'manager'] });
  const returned = await connectLive(daniel!, session);
  await returned.sees(({ view }) => view('backchannel'));
  expectDone(await returned.order('moderation', 'mute', { member: hers.self }));

  // Who runs the clinic and is no facilitator is in no session.
  await changeRoles({ db, live: server.hearth.sessions }, { ...change, roles: ['manager'] });
  await until(() => returned.gone(), 'the end for a manager');
  expect((await daniel!.get(`/api/sessions/${session}/way-in`)).status).toBe(404);
  expect(await changeRoles({ db, live: server.hearth.sessions }, { ...change, personId: 'nobody' })).toBe('notThere');
  await server.stop();
}, 60_000);

test('whoever writes it, nobody is of the staff and something else, and each role is there once', async () => {
  const server = await startServer();
  const { prisma } = server.db;
  const [personId_, { id: clinicId }] = [await personId(server.db, 'cofacilitator'), await prisma.clinic.findFirstOrThrow({ where: { isDemo: true } })];
  const add = (person: string, role: string) => prisma.clinicMember.create({ data: { clinicId, personId: person, role } });
  await add(personId_, 'supervisor');
  for (const role of ['participant', 'family', 'captioner', 'supervisor', 'facilitator']) await expect(add(personId_, role)).rejects.toThrow();
  for (const role of ['facilitator', 'family', 'captioner', 'manager']) await expect(add(await personId(server.db, 'participant1'), role)).rejects.toThrow();
  await expect(prisma.clinicMember.updateMany({ where: { personId: personId_, role: 'supervisor' }, data: { role: 'participant' } })).rejects.toThrow();
  const theirs = (await (await signIn(server.url, 'cofacilitator')).get<{ roles: string[] }>('/api/me')).body;
  expect(theirs.roles).toEqual(['facilitator', 'supervisor']);
  expect(await changeRoles({ db: server.db, live: server.hearth.sessions }, { clinicId, personId: personId_, roles: ['manager', 'facilitator'] })).toBe(
    'changed',
  );
  const daniel = await signIn(server.url, 'cofacilitator');
  for (const path of ['/api/alerts', '/api/invitations', '/api/kept', `/api/sessions/${server.sessions.group}/people`])
    expect((await daniel.get(path)).status, path).toBe(200);
  await server.stop();
}, 60_000);

test('after any changes a clinic is run by somebody, and everybody is something that one may be', async () => {
  const server = await startServer();
  const { prisma } = server.db;
  const clinicId = await makeClinic(server.db);
  const people: string[] = [];
  for (const [i, role] of (['manager', 'manager', 'participant'] as const).entries())
    people.push(await makePerson(server.db, { email: `any${i}@harbor.test`, name: `Any ${i}`, role, clinicId }));
  const change = fc.record({ personId: fc.constantFrom(...people), roles: fc.subarray([...clinicRoles], { maxLength: 3 }) });
  const ofAll = async () => {
    const rows = await prisma.clinicMember.findMany({ where: { clinicId } });
    return people.map((person) => rolesIn(rows.filter(({ personId: one }) => one === person).map(({ role }) => role)));
  };
  await fc.assert(
    fc.asyncProperty(change, async (wish) => {
      const before = await ofAll();
      const outcome = await changeRoles({ db: server.db, live: { recheck: () => {} } }, { ...wish, clinicId });
      const after = await ofAll();
      expect(after.some((roles) => roles.includes('manager'))).toBe(true);
      expect(after.map(problemOfRoles)).toEqual([null, null, null]);
      expect(after).toEqual(outcome === 'changed' ? before.map((roles, i) => (people[i] === wish.personId ? rolesIn(wish.roles) : roles)) : before);
      if (outcome === 'lastManager') expect(before.filter((roles) => roles.includes('manager'))).toHaveLength(1);
    }),
    { numRuns: 60 },
  );
  await server.stop();
}, 60_000);
