import type { TodaySession } from '#shared/program/schedule/answers.ts';

const MINUTE_MS = 60_000;
/** A session that nobody ends closes by itself. */
const RUNS_OVER_MS = 60 * MINUTE_MS;

/** How long before its start a session opens, for who leads it and for everybody else. */
export const opensBeforeMinutes = (role: TodaySession['role']): number => (role === 'facilitator' || role === 'captioner' ? 30 : 15);

type Times = Pick<TodaySession, 'role' | 'startsAt' | 'endsAt'>;
/** When its way in opens for the reader. */
export const opensAt = ({ role, startsAt }: Omit<Times, 'endsAt'>): number => Date.parse(startsAt) - opensBeforeMinutes(role) * MINUTE_MS;
/** When something else is to be shown of it, whatever anybody does. */
export const momentsOf = (session: Times): number[] => [opensAt(session), Date.parse(session.endsAt), Date.parse(session.endsAt) + RUNS_OVER_MS];
