import type { Attendance, AttendanceSegmentView } from '#shared/records/attendance/answers.ts';

/** The time shown on the scale, in ms since the epoch. */
export interface Span {
  from: number;
  to: number;
}

const ms = (at: string) => new Date(at).getTime();

/** From the planned or the first real moment to the planned or the last one: everything anybody did fits. */
export function spanOf({ session, people }: Attendance, now: number): Span {
  const segments = people.flatMap((person) => person.segments);
  return {
    from: Math.min(ms(session.startsAt), ...segments.map(({ joinedAt }) => ms(joinedAt))),
    to: Math.max(ms(session.endsAt), ...segments.map(({ leftAt }) => (leftAt ? ms(leftAt) : now))),
  };
}

/** Where a segment lies within the span, in percent of its length. */
export function placeOf({ joinedAt, leftAt }: AttendanceSegmentView, { from, to }: Span, now: number) {
  const length = Math.max(1, to - from);
  const start = ms(joinedAt) - from;
  const end = (leftAt ? ms(leftAt) : now) - from;
  return { left: (100 * start) / length, width: (100 * Math.max(0, end - start)) / length };
}
