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
