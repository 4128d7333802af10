// Tried against these mutants, each caught: time that runs while the server is down; last week's pairs by member instead of person;
// a list of another program; rooms forgotten in a restart.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { databaseFile } from '#server/platform/db/databaseKey.ts';
import { openDatabase } from '#server/platform/db/open.ts';
import { makeSession, personId } from '#server/testing/clinic.ts';
import { connectLive, expectDone, join, type TestLive } from '#server/testing/live.ts';
import { signIn, type TestPerson } from '#server/testing/person.ts';
import { startChild, type ChildServer } from '#server/testing/startChild.ts';
import { newDataDir, TEST_KEY } from '#server/testing/template.ts';
import type { View } from '#shared/session/session.ts';

const who = ['facilitator', 'participant1', 'participant2', 'participant3', 'participant4', 'participant5', 'participant6'] as const;
let child: ChildServer;
let thisWeek: string;
let nextWeek: string;
let weekAfter: string;
let otherProgram: string;
const people: TestPerson[] = [];

beforeAll(async () => {
  const dataDir = await newDataDir();
  const db = await openDatabase(databaseFile(dataDir), TEST_KEY);
  const { id: clinicId } = await db.prisma.clinic.findFirstOrThrow({ where: { isDemo: true } });
  const [program, other] = await Promise.all(['Evening track', 'Day track'].map((name) => db.prisma.program.create({ data: { clinicId, name } })));
  const members = await Promise.all(
    who.map(async (name) => ({ person: await personId(db, name), role: name === 'facilitator' ? ('facilitator' as const) : ('participant' as const) })),
  );
  [thisWeek, nextWeek, weekAfter, otherProgram] = (await Promise.all(
    [program, program, program, other].map((one) => makeSession(db, { programId: one!.id, members })),
  )) as [string, string, string, string];
  await db.close();
  child = await startChild({ DATA_DIR: dataDir });
  for (const name of who) people.push(await signIn(child.url, name));
}, 200_000);
afterAll(() => child.stop());

type Room = View<'breakouts', 'facilitator'>;
const forHost = (live: TestLive) => live.view('breakouts') as Room;
const forGuest = (live: TestLive) => live.view('breakouts') as View<'breakouts', 'participant'>;
const nameOf = (live: TestLive) => new Map((live.view('presence') as View<'presence', 'facilitator'>).people.map(({ id, name }) => [id, name]));
const groupsOf = (live: TestLive, rooms: readonly { members: readonly string[] }[]) =>
  rooms.map(({ members }) => members.map((member) => nameOf(live).get(member)!).sort()).sort();

async function enter(session: string): Promise<TestLive[]> {
  const lives: TestLive[] = [];
  for (const person of people) lives.push(await join(person, session, lives[0]));
  return lives;
}
async function plan(lead: TestLive, how: 'random' | 'kept') {
  expectDone(await lead.order('breakouts', 'plan', { how, size: { peopleEach: 2 }, hosts: [] }));
  return lead.sees((live) => forHost(live).plan);
}

it('a killed server brings back rooms, people, card, requests and the time that was left', async () => {
  let lives = await enter(thisWeek);
  const [lead] = lives;
  const { id } = await plan(lead!, 'random');
  expectDone(await lead!.order('breakouts', 'setTask', { plan: id, task: { text: 'One small step each.', steps: ['Speak', 'Change over'], worksheet: null } }));
  expectDone(await lead!.order('breakouts', 'start', { plan: id }));
  const run = await lead!.sees((live) => forHost(live).run);
  expectDone(await lead!.order('breakouts', 'goNow', { run: run.id }));
  await lives[1]!.sees((live) => forGuest(live).phase === 'room');
  expectDone(await lives[1]!.order('breakouts', 'tickStep', { step: 0, isDone: true }));
  expectDone(await lives[2]!.order('breakouts', 'askForHelp', { kind: 'stuck' }));
  expectDone(await lead!.order('breakouts', 'visit', { run: run.id, room: run.rooms[0]!.id }));
  await lead!.sees((live) => forHost(live).run?.visiting && forHost(live).requests.length === 1);
  const rooms = () => forHost(lives[0]!).run!.rooms.map(({ id, name, members, here, stepsDone }) => ({ id, name, members, here, stepsDone }));
  const before = { rooms: rooms(), requests: forHost(lead!).requests, own: lives.slice(1).map((live) => forGuest(live).room) };
  const endsAt = forGuest(lives[1]!).time!.endsAt!;

  await child.kill9();
  const killedAt = Date.now();
  lives.forEach((live) => live.close());
  await child.start();
  lives = await Promise.all(people.map((person) => connectLive(person, thisWeek)));
  const downFor = Date.now() - killedAt;
  await lives[0]!.sees((live) => (live.view('presence') as View<'presence', 'facilitator'>).people.every(({ isConnected }) => isConnected));
  await lives[1]!.sees((live) => forGuest(live).time?.endsAt);

  expect({ rooms: rooms(), requests: forHost(lives[0]!).requests, own: lives.slice(1).map((live) => forGuest(live).room) }).toEqual(before);
  expect(forHost(lives[0]!).run!.visiting).toBe(run.rooms[0]!.id);
  // The time that was lost is the server's downtime, less what lay between its last sign of life and its end (a second at most).
  const shift = forGuest(lives[1]!).time!.endsAt! - endsAt;
  expect(shift).toBeGreaterThan(0);
  expect(shift).toBeLessThanOrEqual(downFor + 1_500);
  expectDone(await lives[0]!.order('breakouts', 'bringBack', { run: run.id, atOnce: true }));
  lives.forEach((live) => live.close());
}, 200_000);

it('pairs, and the lists of who goes with whom, are there in the next session of the program, and in no other', async () => {
  const [lead, ...others] = await enter(nextWeek);
  await lead!.sees((live) => forHost(live).hasLastGroups);
  const kept = await plan(lead!, 'kept');
  const before = await child.look((db) =>
    db.prisma.breakoutSeat.findMany({ include: { member: { include: { person: { select: { name: true } } } } }, orderBy: { room: 'asc' } }),
  );
  const pairs = [...new Set(before.map(({ room }) => room))].map((room) =>
    before
      .filter((seat) => seat.room === room)
      .map(({ member }) => member.person.name.split(' ')[0]!)
      .sort(),
  );
  expect(pairs).toHaveLength(3);
  expect(groupsOf(lead!, kept.rooms)).toEqual(pairs.sort());
  const [one, other] = others.map(({ self }) => self) as [string, string];
  expectDone(await lead!.order('breakouts', 'setRule', { one, other, rule: 'apart' }));
  [lead!, ...others].forEach((live) => live.close());

  const again = await enter(weekAfter);
  const listed = await again[0]!.sees((live) => forHost(live).rules[0]);
  expect(listed.two.map((member) => nameOf(again[0]!).get(member)).sort()).toEqual(['Ana', 'Ben']);
  expect(JSON.stringify(again.slice(1).map(({ received }) => received))).not.toContain('apart');
  again.forEach((live) => live.close());

  const elsewhere = await enter(otherProgram);
  await elsewhere[0]!.rawOrder(null);
  expect({ rules: forHost(elsewhere[0]!).rules, hasLastGroups: forHost(elsewhere[0]!).hasLastGroups }).toEqual({ rules: [], hasLastGroups: false });
  elsewhere.forEach((live) => live.close());
}, 200_000);
