// Inside the networks that run.ts makes: one page speaks and shows a camera, another listens at the end of the narrow line.
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rounded } from '../figures.ts';
import { openStage, type Bench } from '../media/stage.ts';
import { HOST, street, THERE } from './street.ts';

declare const bench: Bench;
const [SETTLES_MS, NARROW_MS, LASTS_MS] = [8_000, 12_000, 20_000];
const kilobits = Number(process.argv[2]);
const wait = (ms: number) => new Promise((next) => setTimeout(next, ms));

const elsewhere = join(mkdtempSync(join(tmpdir(), 'hearth-bench-')), 'chromium');
writeFileSync(elsewhere, `#!/bin/sh\nexec ip netns exec ${THERE} ${process.env['CHROMIUM'] ?? '/usr/bin/chromium'} "$@"\n`);
chmodSync(elsewhere, 0o755);

const stage = await openStage({ host: HOST, framesASecond: 10, elsewhere });
stage.setGroup('ana', 'ben');
const [ana, ben] = await Promise.all([stage.openPage(), stage.openPageElsewhere()]);
for (const [page, name, other] of [
  [ana, 'ana', 'ben'],
  [ben, 'ben', 'ana'],
] as const) {
  await page.evaluate(
    ([peer, shown]) => {
      bench.start(peer);
      bench.tiles(peer, { [shown]: { video: 1 } });
    },
    [name, other] as const,
  );
  await page.waitForFunction((peer) => bench.state(peer) === 'connected', name);
}
await ana.evaluate(() => bench.sendVoice('ana'));
await ana.evaluate(() => bench.sendPicture('ana', { width: 640, height: 360 }));
await wait(SETTLES_MS);
street.narrow(kilobits);
await wait(NARROW_MS);
const before = await ben.evaluate(() => bench.voice('ben'));
await wait(LASTS_MS);
const after = await ben.evaluate(() => bench.voice('ben'));
console.table({
  [`${kilobits} kbit/s inwards`]: {
    'of the voice concealed (%)': rounded((100 * (after.concealed - before.concealed)) / (after.samples - before.samples)),
    'received (kbit/s)': Math.round(((after.bytes - before.bytes) * 8) / LASTS_MS),
    'signal lost (times)': after.disconnects,
    'sound and picture lost (times)': after.losses,
    picture: await ben.evaluate(() => bench.snapshot('ben').streams.ana?.video?.quality),
    'notices of the picture': after.notices,
  },
});
await stage.close();
process.exit(0);
