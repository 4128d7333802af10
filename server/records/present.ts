import type { Attendance } from '#shared/api/types.ts';
import { kindOfPlace, roles, type Role } from '#shared/live/roster.ts';
import { netMinutes } from '#shared/records/attendance.ts';
import type { AttendedSession } from './queries.ts';

/** Raw stays and net minutes of everybody on the roster: facilitators first, then by name. */
export function presentAttendance(session: AttendedSession, now: Date): Attendance {
  const until = (session.endedAt ?? now).getTime();
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
        role: role as Role,
        segments: attendance.map(({ joinedAt, leftAt, place, endReason }) => ({
          joinedAt: joinedAt.toISOString(),
          leftAt: leftAt?.toISOString() ?? null,
          place,
          endReason,
        })),
        netMinutes: netMinutes(staysOf(attendance.filter(({ place }) => kindOfPlace(place) !== 'aside')), until),
        asideMinutes: netMinutes(staysOf(attendance.filter(({ place }) => kindOfPlace(place) === 'aside')), until),
        isHere: session.endedAt === null && attendance.some((stay) => stay.leftAt === null),
      }))
      .sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role) || a.name.localeCompare(b.name)),
  };
}

const staysOf = (segments: AttendedSession['members'][number]['attendance']) =>
  segments.map(({ joinedAt, leftAt }) => ({ joinedAt: joinedAt.getTime(), leftAt: leftAt?.getTime() ?? null }));
