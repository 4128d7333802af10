import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transformWithOxc, type Plugin } from 'vite';
import { pauseBefore } from '../../client/base/http/again.ts';
import { practice } from '../../shared/learning/practice/api.ts';
import { sheets } from '../../shared/learning/sheets/api.ts';
import { worksheets } from '../../shared/learning/worksheets/api.ts';
import { family } from '../../shared/learning/plans/api.ts';
import { people } from '../../shared/program/people/api.ts';

const SOURCE = new URL('../../client/base/offline/worker.ts', import.meta.url);

/** What somebody is shown without a connection. `ofSeveralRoles`: asked for by facilitators too, who keep nothing. */
const kept = {
  me: people.me.path,
  help: people.help.path,
  own: [people.me, practice.mine, family.plans, sheets.mine, worksheets.list].map(({ path }) => path),
  ofSeveralRoles: worksheets.list.path,
  // The one rule, which the worker cannot import.
  pauses: [1, 2, 3, 4].map((failures) => pauseBefore(failures)),
};

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
      const shell = {
        version: createHash('sha256').update(files.join()).digest('hex').slice(0, 16),
        files: [...files, '/before.js', '/before.css', '/icon.svg', '/icon-192.png'],
        ...kept,
      };
      const { code } = await transformWithOxc(await readFile(SOURCE, 'utf8'), SOURCE.pathname);
      await writeFile(join(dir, 'worker.js'), `const HEARTH_SHELL = ${JSON.stringify(shell)};\n${code}`);
    },
  };
}
