import { rolesIn } from '#shared/people/role.ts';
import type { Choice, RosterRole } from '#shared/program/planning/api.ts';
import { hashToken } from '#server/platform/auth/linkToken.ts';
import type { Prisma } from '#server/platform/db/generated/client.ts';
import type { Scope } from '#server/platform/access/scope.ts';

const rosterRoles: readonly RosterRole[] = ['facilitator', 'participant', 'family', 'captioner'];
/** What stands for an open invitation among ids of people. */
const INVITED = 'invited:';

/** Somebody who can be put into a session: with an account (`personId`) or only invited (`email`). */
export interface Candidate extends Choice {
  personId: string | null;
  email: string;
}

/**
 * Whom the planner may put into a session at `now`: everybody of the clinic and everybody invited; for a facilitator those of the scope,
 * these people's relatives, and the clinic's facilitators and captioners.
 */
export async function candidatesFor(tx: Prisma.TransactionClient, { clinicId, within, ways }: Scope<'planning'>, now: Date): Promise<Candidate[]> {
  const isAll = ways.includes('scheduler');
  const cared = isAll ? null : new Set((await tx.person.findMany({ where: within, select: { id: true } })).map(({ id }) => id));
  const rows = await tx.clinicMember.findMany({
    where: { clinicId, role: { in: [...rosterRoles] } },
    select: { role: true, person: { select: { id: true, name: true, email: true, relativeTo: { select: { participantId: true } } } } },
  });
  const here = rows.map(({ role, person: { id, name, email, relativeTo } }): Candidate => ({
    id,
    personId: id,
    name,
    email,
    role: role as RosterRole,
    isHere: true,
    of: relativeTo.map(({ participantId }) => participantId),
  }));
  const theirs = here.filter(
    ({ role, id, of }) => cared === null || (role === 'participant' ? cared.has(id) : role !== 'family' || of.some((one) => cared.has(one))),
  );
  const invited = isAll ? await invitedTo(tx, clinicId, now) : [];
  return [...theirs, ...invited.filter(({ email }) => !here.some((one) => one.email === email))].sort((a, b) => a.name.localeCompare(b.name));
}

async function invitedTo(tx: Prisma.TransactionClient, clinicId: string, now: Date): Promise<Candidate[]> {
  const open = await tx.invitation.findMany({
    where: { clinicId, role: { in: [...rosterRoles] }, acceptedAt: null, withdrawnAt: null, expiresAt: { gt: now } },
    orderBy: { createdAt: 'desc' },
  });
  const byAddress = new Map(open.map((one) => [one.email, one]));
  return [...byAddress.values()].flatMap(({ email, role }) => rolesIn([role]).map((known) => ofInvited({ email, role: known as RosterRole })));
}

/** Somebody who is invited and not here yet, among the others. */
export const ofInvited = ({ email, role }: { email: string; role: RosterRole }): Candidate => ({
  id: `${INVITED}${hashToken(email).slice(0, 40)}`,
  personId: null,
  name: email,
  email,
  role,
  isHere: false,
  of: [],
});

/** As the planner is shown them. */
export const presentChoice = ({ id, name, role, isHere, of }: Candidate): Choice => ({ id, name, role, isHere, of });
