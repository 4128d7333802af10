/**
 * Does `work` at once and then every `everyMs` milliseconds, never twice at the same time: what is still busy is not started again. `onFault`
 * hears of each time it failed. Gives what ends it, after the round that is on.
 */
export function rounds(everyMs: number, work: () => Promise<unknown>, onFault: (error: unknown) => void): () => Promise<void> {
  let busy: Promise<unknown> | null = null;
  const round = () => {
    busy ??= work()
      .catch(onFault)
      .finally(() => (busy = null));
  };
  round();
  const timer = setInterval(round, everyMs).unref();
  return async () => {
    clearInterval(timer);
    await busy;
  };
}
