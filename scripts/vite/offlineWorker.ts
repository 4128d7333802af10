import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transformWithOxc, type Plugin } from 'vite';

const SOURCE = new URL('../../client/offline/worker.ts', import.meta.url);

/** Builds the service worker and tells it which files make up this version of the pages. */
export function offlineWorker(): Plugin {
  return {
    name: 'hearth-offline-worker',
    apply: 'build',
    // Only what was written: chunks of nothing but style are dropped on the way, and one missing file would keep all from being kept.
    async writeBundle({ dir = '' }, bundle) {
      // The pages' own code, look and letters; the blur's models are large and need a call, which needs a network.
      const files = Object.keys(bundle)
        .filter((name) => /^assets\/.*\.(js|css|woff2)$/.test(name))
        .map((name) => `/${name}`)
        .sort();
      const shell = { version: createHash('sha256').update(files.join()).digest('hex').slice(0, 16), files: [...files, '/before.js', '/before.css', '/icon.svg', '/icon-192.png'] };
      const { code } = await transformWithOxc(await readFile(SOURCE, 'utf8'), SOURCE.pathname);
      await writeFile(join(dir, 'worker.js'), `const HEARTH_SHELL = ${JSON.stringify(shell)};\n${code}`);
    },
  };
}
