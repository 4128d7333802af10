import type { SessionStage } from '#shared/program/schedule/answers.ts';
import type { Role } from '#shared/people/sessionRole.ts';

const MINUTE_MS = 60_000;
const OPENS_BEFORE_MS = 15 * MINUTE_MS;
/** Facilitators come first, to be there when the others do. */
const OPENS_FOR_STAFF_BEFORE_MS = 30 * MINUTE_MS;
/** A session may run over; then it ends by itself. */
export const RUNS_OVER_MS = 60 * MINUTE_MS;

export interface SessionTimes {
  startsAt: Date;
  endsAt: Date;
  endedAt: Date | null;
  /** Over for the group, while a talk goes on. */
  groupEndedAt?: Date | null;
}

/** When nobody can be in the session any more, whether a facilitator ended it or not. */
export const closesAt = ({ endsAt, endedAt }: SessionTimes): Date => endedAt ?? new Date(endsAt.getTime() + RUNS_OVER_MS);

/** A stretch of time, ms since the epoch. */
export interface Window {
  from: number;
  to: number;
}

/** When anybody can have been in the session: whatever a clock that was set says, nobody was there longer. */
export const possibleTime = ({ startsAt, endsAt }: Pick<SessionTimes, 'startsAt' | 'endsAt'>): Window => ({
  from: startsAt.getTime() - OPENS_FOR_STAFF_BEFORE_MS,
  to: endsAt.getTime() + RUNS_OVER_MS,
});

/** Whether anybody can be in it already, or could have been. */
export const isOpenAt = ({ startsAt }: Pick<SessionTimes, 'startsAt'>, now: Date): boolean => now.getTime() >= startsAt.getTime() - OPENS_FOR_STAFF_BEFORE_MS;

/** Whether nothing of it can be changed any more: nobody comes into it. */
export const isOver = (session: SessionTimes, now: Date): boolean => session.groupEndedAt != null || now >= closesAt(session);

/** Whether a session may be joined at `now` by somebody of this role (null: no member of it). */
export function stageOf(session: SessionTimes, role: Role | null, now: Date): SessionStage {
  // While a talk goes on after the group, its facilitators can come in, whatever the hour.
  if (session.groupEndedAt && !session.endedAt) return role === 'facilitator' ? 'open' : 'ended';
  if (now >= closesAt(session)) return 'ended';
  const before = role === 'facilitator' || role === 'captioner' ? OPENS_FOR_STAFF_BEFORE_MS : OPENS_BEFORE_MS;
  return now.getTime() < session.startsAt.getTime() - before ? 'later' : 'open';
}
