// How long from Start until everybody has decoded a frame of each room-mate: 12 people in 6 rooms, and back; beside it a fresh join.
// All 13 browsers are one Chromium on this machine, which encodes 12 pictures and, before Start, decodes 132: an upper bound.
// Run: node bench/breakouts/run.ts (nothing else should run)
import type { Page } from '@playwright/test';
import { AGREEMENTS_VERSION } from '../../shared/people/agreements.ts';
import { testCard } from '../../server/testing/live.ts';
import type { BreakoutBench } from './page.ts';
import { quantile } from '../figures.ts';
import { openBreakoutStage } from './stage.ts';

declare const breakoutBench: BreakoutBench;
const PARTICIPANTS = 12;
const PEOPLE_A_PAGE = 4;
const TIMES = Number(process.env['TIMES'] ?? 5);

const stage = await openBreakoutStage(PARTICIPANTS);
const [facilitator = '', ...participants] = stage.people;
const pageOf = new Map<string, Page>();
const memberOf = new Map<string, string>();

const arrival = (name: string, isHost: boolean) => ({
  name,
  pronouns: '',
  agreementsVersion: AGREEMENTS_VERSION,
  card: isHost ? null : testCard,
});
async function enter(person: string, page: Page): Promise<string> {
  pageOf.set(person, page);
  const input = [person, stage.session, arrival(`Person ${memberOf.size}`, person === facilitator)] as const;
  const self = await page.evaluate(([who, session, told]) => breakoutBench.enter(who, session, told), input);
  memberOf.set(person, self);
  await page.waitForFunction((who) => breakoutBench.isConnected(who), person);
  return self;
}
const order = async (tool: string, command: string, input: object) => {
  const answer = await pageOf.get(facilitator)!.evaluate(([who, ...asked]) => breakoutBench.order(who, ...asked), [facilitator, tool, command, input] as const);
  if (!('done' in answer)) throw new Error(`${tool}.${command}: ${answer.refused}`);
};
const framesOf = (person: string, mates: readonly string[]) =>
  pageOf.get(person)!.evaluate(([who, from]) => breakoutBench.framesOf(who, from), [person, mates] as const);

/** All who should be seen by `person` when these are the groups. */
const matesOf = (person: string, groups: readonly (readonly string[])[]) =>
  (groups.find((group) => group.includes(person)) ?? []).filter((other) => other !== person).map((other) => memberOf.get(other)!);

interface Took {
  frames: number;
  alone: number;
}

/** Rooms are used for minutes: what the step before left for the browsers to tidy up is no part of the next one. */
const SETTLED_AFTER_MS = 5_000;
const settle = () => new Promise((resolve) => setTimeout(resolve, SETTLED_AFTER_MS));
const show = (members: (person: string) => readonly string[], size: 0 | null) =>
  Promise.all(
    participants.map((person) =>
      pageOf.get(person)!.evaluate(([who, shown, now]) => breakoutBench.show(who, shown, now), [person, members(person), size] as const),
    ),
  );
const everybody = () => [...memberOf.values()];

/** Gives the orders and waits until everybody in a group has decoded a frame of everybody else in it. In ms. */
async function time(act: () => Promise<unknown>, groups: readonly (readonly string[])[]): Promise<Took> {
  const startedAt = Date.now();
  await act();
  const times = await Promise.all(groups.flat().map((person) => framesOf(person, matesOf(person, groups))));
  const last = (moments: readonly number[]) => Math.max(...moments) - startedAt;
  return { frames: last(times.map(({ decodedAt }) => decodedAt)), alone: last(times.map(({ aloneAt }) => aloneAt)) };
}

let page = await stage.openPage();
await enter(facilitator, page);
for (const [i, person] of participants.entries()) {
  if (i % PEOPLE_A_PAGE === 0) page = await stage.openPage();
  const self = await enter(person, page);
  await order('waitingRoom', 'admit', { member: self });
  await page.evaluate((who) => breakoutBench.send(who), person);
}

/** Starts six rooms whose people may go at once, or do after five seconds. */
async function openRooms(): Promise<{ run: string; rooms: { id: string; members: string[] }[]; pairs: string[][] }> {
  await settle();
  await order('breakouts', 'plan', { how: 'random', size: { peopleEach: 2 }, hosts: [] });
  const { id: plan, rooms } = (await stage.breakouts()).plan!;
  await order('breakouts', 'start', { plan });
  const { id: run } = (await stage.breakouts()).run!;
  return { run, rooms: rooms.map(({ id, members }) => ({ id, members: [...members] })), pairs: rooms.map(({ members }) => personsOf(members)) };
}

const times: Record<string, Took[]> = {
  'Start: 6 rooms of 2': [],
  'Start, pictures not on screen before': [],
  'one of each room changes rooms': [],
  'bring back: 12 together': [],
  'fresh join of one: 11 to see': [],
};
for (let turn = 0; turn < TIMES; turn += 1) {
  await show(everybody, null);
  const hidden = await openRooms();
  const goAndShow = async () => {
    await order('breakouts', 'goNow', { run: hidden.run });
    await show((person) => matesOf(person, hidden.pairs), 0);
  };
  times['Start, pictures not on screen before']!.push(await time(goAndShow, hidden.pairs));
  await show(everybody, 0);
  await order('breakouts', 'bringBack', { run: hidden.run, atOnce: true });

  const { run, rooms, pairs } = await openRooms();
  times['Start: 6 rooms of 2']!.push(await time(() => order('breakouts', 'goNow', { run }), pairs));
  const changed = pairs.map(([stays], i) => [stays!, pairs[(i + 1) % pairs.length]![1]!]);
  const move = (person: string, room: string) => order('breakouts', 'move', { run, member: memberOf.get(person), room });
  await settle();
  times['one of each room changes rooms']!.push(await time(() => Promise.all(changed.map(([, comes], i) => move(comes!, rooms[i]!.id))), changed));
  await settle();
  times['bring back: 12 together']!.push(await time(() => order('breakouts', 'bringBack', { run, atOnce: true }), [participants]));
  await settle();
  const newcomer = participants[turn % participants.length]!;
  await pageOf.get(newcomer)!.evaluate((who) => breakoutBench.leave(who), newcomer);
  const joinedAt = Date.now();
  await enter(newcomer, pageOf.get(newcomer)!);
  const { decodedAt, aloneAt } = await framesOf(newcomer, matesOf(newcomer, [participants]));
  times['fresh join of one: 11 to see']!.push({ frames: decodedAt - joinedAt, alone: aloneAt - joinedAt });
  await pageOf.get(newcomer)!.evaluate((who) => breakoutBench.send(who), newcomer);
}

function personsOf(members: readonly string[]): string[] {
  return participants.filter((person) => members.includes(memberOf.get(person)!));
}

console.table(
  Object.entries(times).map(([what, all]) => ({
    what,
    'frames of all, median (ms)': quantile(
      all.map(({ frames }) => frames),
      0.5,
    ),
    'worst (ms)': Math.max(...all.map(({ frames }) => frames)),
    'nobody else received, median (ms)': quantile(
      all.map(({ alone }) => alone),
      0.5,
    ),
  })),
);
await stage.close();
