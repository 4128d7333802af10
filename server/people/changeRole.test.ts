// Tried against, each caught: the rosters are left as they were; the seat keeps its role; commands go by the role somebody came with; a
// private word's sound goes on; who reconnects is what they were; nobody looks again after the change; the session is not told of it.
import { expect, test } from 'vitest';
import { capabilities, parametersOf } from '#server/media/testing/peer.ts';
import { makeSession, personId } from '#server/testing/clinic.ts';
import { openDocument } from '#server/testing/documents.ts';
import { connectLive, expectDone, join, type TestLive } from '#server/testing/live.ts';
import { signIn } from '#server/testing/person.ts';
import { startServer } from '#server/testing/startServer.ts';
import { until } from '#server/testing/until.ts';
import { changeRole } from './changeRole.ts';

const media = (live: TestLive, message: string, input: object): Promise<any> => live.socket.timeout(10_000).emitWithAck(message, input);

test('a facilitator who is made a participant is one at once in the session that is on, and stays one', async () => {
  const server = await startServer();
  const { db } = server;
  const [maria, daniel, ana] = await Promise.all(['facilitator', 'cofacilitator', 'participant1'].map((who) => signIn(server.url, who)));
  const members = await Promise.all(
    (['facilitator', 'cofacilitator', 'participant1'] as const).map(async (who) => ({ person: await personId(db, who), role: who === 'participant1' ? ('participant' as const) : ('facilitator' as const), isLead: who === 'cofacilitator' })),
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

  const change = { clinicId, personId: await personId(db, 'cofacilitator'), role: 'participant' as const };
  expect(await changeRole({ db, live: server.hearth.sessions }, change)).toBe(true);
  await second.sees(() => second.welcome.role === 'participant');
  await second.sees(({ view }) => view('backchannel') === null && view('presence')?.people.find(({ id }) => id === second.self)?.role === 'participant');
  await lead.sees(({ view }) => view('presence')?.people.find(({ id }) => id === second.self)?.role === 'participant');
  expect(second.view('presence')!.people.find(({ id }) => id === second.self)).toMatchObject({ place: 'main', isLead: false });
  expect(second.view('board')).toBeNull();
  expect(await openDocument(second, board)).toMatchObject({ refused: expect.any(String) });
  for (const [tool, command, input] of [['moderation', 'mute', { member: hers.self }], ['waitingRoom', 'admitAll', {}], ['notes', 'write', { text: 'x' }], ['moderation', 'end', { people: 2 }]] as const)
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
  await changeRole({ db, live: server.hearth.sessions }, { ...change, role: 'facilitator' });
  const returned = await connectLive(daniel!, session);
  await returned.sees(({ view }) => view('backchannel'));
  expectDone(await returned.order('moderation', 'mute', { member: hers.self }));

  // A manager is in no session.
  await changeRole({ db, live: server.hearth.sessions }, { ...change, role: 'manager' });
  await until(() => returned.gone(), 'the end for a manager');
  expect((await daniel!.get(`/api/sessions/${session}/way-in`)).status).toBe(404);
  expect(await changeRole({ db, live: server.hearth.sessions }, { ...change, personId: 'nobody' })).toBe(false);
  await server.stop();
}, 60_000);
