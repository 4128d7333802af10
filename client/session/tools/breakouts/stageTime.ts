import type { StageTime } from './types.ts';

export interface TimeLeft {
  /** How much of the stage is over, 0 to 1. */
  share: number;
  leftMs: number;
  /** Whole minutes that are left, rounded up. */
  minutes: number;
  isNearEnd: boolean;
}

const NEAR_END_MS = 60_000;

/** How far a stage is at `now` (the server's time, ms since the epoch). */
export function timeLeft({ endsAt, leftMs: leftThen, totalMs }: StageTime, now: number): TimeLeft {
  const leftMs = Math.max(0, endsAt === null ? leftThen : endsAt - now);
  return { leftMs, share: Math.min(1, Math.max(0, 1 - leftMs / totalMs)), minutes: Math.ceil(leftMs / 60_000), isNearEnd: leftMs <= NEAR_END_MS };
}
