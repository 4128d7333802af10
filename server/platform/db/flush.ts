/**
 * Gives a function that resolves once all that was written before the call is on the disk. `sync` brings a file's written bytes there
 * (fdatasync); it runs once at a time, and who asks while it does shares the next one. Where it fails, so does every call that waits for
 * it, and `onFailure` is told: what the file holds is uncertain from then on (https://www.usenix.org/conference/atc20/presentation/rebello).
 */
export function createFlush(sync: () => Promise<void>, onFailure: (error: unknown) => void): () => Promise<void> {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;

  async function start() {
    try {
      await sync();
    } catch (error) {
      onFailure(error);
      throw error;
    } finally {
      running = null;
    }
  }

  function flush(): Promise<void> {
    if (!running) return (running = start());
    // What was written since it started may not be among what it takes along.
    next ??= running.then(() => {
      next = null;
      return flush();
    });
    return next;
  }

  return flush;
}
