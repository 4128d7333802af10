// From a program's row to what is written in its rooms. Tried against, each caught: a word that nobody knows opens rooms; facilitators are
// not shown what is written there.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeSession, personId } from '#server/testing/clinic.ts';
import { expectDone, heardOf, join, type TestLive } from '#server/testing/live.ts';
import { signIn } from '#server/testing/person.ts';
import { startServer, type TestServer } from '#server/testing/startServer.ts';
import type { View } from '#shared/session/session.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

/** Two rooms of two in a session of a program with this word in its row, or none. */
async function rooms(roomChat?: string): Promise<{ lead: TestLive; pairs: [TestLive[], TestLive[]] }> {
  const { clinicId } = await server.db.prisma.session.findUniqueOrThrow({ where: { id: server.sessions.group } });
  const { id: programId } = await server.db.prisma.program.create({
    data: { clinicId, name: 'A program', createdAt: new Date(), ...(roomChat && { roomChat }) },
  });
  const who = ['facilitator', 'participant1', 'participant2', 'participant3', 'participant4'];
  const members = await Promise.all(
    who.map(async (name) => ({ person: await personId(server.db, name), role: name === 'facilitator' ? ('facilitator' as const) : ('participant' as const) })),
  );
  const session = await makeSession(server.db, { programId, members });
  const lead = await join(await signIn(server.url, 'facilitator'), session);
  const others: TestLive[] = [];
  for (const name of who.slice(1)) others.push(await join(await signIn(server.url, name), session, lead));
  const shown = () => lead.view('breakouts') as View<'breakouts', 'facilitator'>;
  expectDone(await lead.order('breakouts', 'plan', { how: 'random', size: { peopleEach: 2 }, hosts: [] }));
  const plan = await lead.sees(() => shown().plan?.id);
  expectDone(await lead.order('breakouts', 'start', { plan, despite: true }));
  const run = await lead.sees(() => shown().run?.id);
  expectDone(await lead.order('breakouts', 'goNow', { run }));
  await lead.sees(() => shown().run?.rooms.every(({ here }) => here.length === 2));
  const [one, two] = shown().run!.rooms.map(({ here }) => others.filter(({ self }) => here.includes(self)));
  return { lead, pairs: [one!, two!] };
}
const chatOf = (live: TestLive) => live.view('chat') as View<'chat', 'facilitator'>;

test('where a program says nothing, facilitators see from the main room what is written in rooms, and the next room does not', async () => {
  const {
    lead,
    pairs: [[ana, ben], [next]],
  } = await rooms();
  await ana!.sees(() => chatOf(ana!).isInRoom && chatOf(ana!).roomChat === 'seen');
  expectDone(await ana!.order('chat', 'say', { text: 'Among the two of us', to: 'everybody' }));
  await ben!.sees(() => chatOf(ben!).messages.some(({ text }) => text === 'Among the two of us'));
  await lead.sees(() => chatOf(lead).rooms.some(({ text }) => text === 'Among the two of us'));
  await next!.rawOrder(null);
  expect(heardOf(next!)).not.toContain('Among the two of us');
});

test.each(['none', 'a word of a later version'])('where it says %s, rooms have no chat, and the facilitators can be written to', async (word) => {
  const {
    lead,
    pairs: [[ana, ben]],
  } = await rooms(word);
  await ana!.sees(() => chatOf(ana!).roomChat === 'none');
  expect(chatOf(ana!).isInRoom).toBe(false);
  expect(await ana!.order('chat', 'say', { text: 'Among the two of us', to: 'everybody' })).toMatchObject({ refused: 'noRoomChat' });
  expectDone(await ana!.order('chat', 'say', { text: 'To those who lead', to: 'facilitators' }));
  await lead.sees(() => JSON.stringify(chatOf(lead)).includes('To those who lead'));
  expect(heardOf(ben!)).not.toContain('Among the two of us');
});
