/** Lets writers in one after another. SQLite has one writer at a time, and a transaction of Prisma spans many turns of the event loop. */
export interface OneWriter {
  /** Waits for its turn, runs `work` alone, gives what it gives; throws what it throws. */
  run<T>(work: () => T | Promise<T>): Promise<T>;
  /** Waits for its turn and keeps it until the returned function is called. */
  take(): Promise<() => void>;
}

/** Makes a queue in which the first to come writes first. */
export function createOneWriter(): OneWriter {
  let last: Promise<void> = Promise.resolve();

  async function take(): Promise<() => void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const before = last;
    last = promise;
    await before;
    return resolve;
  }

  async function run<T>(work: () => T | Promise<T>): Promise<T> {
    const release = await take();
    try {
      return await work();
    } finally {
      release();
    }
  }

  return { run, take };
}
