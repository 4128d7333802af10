export interface ServerClock {
  /** The server's time, ms since the epoch. */
  now: () => number;
  /** Takes in one question to the server: when it was asked and answered (local ms), and the server's time. */
  learn: (asked: number, answered: number, server: number) => void;
  /** Forgets earlier samples: the device slept, its clock may have stood still. */
  restart: () => void;
}

/** How long a measurement stands against a slower one. */
const MEASURED_FOR_MS = 150_000;

const ms = () => performance.timeOrigin + performance.now();

/** Follows the server's clock. The quickest answer says most; `local` is this device's time in ms. */
export function createServerClock(local: () => number = ms): ServerClock & { local: () => number } {
  let offset = 0;
  let bestRoundTrip = Number.POSITIVE_INFINITY;
  let learntAt = Number.NEGATIVE_INFINITY;
  return {
    local,
    now: () => local() + offset,
    learn(asked, answered, server) {
      const roundTrip = answered - asked;
      const found = server - (asked + answered) / 2;
      // A quick answer of long ago says less than a slow one of now: the device's clock may have drifted since. Two that cannot both be true
      // say that it slept, with a clock that stood still: then the later one is.
      const isOld = answered - learntAt >= MEASURED_FOR_MS;
      const isContradicted = Math.abs(found - offset) > (roundTrip + bestRoundTrip) / 2;
      if (roundTrip > bestRoundTrip && !isOld && !isContradicted) return;
      bestRoundTrip = roundTrip;
      learntAt = answered;
      offset = found;
    },
    restart: () => void (bestRoundTrip = Number.POSITIVE_INFINITY),
  };
}
