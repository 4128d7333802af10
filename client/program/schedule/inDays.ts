import type { TodaySession } from '#shared/program/schedule/answers.ts';

/** The sessions by the day they fall on here, in the order given. */
export function inDays<S extends TodaySession>(sessions: readonly S[], nameOf: (startsAt: string) => string): { day: string; sessions: S[] }[] {
  const days = new Map<string, S[]>();
  for (const session of sessions) {
    const day = nameOf(session.startsAt);
    days.set(day, [...(days.get(day) ?? []), session]);
  }
  return [...days].map(([day, sessions]) => ({ day, sessions }));
}
