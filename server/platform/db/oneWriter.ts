import { AsyncLocalStorage } from 'node:async_hooks';

/** Lets writers in one after another. SQLite has one writer at a time, and a transaction of Prisma spans many turns of the event loop. */
export interface OneWriter {
  /** Waits for its turn, runs `work` alone, gives what it gives; throws what it throws. */
  run<T>(work: () => T | Promise<T>): Promise<T>;
  /** Waits for its turn and keeps it until the returned function is called. */
  take(): Promise<() => void>;
  /** Runs `work`, whose turn was taken for it by `take`: who asks for another one inside of it is told so. */
  within<T>(work: () => Promise<T>): Promise<T>;
}

/** Makes a queue in which the first to come writes first. Who asks from inside of their own turn would wait for themselves for ever: that throws. */
export function createOneWriter(): OneWriter {
  const turn = new AsyncLocalStorage<{ isOver: boolean }>();
  let last: Promise<void> = Promise.resolve();

  async function take(): Promise<() => void> {
    if (turn.getStore()?.isOver === false)
      throw new Error('A write inside of a write waits for itself: Prisma takes its turn by itself, and inside of a transaction only its own `tx` writes.');
    const { promise, resolve } = Promise.withResolvers<void>();
    const before = last;
    last = promise;
    await before;
    return resolve;
  }

  async function run<T>(work: () => T | Promise<T>): Promise<T> {
    const release = await take();
    return within(work).finally(release);
  }

  async function within<T>(work: () => T | Promise<T>): Promise<T> {
    const own = { isOver: false };
    try {
      return await turn.run(own, work);
    } finally {
      own.isOver = true;
    }
  }

  return { run, take, within };
}
