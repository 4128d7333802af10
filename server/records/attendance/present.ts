import type { Attendance, AttendanceMinutes, AttendanceStatus } from '#shared/records/attendance/answers.ts';
import { roles, type Role } from '#shared/people/sessionRole.ts';
import { placeKinds } from '#shared/people/place.ts';
import { minutesIn } from '#server/program/schedule/minutes.ts';
import type { AttendedSession } from '../record/queries.ts';

/** Raw stays and net minutes of everybody on the roster: facilitators first, then by name. */
export function presentAttendance(session: AttendedSession, now: Date): Attendance {
  return {
    session: {
      id: session.id,
      title: session.title,
      startsAt: session.startsAt.toISOString(),
      endsAt: session.endsAt.toISOString(),
    },
    people: session.members
      .map(({ person, role, attendance, ...more }) => ({
        name: person.name,
        email: person.email,
        role: role as Role,
        segments: attendance.map(({ joinedAt, leftAt, place, endReason }) => ({
          joinedAt: joinedAt.toISOString(),
          leftAt: leftAt?.toISOString() ?? null,
          place,
          endReason,
        })),
        ...minutesIn(session, attendance, now),
        ...placeIn(session, more),
        isHere: session.endedAt === null && attendance.some((stay) => stay.leftAt === null),
      }))
      .sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role) || a.name.localeCompare(b.name)),
  };
}

type Placed = Pick<AttendedSession['members'][number], 'placeState' | 'placeCountry' | 'placeKind' | 'letInReason' | 'letInById' | 'letInAt'>;

/** Where somebody said they were, and why they were let in if they did not. */
function placeIn(
  { members }: AttendedSession,
  { placeState, placeCountry, placeKind, letInReason, letInById, letInAt }: Placed,
): Pick<Attendance['people'][number], 'place' | 'letIn'> {
  const by = members.find(({ id }) => id === letInById)?.person.name ?? '';
  const kind = placeKinds.find((one) => one === placeKind);
  return {
    place: kind ? { state: placeState ?? '', country: placeCountry ?? '', kind } : null,
    letIn: letInReason !== null && letInAt ? { reason: letInReason, by, at: letInAt.toISOString() } : null,
  };
}

/** The same for who plans: who came, of those who are not of the staff. */
export function presentStatus(session: AttendedSession, now: Date): AttendanceStatus {
  const { session: about, people } = presentAttendance(session, now);
  return {
    session: about,
    people: people
      .filter(isAttended)
      .map(({ name, role, segments, isHere }) => ({ name, role, status: isHere ? 'isHere' : segments.length > 0 ? 'came' : 'didNotCome' })),
  };
}

/** The same for who bills: minutes alone. */
export function presentMinutes(session: AttendedSession, now: Date): AttendanceMinutes {
  const { session: about, people } = presentAttendance(session, now);
  return { session: about, people: people.filter(isAttended).map(({ name, role, netMinutes }) => ({ name, role, netMinutes })) };
}

const isAttended = ({ role }: { role: Role }): boolean => role === 'participant' || role === 'family';
