import { setTimeout as sleep } from 'node:timers/promises';
import { isBusy } from './pragmas.ts';

/** How long a program beside Hearth may hold a lock before who wants to write is told that it did not work. */
export const LOCK_WAIT_MS = 30_000;
const LOOK_AGAIN_MS = 5;

/**
 * Gives what `work` gives. While another program has the database locked it is tried again, a little later each time, and meanwhile the event
 * loop is free: SQLite's own waiting would stop it. So `work` does all or nothing. Throws what it throws, also the lock after LOCK_WAIT_MS.
 */
export async function whenFree<T>(work: () => T | Promise<T>): Promise<T> {
  for (let waited = 0, pause = LOOK_AGAIN_MS; ; waited += pause, pause = Math.min(pause * 2, 100)) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error) || waited >= LOCK_WAIT_MS) throw error;
    }
    await sleep(pause);
  }
}
