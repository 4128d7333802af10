import { DAY_MS } from '#shared/base/day.ts';

/** How long until the next of these moments (ms since the epoch), for pages that show something else from then on; at most a day; false where none is to come. */
export function untilNext(moments: readonly number[], now: number): number | false {
  const next = Math.min(...moments.filter((moment) => moment > now));
  // A moment later, by which the server's clock is there too.
  return Number.isFinite(next) ? Math.min(DAY_MS, next - now + 1_000) : false;
}
