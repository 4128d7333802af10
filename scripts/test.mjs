// `npm test`: what fails early comes first; everything is run, so that one run tells all that is broken.
import { runAll } from './setup/runAll.mjs';

const startedAt = Date.now();
const failed = await runAll([
  ['tsc', ['-p', '.']],
  ['node', ['scripts/lint.mjs']],
  ['vitest', ['run']],
  ['playwright', ['test', '--config', 'e2e/playwright.config.ts']],
]);
const minutes = ((Date.now() - startedAt) / 60_000).toFixed(1);
console.log(failed.length === 0 ? `\nEverything passed in ${minutes} minutes.` : `\nFailed: ${failed.join(', ')} (${minutes} minutes)`);
process.exit(failed.length === 0 ? 0 : 1);
