// What only the garbage collector gives back, or nobody: people come and go, sessions and rooms open and end, pages break off. Afterwards
// there is as much of everything as before, here and in the media worker. Tried against, each caught: who is
// looked at again every half minute is so when the server has ended; half of the media of who comes anew stays, or what they sent on before;
// an ended session is not forgotten, its media looked after on and on, or its documents held; somebody keeps hold of the
// roster of an ended session alone.
import { createHook } from 'node:async_hooks';
import type { EventEmitter } from 'node:events';
import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { queryObjects } from 'node:v8';
import { observer, type types } from 'mediasoup';
import { Socket as LiveSocket } from 'socket.io';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { LiveSession } from '#server/live/liveSession.ts';
import { capabilities, parametersOf } from '#server/live/media/testing/peer.ts';
import { openCopy } from '#server/testing/documents.ts';
import { seatGroup, signInGroup, type TestGroup } from '#server/testing/group.ts';
import { connectLive, expectDone, type TestLive } from '#server/testing/live.ts';
import { signIn, type TestPerson } from '#server/testing/person.ts';
import { startServer, type TestServer } from '#server/testing/startServer.ts';
import type { View } from '#shared/session/session.ts';
import { findBuiltIn } from '#shared/learning/worksheets/templates/builtIn.ts';

let worker: types.Worker;
let server: TestServer;
let people: TestPerson[];
beforeAll(async () => {
  observer.once('newworker', (made) => (worker = made));
  server = await startServer();
  people = await signInGroup(server.url);
});
afterAll(() => server.stop());

/** Timers that are set, those that let the process end as well. */
const timers = new Set<number>();
const hook = createHook({ init: (id, type) => void (type === 'Timeout' && timers.add(id)), destroy: (id) => void timers.delete(id) });
beforeAll(() => void hook.enable());
afterAll(() => void hook.disable());

const descriptorsOf = (pid: number) => readdirSync(`/proc/${pid}/fd`).length;
const listenersOf = (emitter: Pick<EventEmitter, 'eventNames' | 'listenerCount'>) =>
  emitter.eventNames().reduce((sum, event) => sum + emitter.listenerCount(event), 0);

/** What there is in the media worker: whatever can be asked something has a name there. */
const inWorker = async () => (await worker.dump()).channelMessageHandlers.channelRequestHandlers;

/** How much there is of what must be let go of by its name. */
const counts = async (): Promise<Record<string, number>> => ({
  inWorker: (await inWorker()).length,
  descriptors: descriptorsOf(process.pid),
  workerDescriptors: descriptorsOf(worker.pid),
  listeners: listenersOf(worker) + listenersOf(worker.observer) + listenersOf(process),
  timers: timers.size,
  // Timers are counted above; those of the pages' own sockets come and go.
  resources: process.getActiveResourcesInfo().filter((name) => name !== 'Timeout').length,
  ...server.hearth.media.stats(),
  sessions: server.hearth.sessions.count(),
});

/** How much there is of what is let go of by nobody knowing it, after a full collection. */
const reachable = () => ({ documents: queryObjects(Y.Doc as never, { format: 'count' }), sockets: queryObjects(LiveSocket as never, { format: 'count' }) });

/** What is of one evening alone; nobody may hold it when the evening is over. */
const ofEvenings: [what: string, WeakRef<object>][] = [];
function lookAt(live: LiveSession) {
  for (const [what, part] of Object.entries({ session: live, state: live.state, roster: live.state.roster, media: live.media, documents: live.documents }))
    ofEvenings.push([what, new WeakRef(part)]);
}
function stillHeld(): string[] {
  reachable();
  return ofEvenings.flatMap(([what, part]) => (part.deref() ? [what] : []));
}

const ask = async (live: TestLive, message: string, input: unknown) => {
  const answer = (await live.socket.timeout(20_000).emitWithAck(message, input)) as { ok?: unknown };
  expect(answer, message).toHaveProperty('ok');
};
async function call(live: TestLive) {
  await ask(live, 'media:join', { rtpCapabilities: capabilities });
  await ask(live, 'media:probe', { sctpStreamParameters: { streamId: 0 } });
  await ask(live, 'media:renewSend', {});
  for (const source of ['audio', 'video']) await ask(live, 'media:produce', { source, rtpParameters: parametersOf(source as 'audio') });
}

/** Rooms of two open and close again. */
async function rooms({ maria }: TestGroup) {
  const shown = () => maria.view('breakouts') as View<'breakouts', 'facilitator'>;
  expectDone(await maria.order('breakouts', 'plan', { how: 'random', size: { peopleEach: 2 }, hosts: [] }));
  const plan = await maria.sees(() => shown().plan?.id);
  expectDone(await maria.order('breakouts', 'start', { plan, despite: true }));
  const run = await maria.sees(() => shown().run?.id);
  expectDone(await maria.order('breakouts', 'goNow', { run }));
  expectDone(await maria.order('breakouts', 'bringBack', { run, atOnce: true }));
  await maria.sees(() => shown().run === null);
}

