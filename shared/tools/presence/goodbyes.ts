import type { MemberId, Roster } from '../../live/roster.ts';

/** So long somebody whose page said goodbye may only be loading it again. */
const RELOADED_WITHIN_MS = 8_000;

/** Who said goodbye and is not known to have left, with when they are (ms since the epoch). */
export const onTheirWay = ({ seats, waiting }: Roster): { member: MemberId; at: number }[] =>
  [...seats, ...waiting].filter(({ goodbye }) => goodbye === 'said').map(({ id, connectionAt }) => ({ member: id, at: connectionAt + RELOADED_WITHIN_MS }));

/** When the next of them has left, or null. */
export function wakeAt(_: unknown, roster: Roster): number | null {
  const times = onTheirWay(roster).map(({ at }) => at);
  return times.length > 0 ? Math.min(...times) : null;
}
