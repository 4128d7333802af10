// Hearth as it runs (rights of each, limits, encrypted disk, acknowledged) beside a plain Hocuspocus, and beside a bare relay on Socket.IO, in one run.
import { setTimeout as sleep } from 'node:timers/promises';
import { create, real53 } from 'lib0/prng';
import * as Y from 'yjs';
import { quantile, rounded } from '../figures.ts';
import { PEOPLE } from '../live-state/seed.ts';
import { usageOf } from '../live-state/usage.ts';
import { bareSheet } from './bare.ts';
import { hearthSheet } from './hearth.ts';
import { hocuspocusSheet } from './hocuspocus.ts';
import type { SheetServer } from './server.ts';
import { editsOf, fill, typeTogether } from './typing.ts';

const number = (name: string, fallback: number) => Number(process.env[name] ?? fallback);
/** In turn, many and short, so that whatever else the machine does meets all of them; in each the same letters at the same moments at all three. */
const ROUNDS = number('ROUNDS', 24);
const SECONDS = number('SECONDS', 2);
/** Keys a second of each: fast typing. */
const KEYS = number('KEYS', 5);
const EDITS = number('EDITS', 10_000);
const LOADS = number('LOADS', 60);
const RESTARTS = number('RESTARTS', 6);
/** A session lasts hours: what is measured is code that has run for a while. */
const WARM_UP_SECONDS = 20;
const WARM_UP_LOADS = 6;
/** What the one before left to collect is collected then, and not in the next one's time. */
const SETTLE_MS = 50;

/** Each of the three comes after each of the others as often: all clients are one process, and what one leaves to collect the next one waits for. */
const orders = [
  [0, 1, 2],
  [2, 1, 0],
  [1, 2, 0],
  [0, 2, 1],
  [2, 0, 1],
  [1, 0, 2],
] as const;

/** So many orders, mixed: what comes again and again (garbage is collected every so many loads) would else always meet the same one. */
function mixed(times: number): readonly (readonly number[])[] {
  const random = create(times);
  return Array.from({ length: times }, (_, n) => ({ order: orders[n % orders.length]!, place: real53(random) }))
    .sort((a, b) => a.place - b.place)
    .map(({ order }) => order);
}

/** One server's figures, by row: of each round its own, where there were rounds. */
type Column = Record<string, number[]>;

// PROFILE=a folder: where Hearth's CPU profile goes.
const profiling = process.env['PROFILE'] ? { NODE_OPTIONS: `--cpu-prof --cpu-prof-dir=${process.env['PROFILE']}` } : {};
const started: SheetServer[] = [];
try {
  started.push(await hocuspocusSheet(PEOPLE));
  started.push(await bareSheet(PEOPLE));
  started.push(await hearthSheet(profiling));
  const columns = await measure(started);
  console.log(
    `${PEOPLE} people type in one sheet, ${KEYS} keys a second each, ${ROUNDS} times ${SECONDS} s in turn; then so again with ${EDITS} edits in it (full), and it is loaded`,
  );
  print(columns);
} finally {
  for (const server of started) await server.stop();
}
process.exit(0);

async function measure(servers: readonly SheetServer[]): Promise<Column[]> {
  for (const { docs } of servers) await typeTogether(docs, { keys: KEYS, seconds: WARM_UP_SECONDS, seed: 1 });
  const fresh = await typing(servers, 2);
  for (const { docs } of servers) await fill(docs, EDITS);
  const full = await typing(servers, 2 + ROUNDS);
  const edits = servers.map(({ docs }) => editsOf(docs[0]!));
  const snapshots = servers.map(({ docs }) => Y.encodeStateAsUpdate(docs[0]!).length / 1_024);
  const kept = await Promise.all(servers.map(async (server) => (await server.keptBytes()) / 1_024));
  await loads(servers, edits, WARM_UP_LOADS);
  const again = await loads(servers, edits, LOADS);
  const cold = await loads(servers, edits, RESTARTS, async () => {
    for (const server of servers) await server.restart();
  });
  return servers.map((_, i) => ({
    ...named('', fresh[i]!),
    ...named('full: ', full[i]!),
    edits: [edits[i]!],
    'snapshot kB': [snapshots[i]!],
    'on disk kB': [kept[i]!],
    'load p50 ms': [quantile(again[i]!, 0.5)],
    'load p95 ms': [quantile(again[i]!, 0.95)],
    'load after a restart p50 ms': [quantile(cold[i]!, 0.5)],
  }));
}

interface Typing {
  /** From a key to another copy, in ms, of each round. */
  rounds: number[][];
  lost: number;
  cpuSeconds: number;
  seconds: number;
}

/** `seed`: that of the first round; each has its own. */
async function typing(servers: readonly SheetServer[], seed: number): Promise<Typing[]> {
  const sums = servers.map((): Typing => ({ rounds: [], lost: 0, cpuSeconds: 0, seconds: 0 }));
  for (const [round, order] of mixed(ROUNDS).entries()) {
    for (const i of order) {
      const [{ docs, pid }, sum] = [servers[i]!, sums[i]!];
      await sleep(SETTLE_MS);
      const [before, startedAt] = [await usageOf(pid), performance.now()];
      const { times, lost } = await typeTogether(docs, { keys: KEYS, seconds: SECONDS, seed: seed + round });
      sum.seconds += (performance.now() - startedAt) / 1_000;
      sum.cpuSeconds += (await usageOf(pid)).cpu - before.cpu;
      sum.rounds.push(times);
      sum.lost += lost;
    }
  }
  return sums;
}

function named(when: string, { rounds, lost, cpuSeconds, seconds }: Typing): Column {
  const ofEach = (share: number) => rounds.map((times) => quantile(times, share));
  return {
    [`${when}p50 ms`]: ofEach(0.5),
    [`${when}p95 ms`]: ofEach(0.95),
    [`${when}p99 ms`]: ofEach(0.99),
    [`${when}lost`]: [lost],
    [`${when}CPU %`]: [(cpuSeconds / seconds) * 100],
  };
}

/** `before`: what is done before each of the times. */
async function loads(servers: readonly SheetServer[], edits: readonly number[], times: number, before = async () => {}): Promise<number[][]> {
  const taken = servers.map((): number[] => []);
  for (const order of mixed(times)) {
    await before();
    for (const i of order) {
      await sleep(SETTLE_MS);
      const { doc, ms } = await servers[i]!.load();
      if (editsOf(doc) !== edits[i]) throw new Error(`loaded ${editsOf(doc)} edits of ${edits[i]}`);
      taken[i]!.push(ms);
    }
  }
  return taken;
}

/** The middle one: what else the machine does meets some of the rounds. */
function middle(ofRounds: readonly number[]): number {
  return quantile(ofRounds, 0.5);
}

/** Round by round, since some rounds have more letters at the same moment than others. */
function ratio(ours: readonly number[], theirs: readonly number[]): number {
  return rounded(middle(ours.map((one, i) => one / theirs[i]!)));
}

function print([hocuspocus, bare, hearth]: readonly Column[]): void {
  const row = (name: string): [string, object] => {
    const [theirs, least, ours] = [hocuspocus![name]!, bare![name]!, hearth![name]!];
    const ratios = middle(theirs) > 0 ? { 'to Hocuspocus': ratio(ours, theirs), 'to Socket.IO': ratio(ours, least) } : {};
    return [name, { Hocuspocus: rounded(middle(theirs)), 'bare Socket.IO': rounded(middle(least)), Hearth: rounded(middle(ours)), ...ratios }];
  };
  console.table(Object.fromEntries(Object.keys(hearth!).map(row)));
}
