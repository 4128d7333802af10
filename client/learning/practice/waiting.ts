import { laterOf, type PracticeDay } from '#shared/learning/practice/practice.ts';

/** A tapped day that the server does not have yet. */
export interface WaitingDay {
  practice: string;
  day: PracticeDay;
}

/** A practice's days as the person knows them: what waits here stands before what the server said. */
export function withWaiting(practice: string, days: readonly PracticeDay[], waits: readonly WaitingDay[]): PracticeDay[] {
  const all = new Map(days.map((day) => [day.day, day]));
  for (const { practice: of, day } of waits) {
    if (of !== practice) continue;
    const known = all.get(day.day);
    all.set(day.day, known ? laterOf(known, day) : day);
  }
  return [...all.values()];
}
