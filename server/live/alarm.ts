/** One timer, set anew as often as wanted. */
export interface Alarm {
  /** Rings at `at` (ms since the epoch), at once when that is past; null: not at all. Replaces what was set before. */
  set(at: number | null): void;
}

// The machine's clock may be set meanwhile: the time is looked at every few seconds.
const LONGEST_MS = 5_000;
// Whoever is rung and wants the same past moment again (a disk that is full) waits a little.
const AGAIN_MS = 1_000;

/** Makes an alarm that calls `ring` when its time has come. It does not keep the process alive. */
export function createAlarm(ring: () => void, now: () => number = Date.now): Alarm {
  let timer: NodeJS.Timeout | undefined;
  let setFor: number | null = null;
  let rungFor: number | null = null;

  function wait(at: number) {
    const delay = at === rungFor ? AGAIN_MS : Math.max(0, at - now());
    timer = setTimeout(
      () => {
        if (at > now() && at !== rungFor) return wait(at);
        setFor = null;
        rungFor = at;
        ring();
      },
      Math.min(delay, LONGEST_MS),
    );
    timer.unref();
  }

  return {
    set(at) {
      if (at === setFor) return;
      clearTimeout(timer);
      setFor = at;
      if (at !== null) wait(at);
    },
  };
}
