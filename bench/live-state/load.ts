// A load generator, a process of its own: some of the groups of a run, driven on the word of run.ts.
import { setTimeout as sleep } from 'node:timers/promises';
import { groupLoad, type Figures, type GroupLoad, type Target } from './group.ts';
import type { Group } from './seed.ts';

export type Ask =
  | { ask: 'enter'; target: Target; groups: Group[] }
  /** Each group gives `perSecond` commands a second, evenly, each group at moments of its own. */
  | { ask: 'run'; kind: Target['kind']; seconds: number; perSecond: number }
  | { ask: 'chat'; kind: Target['kind']; lines: number }
  | { ask: 'dropAll'; kind: Target['kind'] };
export type Told = Figures | number[] | null;

const TOGETHER = 10;
// What is on its way at the end still counts, unless it takes longer than this.
const TAIL_MS = 10_000;
const LOOK_EVERY_MS = 50;
const open: Record<Target['kind'], GroupLoad[]> = { hearth: [], relay: [] };

process.on('message', (ask: Ask) => void answer(ask).then((told) => process.send!(told)));

async function answer(ask: Ask): Promise<Told> {
  if (ask.ask === 'enter') return enter(ask.target, ask.groups);
  const groups = open[ask.kind];
  if (ask.ask === 'run') return run(groups, ask.seconds, ask.perSecond);
  if (ask.ask === 'dropAll') return (await Promise.all(groups.map((group) => group.dropAll()))).flat();
  await Promise.all(groups.map((group) => group.chat(ask.lines)));
  return null;
}

async function enter(target: Target, groups: Group[]): Promise<null> {
  const fresh = groups.map((group) => groupLoad(target, group));
  for (let i = 0; i < fresh.length; i += TOGETHER) await Promise.all(fresh.slice(i, i + TOGETHER).map((group) => group.enter()));
  open[target.kind].push(...fresh);
  return null;
}

async function run(groups: readonly GroupLoad[], seconds: number, perSecond: number): Promise<Figures> {
  groups.forEach((group) => group.take());
  const endsAt = performance.now() + seconds * 1_000;
  await Promise.all(groups.map((group) => runOne(group, endsAt, 1_000 / perSecond)));
  const givenUpAt = endsAt + TAIL_MS;
  while (groups.some((group) => group.isWaiting()) && performance.now() < givenUpAt) await sleep(LOOK_EVERY_MS);
  const taken = groups.map((group) => group.take());
  const sum = (of: (figures: Figures) => number) => taken.reduce((total, figures) => total + of(figures), 0);
  return {
    effects: taken.flatMap(({ effects }) => effects),
    answers: taken.flatMap(({ answers }) => answers),
    commands: sum(({ commands }) => commands),
    bytes: sum(({ bytes }) => bytes),
    reached: taken[0]?.reached ?? 0,
  };
}

async function runOne(group: GroupLoad, endsAt: number, everyMs: number) {
  for (let at = performance.now() + Math.random() * everyMs; at < endsAt; at += everyMs) {
    await sleep(Math.max(0, at - performance.now()));
    group.act();
  }
}
