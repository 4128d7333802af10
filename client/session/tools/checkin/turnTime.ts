/** A turn's time as views carry it: null once it is used up. */
type Time = { ranMs: number; since: number | null } | null;

export interface TurnTime {
  /** How much of the turn's time is used, 0 to 1. */
  share: number;
  /** Ms beyond its time; 0 until then. */
  overMs: number;
  /** Ms spoken so far; null where the view does not tell. */
  ranMs: number | null;
  isNearEnd: boolean;
}

export const NEAR_END_MS = 20_000;

/** How far a turn of `seconds` is at `now` (the server's time, ms since the epoch). */
export function turnTime(time: Time, seconds: number, now: number): TurnTime {
  if (!time) return { share: 1, overMs: 0, ranMs: null, isNearEnd: true };
  const ranMs = time.ranMs + (time.since === null ? 0 : Math.max(0, now - time.since));
  const allMs = seconds * 1000;
  return {
    share: Math.min(1, ranMs / allMs),
    overMs: Math.max(0, ranMs - allMs),
    ranMs,
    isNearEnd: ranMs > 0 && allMs - ranMs <= Math.min(NEAR_END_MS, allMs / 3),
  };
}

/** 75_000 as "1:15". */
export function minutesAndSeconds(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