/** A board and a sheet that all have open; one pastes much. */
async function write({ maria, ana, ben, chloe }: TestGroup) {
  expectDone(await maria.order('board', 'open', { title: 'An example', mayEverybodyWrite: true }));
  expectDone(await maria.order('worksheet', 'open', { template: findBuiltIn('thought_record_7')!, mode: 'together', writers: null }));
  const board = (await ana.sees(({ view }) => view('board'))).id;
  const sheet = (await ana.sees(({ view }) => view('worksheet') as { shared: { document: string } | null } | null)).shared!.document;
  const copies = await Promise.all([ana, ben, chloe].flatMap((live) => [openCopy(live, board), openCopy(live, sheet)]));
  expect(await copies[0]!.write('Long ago. '.repeat(2_000))).toMatchObject({ done: true });
}

/** A browser that is gone in the middle of what it asks and of what it is given. */
const breakOff = (path: string, cookie: string) =>
  new Promise<void>((done) => {
    const { port } = server.hearth;
    const line = connect(port, '127.0.0.1', () => line.write(`GET ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncookie: ${cookie}\r\n\r\nGET /api/he`));
    line.once('data', () => line.destroy()).once('close', () => done());
  });

async function evening() {
  const group = await seatGroup(server, people);
  const { session, maria, ana, ben, chloe } = group;
  for (const live of [maria, ana, ben, chloe]) await call(live);
  await write(group);
  await rooms(group);
  const ends = (await server.hearth.sessions.find(session))!;
  // A line that drops, and a page that builds everything anew; another that never comes back.
  ben.socket.io.engine.close();
  ana.close();
  const again = await connectLive(people[1]!, session);
  await call(again);
  for (const path of ['/api/sheets', '/api/me', '/favicon.ico']) await breakOff(path, people[1]!.cookie());
  const here = () => (maria.view('presence') as View<'presence', 'facilitator'>).people.filter(({ isConnected }) => isConnected).map(({ id }) => id);
  await maria.sees(() => here().includes(again.self) && !here().includes(ben.self));
  expectDone(await maria.order('moderation', 'end', { people: here().length }));
  lookAt(ends);
  for (const live of [maria, again, chloe]) live.close();
}

const more = (before: Record<string, number>, after: Record<string, number>) =>
  Object.entries(after).flatMap(([name, count]) => (count > before[name]! ? [`${name}: ${before[name]} became ${count}`] : []));
const isAsBefore = (before: Record<string, number>) => expect.poll(async () => more(before, await counts()), { timeout: 40_000, interval: 500 }).toEqual([]);

/** To look again and again takes timers as well. */
async function timersWhileLooking(): Promise<number> {
  let set = 0;
  await expect.poll(() => (set = timers.size)).toBeGreaterThan(0);
  return set;
}

test('a server that ended leaves no timer and no listener', async () => {
  const before = { timers: await timersWhileLooking(), listeners: listenersOf(process) };
  const other = await startServer();
  (await connectLive(await signIn(other.url, 'facilitator'), other.sessions.group)).close();
  await other.stop();
  await expect.poll(() => more(before, { timers: timers.size, listeners: listenersOf(process) }), { timeout: 40_000, interval: 500 }).toEqual([]);
}, 120_000);

test('after any number of evenings there is as much of everything as after one', async () => {
  const atFirst = (await inWorker()).length;
  const timersAtFirst = await timersWhileLooking();
  await evening();
  // Media waits some seconds for who lost their line.
  await expect.poll(async () => (await inWorker()).length, { timeout: 40_000, interval: 500 }).toBe(atFirst);
  const [before, reachableBefore] = [{ ...(await counts()), timers: timersAtFirst }, reachable()];
  for (let n = 0; n < 3; n += 1) await evening();
  await isAsBefore(before);
  expect(more(reachableBefore, reachable())).toEqual([]);
  await expect.poll(stillHeld, { timeout: 20_000, interval: 500 }).toEqual([]);
}, 200_000);

test('within a session, pages that come anew and rooms that open and close leave nothing behind', async () => {
  const group = await seatGroup(server, people);
  const { session, maria, ben, chloe } = group;
  let { ana } = group;
  for (const live of [maria, ana, ben, chloe]) await call(live);
  const comeAnew = async () => {
    ana.close();
    ana = await connectLive(people[1]!, session);
    await call(ana);
    await rooms(group);
  };
  await comeAnew();
  const heard = () => expect.poll(() => server.hearth.media.stats().consumers, { timeout: 20_000 }).toBe(4 * 3 * 2);
  await heard();
  const before = await counts();
  for (let n = 0; n < 3; n += 1) await comeAnew();
  await heard();
  await isAsBefore(before);
  for (const live of [maria, ana, ben, chloe]) live.close();
}, 120_000);
