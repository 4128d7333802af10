/** One stay, ms since the epoch. `leftAt` is null while it lasts. */
export interface Stay {
  joinedAt: number;
  leftAt: number | null;
}

const MINUTE_MS = 60_000;

/**
 * Whole minutes somebody was there: overlapping stays count once, gaps count nothing, and the sum is floored
 * (never rounded up; clinical design notes 1.8). A stay that still lasts counts until `until` (ms since the epoch).
 */
export function netMinutes(stays: readonly Stay[], until: number): number {
  const byStart = stays
    .map((stay) => ({ from: stay.joinedAt, to: stay.leftAt ?? until }))
    .filter((stay) => stay.to > stay.from)
    .sort((a, b) => a.from - b.from);
  let total = 0;
  let countedUpTo = -Infinity;
  for (const { from, to } of byStart) {
    total += Math.max(0, to - Math.max(from, countedUpTo));
    countedUpTo = Math.max(countedUpTo, to);
  }
  return Math.floor(total / MINUTE_MS);
}
