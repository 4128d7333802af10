export interface ServerClock {
  /** The server's time, ms since the epoch. */
  now: () => number;
  /** Takes in one question to the server: when it was asked and answered (local ms), and the server's time. */
  learn: (asked: number, answered: number, server: number) => void;
  /** Forgets earlier samples: the device slept, its clock may have stood still. */
  restart: () => void;
}

const ms = () => performance.timeOrigin + performance.now();

/** Follows the server's clock. The quickest answer says most; `local` is this device's time in ms. */
export function createServerClock(local: () => number = ms): ServerClock & { local: () => number } {
  let offset = 0;
  let bestRoundTrip = Number.POSITIVE_INFINITY;
  return {
    local,
    now: () => local() + offset,
    learn(asked, answered, server) {
      const roundTrip = answered - asked;
      if (roundTrip > bestRoundTrip) return;
      bestRoundTrip = roundTrip;
      offset = server - (asked + answered) / 2;
    },
    restart: () => void (bestRoundTrip = Number.POSITIVE_INFINITY),
  };
}
