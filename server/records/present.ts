import type { Attendance } from '#shared/api/types.ts';
import { kindOfPlace, roles, type Role } from '#shared/live/roster.ts';
import { netMinutes } from '#shared/records/attendance.ts';
import { possibleTime, type Window } from '#server/schedule/stage.ts';
import type { AttendedSession } from './queries.ts';

/** Raw stays and net minutes of everybody on the roster: facilitators first, then by name. */
export function presentAttendance(session: AttendedSession, now: Date): Attendance {
  const until = (session.endedAt ?? now).getTime();
  const window = possibleTime(session);
  return {
    session: {
      id: session.id,
      title: session.title,
      startsAt: session.startsAt.toISOString(),
      endsAt: session.endsAt.toISOString(),
    },
    people: session.members
      .map(({ person, role, attendance }) => ({
        name: person.name,
        email: person.email,
        role: role as Role,
        segments: attendance.map(({ joinedAt, leftAt, place, endReason }) => ({
          joinedAt: joinedAt.toISOString(),
          leftAt: leftAt?.toISOString() ?? null,
          place,
          endReason,
        })),
        netMinutes: netMinutes(staysOf(attendance.filter(({ place }) => kindOfPlace(place) !== 'aside'), window), Math.min(until, window.to)),
        asideMinutes: netMinutes(staysOf(attendance.filter(({ place }) => kindOfPlace(place) === 'aside'), window), Math.min(until, window.to)),
        isHere: session.endedAt === null && attendance.some((stay) => stay.leftAt === null),
      }))
      .sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role) || a.name.localeCompare(b.name)),
  };
}

const staysOf = (segments: AttendedSession['members'][number]['attendance'], { from, to }: Window) => {
  const within = (at: Date) => Math.min(to, Math.max(from, at.getTime()));
  return segments.map(({ joinedAt, leftAt }) => ({ joinedAt: within(joinedAt), leftAt: leftAt && within(leftAt) }));
};
