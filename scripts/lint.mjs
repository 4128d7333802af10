// Everything the compiler cannot see: eslint, who may import whom, and that the media room knows nothing of therapy.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { at, root } from './setup/project.mjs';
import { runAll } from './setup/runAll.mjs';

const checks = [
  ['eslint', ['.', '--cache', '--cache-location', '.cache/eslint']],
  ['depcruise', ['--config', '.dependency-cruiser.cjs', 'shared', 'server', 'client']],
];
const failed = [...(await runAll(checks)), ...(isMediaIgnorant() ? [] : ['media words'])];
process.exit(failed.length === 0 ? 0 : 1);

function isMediaIgnorant() {
  const words = /member|breakout|session|seat/i;
  const found = readdirSync(at('server/media'), { recursive: true })
    .map((name) => path.join('server/media', String(name)))
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => linesOf(file).filter(({ line }) => words.test(line)).map(({ line, number }) => `${file}:${number}: ${line.trim()}`));
  for (const place of found) console.error(`The media room knows peers and groups only: ${place}`);
  return found.length === 0;
}

function linesOf(file) {
  return readFileSync(path.join(root, file), 'utf8').split('\n').map((line, index) => ({ line, number: index + 1 }));
}
