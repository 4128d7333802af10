/**
 * Does `work` every `everyMs` milliseconds for as long as the process lives, never twice at once: what is still busy is not started again.
 * `onFault` hears of each time it failed. Gives what stops it.
 */
export function repeat(everyMs: number, work: () => Promise<unknown>, onFault: (error: unknown) => void): () => void {
  let isBusy = false;
  const timer = setInterval(() => {
    if (isBusy) return;
    isBusy = true;
    work()
      .catch(onFault)
      .finally(() => (isBusy = false));
  }, everyMs).unref();
  return () => clearInterval(timer);
}
