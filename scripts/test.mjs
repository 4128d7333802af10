// `npm test`: what fails early comes first; everything is run, so that one run tells all that is broken.
import { rmSync } from 'node:fs';
import { brokenTests } from './setup/brokenTests.mjs';
import { at } from './setup/project.mjs';
import { runAll } from './setup/runAll.mjs';
import { runStories } from './setup/stories.mjs';

// The tests start many servers.
process.env.NODE_COMPILE_CACHE ??= at('.cache/node');

const report = at('.cache/vitest.json');
rmSync(report, { force: true });

const startedAt = Date.now();
const failed = await runAll([
  // Both compilers call themselves tsc; this one takes a quarter of the time.
  ['node', ['node_modules/typescript7/bin/tsc', '-p', '.']],
  ['prettier', ['--check', '--log-level', 'warn', '.']],
  ['eslint', ['.', '--cache', '--cache-location', '.cache/eslint']],
  ['depcruise', ['--config', '.dependency-cruiser.cjs', 'shared', 'server', 'client']],
  ['node', ['scripts/rooms.mjs']],
  ['vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]],
]);
if (!(await runStories())) failed.push('playwright');
for (const broken of brokenTests(report)) console.log(`\n✘ ${broken}`);
const minutes = ((Date.now() - startedAt) / 60_000).toFixed(1);
console.log(failed.length === 0 ? `\nEverything passed in ${minutes} minutes.` : `\nFailed: ${failed.join(', ')} (${minutes} minutes)`);
process.exit(failed.length === 0 ? 0 : 1);
