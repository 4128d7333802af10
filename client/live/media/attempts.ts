import { pauseBefore } from '../../base/http/again.ts';

/** How the start of one stream goes. */
export interface Attempts {
  /** How many simpler ways than the best one were gone to; stays when the stream starts, since the engine stays the same. */
  simpler: number;
  /** How many times in a row it failed when no simpler way was left. */
  failures: number;
  /** Not before this is it tried again (ms); `Infinity`: only when something changes. */
  nextAt: number;
}

/** Why it failed: `engine` what the browser, or the server of its stream, will not do; `way` anything that passes, like a lost answer. */
export type Failure = 'engine' | 'way';

const TELL_AFTER = 3;
const GIVE_UP_AFTER = 5;

export const untried: Attempts = { simpler: 0, failures: 0, nextAt: 0 };

/** Takes how it went so far, why it failed, how many simpler ways there are in all, and the time (ms); gives when and how to try again. */
export const afterFailure = (was: Attempts, why: Failure, simplerWays: number, now: number): Attempts => {
  if (why === 'engine' && was.simpler < simplerWays) return { ...was, simpler: was.simpler + 1, nextAt: now };
  const failures = was.failures + 1;
  const pause = pauseBefore(failures + 1);
  // Each try of an engine that will not disturbs the streams that go.
  const isOver = why === 'engine' && failures >= GIVE_UP_AFTER;
  return { ...was, failures, nextAt: isOver ? Infinity : now + pause };
};

/** It goes. */
export const afterSuccess = (was: Attempts): Attempts => ({ ...was, failures: 0, nextAt: 0 });

/** Something changed that may help: tried again at once, and still said until it goes. */
export const onceMore = (was: Attempts): Attempts => ({ ...was, nextAt: 0 });

/** Whether its owner should know. */
export const isWorthTelling = ({ failures }: Attempts): boolean => failures >= TELL_AFTER;
