import type { Roster, Waiter } from '../../live/roster.ts';

/** Who lost the connection; in a talk their place stays, until that is over. */
export const isLost = ({ isConnected, place }: Waiter): boolean => !isConnected && place === null;

/** How long a place in line outlives a lost connection. Somebody who stays connected is never timed out. */
export const LINE_KEPT_MS = 60 * 60_000;

/** When a waiter who lost the connection loses the place in line (ms since the epoch). */
export const expiredAt = (waiter: Waiter): number => waiter.connectionAt + LINE_KEPT_MS;

/** When the next place in line expires, or null. */
export function nextExpiryAt(roster: Roster): number | null {
  const lost = roster.waiting.filter(isLost).map(expiredAt);
  return lost.length > 0 ? Math.min(...lost) : null;
}
