// Twelve people type in one worksheet at the same time: how fast is a key on the other screens, and what does it cost.
// Hearth as it runs (rights of each, encrypted disk, acknowledged) beside a plain Hocuspocus, in one run.
// Run: node_modules/.bin/node bench/worksheets/run.ts   (docs/performance.md tells what the columns mean)
import { quantile, rounded } from '../figures.ts';
import { PEOPLE } from '../live-state/seed.ts';
import { usageOf } from '../live-state/usage.ts';
import { hearthSheet } from './hearth.ts';
import { hocuspocusSheet } from './hocuspocus.ts';
import type { SheetServer } from './server.ts';
import { editsOf, fill, typeTogether } from './typing.ts';

const number = (name: string, fallback: number) => Number(process.env[name] ?? fallback);
const SECONDS = number('SECONDS', 15);
/** Keys a second of each: fast typing. */
const KEYS = number('KEYS', 5);
const EDITS = number('EDITS', 10_000);
const LOADS = number('LOADS', 20);
const RESTARTS = number('RESTARTS', 5);
const WARM_UP_SECONDS = 3;

type Row = Record<string, number>;

async function measure(start: () => Promise<SheetServer>): Promise<Row> {
  const server = await start();
  try {
    await typeTogether(server.docs, { keys: KEYS, seconds: WARM_UP_SECONDS });
    const fresh = await typing(server);
    await fill(server.docs, EDITS);
    const full = await typing(server);
    const edits = editsOf(server.docs[0]!);
    const again = await loads(LOADS, server, edits);
    const cold: number[] = [];
    for (let n = 0; n < RESTARTS; n += 1) {
      await server.restart();
      cold.push(...(await loads(1, server, edits)));
    }
    return {
      'p50 ms': fresh.p50, 'p95 ms': fresh.p95, 'p99 ms': fresh.p99, 'CPU %': fresh.cpu,
      'full: p50 ms': full.p50, 'full: p95 ms': full.p95, 'full: p99 ms': full.p99, 'full: CPU %': full.cpu,
      'lost': fresh.lost + full.lost,
      'edits': edits,
      'snapshot kB': (await server.keptBytes()) / 1_024,
      'load ms': quantile(again, 0.5), 'load ms, worst': quantile(again, 1), 'load after restart ms': quantile(cold, 0.5),
    };
  } finally {
    await server.stop();
  }
}

async function typing({ docs, pid }: SheetServer) {
  const before = await usageOf(pid);
  const startedAt = performance.now();
  const { times, lost } = await typeTogether(docs, { keys: KEYS, seconds: SECONDS });
  const seconds = (performance.now() - startedAt) / 1_000;
  const cpu = ((await usageOf(pid)).cpu - before.cpu) / seconds;
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95), p99: quantile(times, 0.99), cpu: cpu * 100, lost };
}

async function loads(times: number, server: SheetServer, edits: number): Promise<number[]> {
  const taken: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const { doc, ms } = await server.load();
    if (editsOf(doc) !== edits) throw new Error(`loaded ${editsOf(doc)} edits of ${edits}`);
    taken.push(ms);
  }
  return taken;
}

const profiling = process.env['PROFILE'] ? { NODE_OPTIONS: `--cpu-prof --cpu-prof-dir=${process.env['PROFILE']}` } : {};
const theirs = await measure(() => hocuspocusSheet(PEOPLE));
const ours = await measure(() => hearthSheet(profiling));
console.log(`${PEOPLE} people type in one sheet, ${KEYS} keys a second each, ${SECONDS} s; then so again with ${EDITS} edits in it (full), and it is loaded`);
console.table(Object.fromEntries(Object.keys(ours).map((name) => [name, { Hocuspocus: rounded(theirs[name]!), Hearth: rounded(ours[name]!), ratio: rounded(ours[name]! / theirs[name]!) }])));
process.exit(0);
