import { DAY_MS } from '#shared/base/day.ts';
import type { Kind, Relation, RelationTo, Standing } from '#shared/people/access.ts';
import { ASSIGNED, LEADING } from '#shared/people/reach.ts';
import { planWorksheets } from '#shared/learning/plans/planWorksheets.ts';
import type { Person } from '#server/platform/auth/identity.ts';
import type { Prisma } from '#server/platform/db/generated/client.ts';
import { isTheirs } from './seats.ts';

type Persons = Prisma.PersonWhereInput;
type Sessions = Prisma.SessionWhereInput;
type Documents = Prisma.DocumentWhereInput;
type Where<W> = (caller: Person, now: Date, kind: Kind) => W;
/** What a relation means in rows, by the reason that it is called by for the person. */
type Reasons<W> = { [S in Standing | 'self' | 'author']?: Where<W> };

const holdsAt = (now: Date) => ({ startedAt: { lte: now }, OR: [{ endedAt: null }, { endedAt: { gt: now } }] });

/** A consent that holds at `now`: signed, not at its end, not revoked. */
export const isInForceAt = (now: Date): Prisma.FamilyAuthorizationWhereInput => ({ revokedAt: null, signedAt: { lte: now }, expiresAt: { gt: now } });

/** What a consent is about that lets its recipient read such data. */
const consentsTo = (kind: Kind): string[] =>
  ({ plans: [...planWorksheets], plansShown: [...planWorksheets], scores: ['scores'], ownAttendance: ['attendance'] })[kind as string] ?? [];

/** Who was taken off the roster, also while it was on, leads it no more. */
const leads = (personId: string) => ({ personId, role: 'facilitator', removedAt: null }) satisfies Prisma.SessionMemberWhereInput;

/** Sessions of the clinic that they lead or led, from so many days before until so many after. */
const ledBy = ({ id, clinicId }: Person, now: Date, { daysBefore, daysAfter }: { daysBefore: number; daysAfter: number }): Sessions => ({
  clinicId,
  cancelledAt: null,
  members: { some: leads(id) },
  startsAt: { lte: new Date(now.getTime() + daysBefore * DAY_MS) },
  // One that went on for longer ends when it did.
  OR: [{ endsAt: { gte: new Date(now.getTime() - daysAfter * DAY_MS) } }, { endedAt: { gte: new Date(now.getTime() - daysAfter * DAY_MS) } }],
});
const attends = (session: Sessions): Persons => ({ sessionSeats: { some: { role: { in: ['participant', 'family'] }, session } } });

const staffOf = ({ id, clinicId }: Person, now: Date, isSupervisor: boolean): Prisma.ProgramWhereInput => ({
  clinicId,
  staff: { some: { personId: id, isSupervisor, ...holdsAt(now) } },
});
const inProgramOf = (caller: Person, now: Date, isSupervisor: boolean): Persons => ({
  enrollments: { some: { ...holdsAt(now), program: staffOf(caller, now, isSupervisor) } },
});
/** Sessions of a program that they supervise; one of no program where somebody in it is in such a program. */
const supervisedBy = (caller: Person, now: Date): Sessions => ({
  OR: [{ program: staffOf(caller, now, true) }, { programId: null, members: { some: { role: 'participant', person: inProgramOf(caller, now, true) } } }],
});
const ledEver = ({ id }: Person): Sessions => ({ members: { some: leads(id) } });

/** Somebody about whom an alert of a session that they led is open. */
const alertedTo = (caller: Person): Persons => ({
  sessionSeats: { some: { flags: { some: { closedAt: null } }, session: { AND: [allSessions(caller), ledEver(caller)] } } },
});

// Said in full: an empty condition in an OR is not "all" to Prisma, and who has another way beside this one would lose it.
const allPersons = ({ clinicId }: Person): Persons => ({ clinicMembers: { some: { clinicId } } });
const allSessions = ({ clinicId }: Person): Sessions => ({ clinicId });

/** Whom each relation reaches. */
export const personsBy: Record<RelationTo<'person'>, Reasons<Persons>> = {
  self: { self: ({ id }) => ({ id }) },
  author: { author: ({ id }) => ({ id }) },
  consented: {
    consented: ({ id }, now, kind) => ({
      relativesOf: { some: { familyId: id, authorizations: { some: { category: { in: consentsTo(kind) }, ...isInForceAt(now) } } } },
    }),
  },
  leading: { led: (caller, now) => attends(ledBy(caller, now, LEADING)) },
  acting: { acting: alertedTo },
  assigned: {
    led: (caller, now) => attends(ledBy(caller, now, ASSIGNED)),
    careTeam: ({ id, clinicId }, now) => ({ careTeam: { some: { clinicId, clinicianId: id, ...holdsAt(now) } } }),
  },
  team: { team: (caller, now) => inProgramOf(caller, now, false) },
  supervisor: { supervisor: (caller, now) => inProgramOf(caller, now, true) },
  breakGlass: { breakGlass: ({ id, clinicId }, now) => ({ glassBroken: { some: { byId: id, clinicId, at: { lte: now }, until: { gt: now } } } }) },
  scheduler: { scheduler: allPersons },
  billing: { billing: allPersons },
  manager: { manager: allPersons },
};

/** Which sessions. */
export const sessionsBy: Record<RelationTo<'session'>, Reasons<Sessions>> = {
  member: { member: (caller) => ({ members: { some: isTheirs(caller) } }) },
  assigned: { led: ledEver },
  supervisor: { supervisor: supervisedBy },
  scheduler: { scheduler: allSessions },
  billing: { billing: allSessions },
  manager: { manager: allSessions },
};

// A captioner is invited for the time of the session alone; a relative is one in family sessions.
const readers: Prisma.SessionMemberWhereInput = { OR: [{ role: { in: ['facilitator', 'participant'] } }, { role: 'family', session: { kind: 'family' } }] };
const wereThere = (member: Prisma.SessionMemberWhereInput): Documents => ({ session: { endedAt: { not: null } }, wasThere: { some: { member } } });

/** Which documents that a group kept. */
export const documentsBy: Record<RelationTo<'document'>, Reasons<Documents>> = {
  wasThere: { wasThere: (caller) => wereThere({ AND: [isTheirs(caller), readers] }) },
  assigned: { led: ({ id }) => wereThere(leads(id)) },
};

/** What is in the clinic of who asks at all. */
export const wall = { person: allPersons, session: allSessions, document: (caller: Person): Documents => ({ session: allSessions(caller) }) };

/** All conditions of these relations, each with its reason. */
export function reasonsFor<W>(
  by: Partial<Record<Relation, Reasons<W>>>,
  ways: readonly Relation[],
  asked: Parameters<Where<W>>,
): { standing: string; where: W }[] {
  return ways.flatMap((way) => Object.entries(by[way] ?? {}).map(([standing, where]) => ({ standing, where: (where as Where<W>)(...asked) })));
}
