// How sharp pictures are and what they cost, beside how it was before: a group whose tiles are small, and two on a whole screen.
// Run: node bench/pictures/run.ts
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { rounded } from '../figures.ts';
import { openStage, type Bench, type Stage } from '../media/stage.ts';
import { processorSeconds } from './usage.ts';

declare const bench: Bench;
const [SETTLES_MS, LASTS_MS] = [14_000, 12_000];
const wait = (ms: number) => new Promise((next) => setTimeout(next, ms));

interface Call {
  name: string;
  people: number;
  /** The layer that its tiles asked for before, and ask for now. */
  layer: { before: 0 | 1 | 2; now: 0 | 1 | 2 };
  cores: number;
}

const calls: Call[] = [
  { name: 'six, tiles of 250x150', people: 6, layer: { before: 1, now: 0 }, cores: 2 },
  { name: 'two on a desk', people: 2, layer: { before: 2, now: 2 }, cores: 2 },
  { name: 'two on a desk, eight cores', people: 2, layer: { before: 2, now: 2 }, cores: 8 },
];

const open = (when: 'before' | 'now'): Promise<Stage> =>
  openStage({
    framesASecond: 10,
    ...(when === 'before' && { instead: { 'media/shapes.ts': pathOf('before.ts'), 'media/pictures.ts': pathOf('before.ts') } }),
  });
const pathOf = (file: string) => fileURLToPath(new URL(file, import.meta.url));

const measure = async (stage: Stage, { people, layer, cores }: Call, when: 'before' | 'now') => {
  const names = Array.from({ length: people }, (_, at) => `peer${at}`);
  stage.setGroup(...names);
  const pages: Page[] = [];
  for (const name of names) {
    const page = await stage.openPage(`Object.defineProperty(navigator, 'hardwareConcurrency', { get: () => ${cores} })`);
    pages.push(page);
    const tiles = Object.fromEntries(names.filter((other) => other !== name).map((other) => [other, { video: layer[when] }]));
    await page.evaluate(
      ([peer, shown]) => {
        bench.start(peer);
        bench.tiles(peer, shown);
      },
      [name, tiles] as const,
    );
    await page.waitForFunction((peer) => bench.state(peer) === 'connected', name);
    await page.evaluate((peer) => bench.sendCamera(peer, { width: 640, height: 360 }), name);
  }
  await wait(SETTLES_MS);
  const before = { used: processorSeconds(), sent: await sentBy(pages) };
  await wait(LASTS_MS);
  const after = { used: processorSeconds(), sent: await sentBy(pages) };
  const heights = await Promise.all(pages.map((page, at) => page.evaluate((peer) => bench.heights(peer), names[at]!)));
  await Promise.all(pages.map((page) => page.context().close()));
  const per = (end: number, start: number) => rounded(((end - start) * 1_000) / LASTS_MS);
  return {
    'seen at (lines)': [...new Set(heights.flat())].sort((a, b) => a - b).join(', '),
    'sent, each (kbit/s)': Math.round(((after.sent - before.sent) * 8) / LASTS_MS / people),
    'browser (cores)': per(after.used.browser, before.used.browser),
    'worker (cores)': per(after.used.worker, before.used.worker),
  };
};

const sentBy = async (pages: readonly Page[]): Promise<number> =>
  (await Promise.all(pages.map((page) => page.evaluate(() => bench.bytesSent())))).reduce((sum, bytes) => sum + bytes, 0);

const rows: object[] = [];
for (const call of calls)
  for (const when of ['before', 'now'] as const) {
    const stage = await open(when);
    rows.push({ call: call.name, when, ...(await measure(stage, call, when)) });
    await stage.close();
  }
console.table(rows);
