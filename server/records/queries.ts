import { isA } from '#shared/people/role.ts';
import type { Person } from '#server/auth/identity.ts';
import type { Db } from '#server/db/open.ts';
import type { Prisma } from '#server/db/generated/client.ts';

const withAttendance = {
  members: {
    include: {
      person: { select: { name: true, email: true } },
      attendance: { orderBy: { joinedAt: 'asc' } },
    },
  },
} satisfies Prisma.SessionInclude;

export type AttendedSession = Prisma.SessionGetPayload<{ include: typeof withAttendance }>;

/** A session with everybody's stays, for those who keep its records: its facilitators and the clinic's managers. */
export async function findAttendance(db: Db, reader: Person, sessionId: string): Promise<AttendedSession | null> {
  const leadsIt = { members: { some: { personId: reader.id, role: 'facilitator' } } };
  return db.prisma.session.findFirst({
    where: { id: sessionId, clinicId: reader.clinicId, ...(!isA(reader, 'manager') && leadsIt) },
    include: withAttendance,
  });
}

const SESSIONS_MAX = 30;

/** The sessions of one person that the reader leads too, with their own stays alone, the newest first. */
export const sessionsWith = (db: Db, reader: Person, person: string) =>
  db.prisma.session.findMany({
    where: { clinicId: reader.clinicId, AND: [{ members: { some: { personId: reader.id, role: 'facilitator' } } }, { members: { some: { personId: person, role: { not: 'facilitator' } } } }] },
    include: { members: { where: { personId: person }, include: withAttendance.members.include } },
    orderBy: [{ startsAt: 'desc' }, { id: 'asc' }],
    take: SESSIONS_MAX,
  });
