import type { HostAgenda } from './types.ts';

const MINUTE_MS = 60_000;

/** Whole minutes the session is behind its plan at `now` (ms since the epoch); negative: ahead. A part that runs over counts as it does. */
export function driftMinutes({ phases, current, behindMs }: HostAgenda, now: number): number {
  const running = phases.find(({ id }) => id === current);
  const overMs = running?.startedAt ? Math.max(0, now - running.startedAt - running.minutes * MINUTE_MS) : 0;
  // Adding 0 makes a minus 0 plain.
  return Math.trunc((behindMs + overMs) / MINUTE_MS) + 0;
}

/** Whole minutes between two times (ms), at least 0. */
export const minutesBetween = (from: number, to: number): number => Math.max(0, Math.round((to - from) / MINUTE_MS));
