import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { at, root } from './project.mjs';
import { run, step } from './say.mjs';

/** Nothing that a package would download by itself: the worker and the Prisma engines come another way. */
export const quietEnv = {
  MEDIASOUP_WORKER_BIN: '/bin/true',
  PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  CHECKPOINT_DISABLE: '1',
};

/** `npm ci` when node_modules does not hold what package-lock.json names: what only tests and development need where they are wanted alone. */
export async function installPackages({ withTests }) {
  if (isInstalled({ withTests })) return;
  const without = withTests ? [] : ['--omit=dev'];
  await step('Installing packages and Node 24 (about a minute)', () =>
    run('npm', ['ci', ...without, '--prefer-offline', '--no-audit', '--no-fund'], { cwd: root, env: { ...outsideEnv(), ...quietEnv } }),
  );
}

// npm would otherwise run on the Node in node_modules, which it is about to replace.
function outsideEnv() {
  const inside = at('node_modules');
  const PATH = (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter((folder) => !folder.startsWith(inside))
    .join(path.delimiter);
  return { ...process.env, PATH };
}

function isInstalled({ withTests }) {
  if (!existsSync(at('node_modules/.bin/node')) || !existsSync(at('node_modules/.package-lock.json'))) return false;
  const wanted = readLock('package-lock.json');
  const found = readLock('node_modules/.package-lock.json');
  return Object.entries(wanted).every(([name, entry]) => {
    if (name === '' || (entry.dev === true && !withTests)) return true;
    const there = found[name];
    return there ? there.version === entry.version && there.integrity === entry.integrity : entry.optional === true;
  });
}

function readLock(file) {
  try {
    return JSON.parse(readFileSync(at(file), 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}
