import type { Scope } from '#server/platform/access/scope.ts';
import type { Db } from '#server/platform/db/open.ts';
import type { Prisma } from '#server/platform/db/generated/client.ts';

const withAttendance = {
  members: {
    include: {
      person: { select: { name: true, email: true } },
      attendance: { orderBy: { joinedAt: 'asc' } },
    },
  },
} satisfies Prisma.SessionInclude;

export type AttendedSession = Prisma.SessionGetPayload<{ include: typeof withAttendance }>;

/** A session of the scope with everybody's stays; null where there is none. */
export const findAttendance = (db: Db, scope: Scope<'attendance'>, sessionId: string): Promise<AttendedSession | null> =>
  db.prisma.session.findFirst({ where: { AND: [{ id: sessionId }, scope.within] }, include: withAttendance });

const SESSIONS_MAX = 30;

/** The sessions of one person of the scope, with their own stays alone, the newest first, and which of them the reader may read of everybody; null where the person is none of theirs. */
export async function sessionsOf(
  { prisma }: Db,
  { own, attendance }: { own: Scope<'ownAttendance'>; attendance: Scope<'attendance'> },
  person: string,
): Promise<{ sessions: AttendedSession[]; led: ReadonlySet<string> } | null> {
  if ((await prisma.person.count({ where: { AND: [{ id: person }, own.within] } })) === 0) return null;
  const sessions = await prisma.session.findMany({
    where: { clinicId: own.clinicId, members: { some: { personId: person, role: { not: 'facilitator' } } } },
    include: { members: { where: { personId: person }, include: withAttendance.members.include } },
    orderBy: [{ startsAt: 'desc' }, { id: 'asc' }],
    take: SESSIONS_MAX,
  });
  const led = await prisma.session.findMany({ where: { AND: [{ id: { in: sessions.map(({ id }) => id) } }, attendance.within] }, select: { id: true } });
  return { sessions, led: new Set(led.map(({ id }) => id)) };
}
