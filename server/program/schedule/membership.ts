import { roles, type Role, type SessionKind } from '#shared/people/sessionRole.ts';
import type { Person } from '#server/platform/auth/identity.ts';
import type { Db } from '#server/platform/db/open.ts';
import type { Prisma } from '#server/platform/db/generated/client.ts';
import { isTheirs } from '#server/platform/access/seats.ts';

/** A session as one of its members meets it. */
export interface Membership {
  memberId: string;
  role: Role;
  isLead: boolean;
  session: {
    id: string;
    title: string;
    kind: SessionKind;
    startsAt: Date;
    endsAt: Date;
    endedAt: Date | null;
    groupEndedAt: Date | null;
    cancelledAt: Date | null;
  };
}

/**
 * What this person is in this session, or null. "There is none", "another clinic's" and "not yours" are the same null.
 * So is a session that is not a family session for a relative, even where somebody put them on its roster.
 */
export async function findMembership(db: Db, person: Person, sessionId: string): Promise<Membership | null> {
  const row = await db.prisma.sessionMember.findFirst({
    where: { ...isTheirs(person), session: { ...ofTheirClinic(person), id: sessionId } },
    include: { session: true },
  });
  return row && toMembership(row);
}

/** A session of another clinic does not exist. */
export const ofTheirClinic = (person: Person): Prisma.SessionWhereInput => ({ clinicId: person.clinicId });

type Row = Prisma.SessionMemberGetPayload<{ include: { session: true } }>;

/** Null when a roster holds a role we do not know, or a relative outside a family session. */
export function toMembership({ id, role: roleText, isLead, session }: Row): Membership | null {
  const role = roles.find((known) => known === roleText);
  if (!role || (role === 'family' && session.kind !== 'family')) return null;
  const { title, startsAt, endsAt, endedAt, groupEndedAt, cancelledAt } = session;
  return {
    memberId: id,
    role,
    isLead,
    session: { id: session.id, title, kind: session.kind as SessionKind, startsAt, endsAt, endedAt, groupEndedAt, cancelledAt },
  };
}
