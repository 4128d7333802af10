// Whoever sends on and on what no page of ours sends is cut off, whichever messages it is made of, and reads how to come back.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeSession, personId } from '#server/testing/clinic.ts';
import { arrive, connectLive, expectDone, type TestLive } from '#server/testing/live.ts';
import { signIn, type TestPerson } from '#server/testing/person.ts';
import { startServer, type TestServer } from '#server/testing/startServer.ts';
import { until } from '#server/testing/until.ts';
import { ORDER_BYTES_MAX } from '#shared/live/protocol.ts';

let server: TestServer;
let people: TestPerson[];
beforeAll(async () => {
  server = await startServer();
  people = await Promise.all(['participant1', 'participant2'].map((name) => signIn(server.url, name)));
}, 120_000);
afterAll(() => server.stop());

const times = (n: number, send: (i: number) => void) => Array.from({ length: n }, (_, i) => i).forEach(send);
const answered = () => {};
const raise = (i: number, input: unknown = {}) => ({ id: `flood-${i}-${i}`, tool: 'hands', command: 'raise', input });

const floods: Record<string, (live: TestLive) => void> = {
  orders: ({ socket }) => times(400, (i) => socket.emit('order', raise(i), answered)),
  'orders that want no answer': ({ socket }) => times(300, (i) => socket.emit('order', raise(i))),
  'orders that are too long': ({ socket }) => times(35, (i) => socket.emit('order', raise(i, 'x'.repeat(ORDER_BYTES_MAX)), answered)),
  'questions for the time': ({ socket }) => times(400, () => socket.emit('time', answered)),
  'questions to begin anew': ({ socket }) => times(400, () => socket.emit('resync')),
  'media requests': ({ socket }) => times(800, () => socket.emit('media:capabilities', {}, answered)),
  'media requests that make no sense': ({ socket }) => times(120, () => socket.emit('media:produce', { source: 'keyboard' }, answered)),
  'questions for documents': ({ socket }) => times(900, () => socket.emit('document:open', { document: 'none', stateVector: Buffer.from([0]) }, answered)),
  carets: ({ socket }) => times(900, () => socket.emit('document:cursor', { document: 'none', client: 1, cursor: null })),
  'letters that cannot be read': ({ socket }) => times(400, () => socket.io.engine.write(new Uint8Array([200, 1, 65]))),
  'messages that nobody knows': ({ socket }) => times(300, () => socket.emit('sesame', 'open')),
};

it.each(Object.keys(floods))('a flood of %s: cut off, told why, and let in again; nobody else notices', async (name) => {
  const members = await Promise.all(
    ['participant1', 'participant2'].map(async (who) => ({ person: await personId(server.db, who), role: 'participant' as const })),
  );
  const session = await makeSession(server.db, { members });
  const [flooding, other] = (await Promise.all(people.map((person) => connectLive(person, session)))) as [TestLive, TestLive];
  expectDone(await arrive(flooding));
  floods[name]!(flooding);
  const gone = await until(() => flooding.gone(), 'the goodbye');
  expect(gone).toEqual({ refused: 'flooded', say: expect.stringContaining('Press Try again') });
  await until(() => !flooding.socket.connected || null, 'the end of the connection');
  expectDone(await arrive(other));
  expect(other.socket.connected).toBe(true);
  // With their place in line, as after any other lost connection.
  const back = await connectLive(people[0]!, session);
  expect(back.view('waitingRoom')).toMatchObject({ stage: 'waiting' });
  [back, other].forEach((live) => live.close());
});

it('what a page may send at once is answered, and its connection goes on', async () => {
  const session = await makeSession(server.db, { members: [{ person: await personId(server.db, 'participant1'), role: 'participant' }] });
  const live = await connectLive(people[0]!, session);
  const answers = await Promise.all(Array.from({ length: 120 }, (_, i) => live.rawOrder(raise(i))));
  expect(new Set(answers.map((answer) => 'refused' in answer && answer.refused))).toContain('tooMany');
  expect(await live.socket.timeout(20_000).emitWithAck('media:capabilities', {})).toHaveProperty('ok');
  expect(live.gone()).toBeNull();
  live.close();
});
