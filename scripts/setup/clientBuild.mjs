import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { at, fingerprint, root } from './project.mjs';
import { run, step } from './say.mjs';

const built = at('dist/client');
const next = at('dist/client.next');
const sources = ['client', 'shared', 'scripts/vite', 'scripts/lint', 'vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json'];

/** Builds dist/client when its sources changed. It takes the old build's place whole: a running server never serves half of one. */
export async function buildClient() {
  const mark = fingerprint(...sources);
  const markFile = at('dist/client/.sources');
  if (existsSync(markFile) && readFileSync(markFile, 'utf8') === mark) return;
  await step('Building the client', async () => {
    const vite = at('node_modules/vite/bin/vite.js');
    await run(at('node_modules/.bin/node'), [vite, 'build', '--outDir', next, '--emptyOutDir', '--logLevel', 'warn'], { cwd: root });
    writeFileSync(at('dist/client.next/.sources'), mark);
    rmSync(at('dist/client.old'), { recursive: true, force: true });
    if (existsSync(built)) renameSync(built, at('dist/client.old'));
    renameSync(next, built);
    rmSync(at('dist/client.old'), { recursive: true, force: true });
  });
}
