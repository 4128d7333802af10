import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { databaseFile } from '#server/platform/db/databaseKey.ts';
import { openDatabase } from '#server/platform/db/open.ts';
import { makeSession, personId } from '#server/testing/clinic.ts';
import { arrive, connectLive, type TestLive } from '#server/testing/live.ts';
import { signIn, type TestPerson } from '#server/testing/person.ts';
import { startChild, type ChildServer } from '#server/testing/startChild.ts';
import { newDataDir, TEST_KEY } from '#server/testing/template.ts';
import type { Answer } from '#shared/live/protocol.ts';
import { toolNames } from '#shared/session/session.ts';

const who = ['facilitator', 'cofacilitator', 'participant1', 'participant2', 'participant3'] as const;
let child: ChildServer;
let session: string;
const people: TestPerson[] = [];

beforeAll(async () => {
  // The session is put there before the server runs: nobody else writes to a running server's file.
  const dataDir = await newDataDir();
  const db = await openDatabase(databaseFile(dataDir), TEST_KEY);
  const members = await Promise.all(
    who.map(async (name) => ({ person: await personId(db, name), role: name.includes('facilitator') ? ('facilitator' as const) : ('participant' as const) })),
  );
  session = await makeSession(db, { members });
  await db.close();
  child = await startChild({ DATA_DIR: dataDir });
  for (const name of who) people.push(await signIn(child.url, name));
}, 200_000);
afterAll(() => child.stop());

/** What everybody holds once all that was on its way to them has arrived. */
async function viewsOf(lives: readonly TestLive[]) {
  // An answer, be it a refusal, comes after whatever was sent before it.
  await Promise.all(lives.map((live) => live.rawOrder(null)));
  return lives.map((live) => Object.fromEntries(toolNames.map((tool) => [tool, live.view(tool)])));
}

// A connection that was cut and came back is the one thing that a kill may change.
const withoutConnections = (views: unknown) =>
  JSON.parse(JSON.stringify(views, (key, value) => (key === 'connectionAt' || key === 'isConnected' || key === 'isSeen' ? undefined : value)));

const asked = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      by: fc.nat(4),
      tool: fc.constant('chat'),
      command: fc.constant('say'),
      input: fc.record({ text: fc.constantFrom('hello', 'I am here', 'thank you'), to: fc.constantFrom('facilitators', 'everybody') }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      by: fc.nat(4),
      tool: fc.constant('hands'),
      command: fc.constantFrom('raise', 'lower'),
      input: fc.constantFrom({ wish: 'newTopic' }, {}),
    }),
  },
  { weight: 2, arbitrary: fc.record({ by: fc.nat(4), tool: fc.constant('support'), command: fc.constantFrom('ask', 'withdraw'), input: fc.constant({}) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      by: fc.nat(4),
      tool: fc.constant('presence'),
      command: fc.constantFrom('stepAway', 'comeBack', 'setDevices'),
      input: fc.constantFrom({}, { mic: true, camera: false }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ by: fc.nat(1), tool: fc.constant('moderation'), command: fc.constantFrom('lock', 'unlock'), input: fc.constant({}) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      by: fc.nat(1),
      tool: fc.constantFrom('chat', 'waitingRoom'),
      command: fc.constantFrom('openGroupChat', 'closeGroupChat', 'admitAll'),
      input: fc.constant({}),
    }),
  },
);

interface Given {
  by: number;
  order: object;
}

/** Gives random orders; every fourth is waited for. Resolves with those on their way and, growing, those that were done. */
async function giveOrders(lives: readonly TestLive[], count: number): Promise<{ done: Given[]; pending: Promise<unknown>[] }> {
  const done: Given[] = [];
  const pending: Promise<unknown>[] = [];
  for (const [i, { by, ...rest }] of fc.sample(asked, count).entries()) {
    const order = { ...rest, id: randomUUID() };
    const answer = lives[by]!.rawOrder(order).then((outcome: Answer) => void ('done' in outcome && done.push({ by, order })));
    pending.push(answer.catch(() => {}));
    if (i % 4 === 0) await answer;
  }
  return { done, pending };
}

async function killAndRestart(lives: readonly TestLive[]): Promise<TestLive[]> {
  await child.kill9();
  lives.forEach((live) => live.close());
  await child.start();
  const back = await Promise.all(people.map((person) => connectLive(person, session)));
  const selves = back.map(({ self }) => self);
  await back[0]!.sees(({ view }) => view('presence')!.people.every(({ id, isConnected }) => isConnected || !selves.includes(id)));
  return back;
}

it('a server that is killed comes back to what it had, for everybody, and keeps every promise it made', async () => {
  let lives = await Promise.all(people.map((person) => connectLive(person, session)));
  for (const live of lives.slice(0, 4)) await arrive(live);
  await lives[0]!.order('waitingRoom', 'admit', { member: lives[2]!.self });
  await arrive(lives[4]!);

  // Killed between two orders: everything is as it was.
  const { pending } = await giveOrders(lives, 40);
  await Promise.all(pending);
  const before = await viewsOf(lives);
  const killedAt = Date.now();
  lives = await killAndRestart(lives);
  expect(withoutConnections(await viewsOf(lives))).toEqual(withoutConnections(before));
  await expectAttendance(lives[0]!.self, killedAt);

  // Killed in the middle: an order that was answered is known under its id, and asking again changes nothing.
  const { done } = await giveOrders(lives, 40);
  lives = await killAndRestart(lives);
  const after = await viewsOf(lives);
  expect(done.length).toBeGreaterThan(0);
  for (const { by, order } of done) {
    if ((order as { command: string }).command !== 'say') continue;
    expect(await lives[by]!.rawOrder(order)).toEqual({ done: true });
  }
  expect(await viewsOf(lives)).toEqual(after);
}, 400_000);

/** The stay that was cut short ends when the server was last known to run, and a new one began with the reconnection. */
async function expectAttendance(member: string, killedAt: number) {
  const stays = await child.look((db) => db.prisma.attendanceSegment.findMany({ where: { memberId: member }, orderBy: { joinedAt: 'asc' } }));
  expect(stays.map(({ endReason }) => endReason)).toEqual(['disconnected', null]);
  const [cut, now] = stays;
  expect(cut!.leftAt!.getTime()).toBeGreaterThanOrEqual(cut!.joinedAt.getTime());
  expect(cut!.leftAt!.getTime()).toBeLessThanOrEqual(killedAt);
  expect(now!.joinedAt.getTime()).toBeGreaterThan(killedAt);
}
