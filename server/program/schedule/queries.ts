import type { Role, SessionKind } from '#shared/people/sessionRole.ts';
import type { Person } from '#server/platform/auth/identity.ts';
import type { Db } from '#server/platform/db/open.ts';
import type { SessionsOn } from '#server/platform/sessionsOn.ts';
import type { Prisma } from '#server/platform/db/generated/client.ts';
import { isTheirs } from '#server/platform/access/seats.ts';
import type { Scope } from '#server/platform/access/scope.ts';
import { ofTheirClinic, toMembership } from './membership.ts';

export interface ListedSession {
  id: string;
  title: string;
  kind: SessionKind;
  startsAt: Date;
  endsAt: Date;
  endedAt: Date | null;
  groupEndedAt: Date | null;
  cancelledAt: Date | null;
  movedFrom: Date | null;
  /** Full names, lead first, without the reader: nobody is with themselves. */
  facilitators: string[];
  role: Role | null;
  /** They have a seat in it or wait in line. */
  isIn: boolean;
}

const withFacilitators = {
  members: {
    where: { role: 'facilitator', removedAt: null },
    orderBy: [{ isLead: 'desc' }, { id: 'asc' }],
    include: { person: { select: { name: true } } },
  },
} satisfies Prisma.SessionInclude;

type SessionRow = Prisma.SessionGetPayload<{ include: typeof withFacilitators }>;

interface Listing {
  from: Date;
  to: Date;
  /** Until when others' are listed. */
  othersUntil?: Date;
}

/**
 * The sessions of a scope that start between `from` and `to`, earliest first: the person's own, and for who plans for the clinic also all
 * others that start until `othersUntil`. Those of `live` that they are in are among them whenever they were planned: the machine's clock may
 * have been set since.
 */
export async function listSessions(
  db: Db,
  live: Pick<SessionsOn, 'ids' | 'held'>,
  { person, scope }: { person: Person; scope: Scope<'sessions'> },
  { from, to, othersUntil = to }: Listing,
): Promise<ListedSession[]> {
  const startsAt = { gte: from, lte: to };
  const own = await db.prisma.sessionMember.findMany({
    where: { ...isTheirs(person), session: { ...ofTheirClinic(person), OR: [{ startsAt }, { id: { in: live.ids() } }] } },
    include: { session: { include: withFacilitators } },
  });
  const mine = own.flatMap((row) => {
    const membership = toMembership(row);
    const isIn = live.held(row.sessionId, row.id) !== null;
    const isInTime = row.session.startsAt >= from && row.session.startsAt <= to;
    // A talk goes on after the group: whoever leads the session finds it, at any hour.
    const isHeld = membership?.role === 'facilitator' && row.session.groupEndedAt !== null && row.session.endedAt === null;
    return membership && (isIn || isInTime || isHeld) ? [{ ...listed(row.session, membership.role, person), isIn }] : [];
  });
  const others = await listOthers(db, person, { AND: [scope.within, { startsAt: { gte: from, lte: othersUntil } }] });
  return [...mine, ...others].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime() || a.title.localeCompare(b.title));
}

async function listOthers(db: Db, person: Person, where: Prisma.SessionWhereInput): Promise<ListedSession[]> {
  const rows = await db.prisma.session.findMany({
    where: { AND: [where, { members: { none: { personId: person.id, removedAt: null } } }] },
    include: withFacilitators,
  });
  return rows.map((row) => ({ ...listed(row, null, person), isIn: false }));
}

/** What the facilitators of a session are called: their full names, and what they called themselves the last time. Without the reader. */
export async function facilitatorNames(db: Db, sessionId: string, reader: Person): Promise<string[]> {
  const rows = await db.prisma.sessionMember.findMany({
    where: { sessionId, role: 'facilitator', removedAt: null, personId: { not: reader.id } },
    select: { person: { select: { name: true, remembered: { select: { name: true } } } } },
  });
  return rows.flatMap(({ person: { name, remembered } }) => (remembered ? [name, remembered.name] : [name]));
}

/** The full names of a session's facilitators, lead first, without the reader. */
export async function facilitatorsOf(db: Db, sessionId: string, reader: Person): Promise<string[]> {
  const row = await db.prisma.session.findUnique({ where: { id: sessionId }, include: withFacilitators });
  return row ? namesIn(row, reader) : [];
}

const namesIn = ({ members }: SessionRow, reader: Person) => members.filter(({ personId }) => personId !== reader.id).map(({ person }) => person.name);

const listed = (row: SessionRow, role: Role | null, reader: Person) => ({
  id: row.id,
  title: row.title,
  kind: row.kind as SessionKind,
  startsAt: row.startsAt,
  endsAt: row.endsAt,
  endedAt: row.endedAt,
  groupEndedAt: row.groupEndedAt,
  cancelledAt: row.cancelledAt,
  movedFrom: row.movedFrom,
  facilitators: namesIn(row, reader),
  role,
});
