import { setTimeout as sleep } from 'node:timers/promises';
import { usageOf } from '../live-state/usage.ts';
import { hearthSheet } from './hearth.ts';
import { hocuspocusSheet } from './hocuspocus.ts';
for (const make of [() => hearthSheet({}), () => hocuspocusSheet(12)]) {
  const s = await make();
  await sleep(3000);
  for (let i = 0; i < 3; i++) { const a = await usageOf(s.pid); await sleep(5000); console.log('idle CPU %', ((await usageOf(s.pid)).cpu - a.cpu) / 5 * 100); }
  await s.stop();
}
process.exit(0);
