import { netMinutes } from '#shared/records/attendance.ts';
import { kindOfPlace } from '#shared/live/roster.ts';
import { possibleTime, type SessionTimes, type Window } from './stage.ts';

type Segments = readonly { joinedAt: Date; leftAt: Date | null; place: string }[];

/** Whole minutes that somebody's stays in a session come to: in the group, and in private words. */
export function minutesIn(session: SessionTimes, segments: Segments, now: Date): { netMinutes: number; asideMinutes: number } {
  const window = possibleTime(session);
  const until = Math.min((session.endedAt ?? now).getTime(), window.to);
  const isAside = ({ place }: Segments[number]) => kindOfPlace(place) === 'aside';
  return {
    netMinutes: netMinutes(
      staysOf(
        segments.filter((one) => !isAside(one)),
        window,
      ),
      until,
    ),
    asideMinutes: netMinutes(staysOf(segments.filter(isAside), window), until),
  };
}

const staysOf = (segments: Segments, { from, to }: Window) => {
  const within = (at: Date) => Math.min(to, Math.max(from, at.getTime()));
  return segments.map(({ joinedAt, leftAt }) => ({ joinedAt: within(joinedAt), leftAt: leftAt && within(leftAt) }));
};
