import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { at } from './project.mjs';

const folder = at('.cache');
const file = at('.cache/setup.lock');

/** Runs `work` while no other set-up of this checkout runs (`npm start` and `npm test` in two windows). */
export async function withLock(work) {
  mkdirSync(folder, { recursive: true });
  let hasTold = false;
  while (!take()) {
    if (!hasTold) console.log('  … waiting for another set-up of this folder to end');
    hasTold = true;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  const release = () => rmSync(file, { force: true });
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => (release(), process.exit(1)));
  try {
    return await work();
  } finally {
    release();
  }
}

function take() {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  // A set-up that was killed leaves its lock.
  if (existsSync(file) && !isAlive(Number(readFileSync(file, 'utf8')))) rmSync(file, { force: true });
  return false;
}

function isAlive(pid) {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
