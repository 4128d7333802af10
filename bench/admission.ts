// How fast does the first picture come when somebody is admitted: with transports that were connected while they waited, and without.
// Run: node bench/admission.ts
import { openStage, type Bench } from './media/stage.ts';

declare const bench: Bench;
const TIMES = 8;

const stage = await openStage();
const inside = await stage.openPage();
stage.setGroup('inside');
await inside.evaluate(() => bench.start('inside'));
await inside.waitForFunction(() => bench.state('inside') === 'connected');
await inside.evaluate(() => bench.sendCamera('inside'));

const admit = async (newcomer: string, isConnectedBefore: boolean): Promise<number> => {
  const page = await stage.openPage();
  const start = () => page.evaluate((peer) => bench.start(peer), newcomer);
  if (isConnectedBefore) {
    await start();
    await page.waitForFunction((peer) => bench.state(peer) === 'connected', newcomer);
  }
  const admittedAt = Date.now();
  stage.setGroup('inside', newcomer);
  if (!isConnectedBefore) await start();
  const shownAt = await page.evaluate((peer) => bench.firstFrame(peer, 'inside'), newcomer);
  await page.context().close();
  return shownAt - admittedAt;
};

const measure = async (isConnectedBefore: boolean): Promise<number[]> => {
  const times: number[] = [];
  for (let turn = 0; turn < TIMES; turn += 1) times.push(await admit(`newcomer-${isConnectedBefore}-${turn}`, isConnectedBefore));
  return times.sort((a, b) => a - b);
};

const row = (transports: string, times: number[]) => ({
  transports,
  'best (ms)': times[0],
  'median (ms)': times[Math.floor(times.length / 2)],
  'worst (ms)': times.at(-1),
});
console.table([row('connected while waiting', await measure(true)), row('fresh', await measure(false))]);
await stage.close();
