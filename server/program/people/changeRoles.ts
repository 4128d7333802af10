import type { Db } from '#server/platform/db/open.ts';
import type { Prisma } from '#server/platform/db/generated/client.ts';
import type { SessionsOn } from '#server/platform/sessionsOn.ts';
import { becomeIn } from '#server/program/schedule/seats.ts';
import type { Role } from '#shared/people/sessionRole.ts';
import { aloneRoles, problemOfRoles, rolesIn, type ClinicRole } from '#shared/people/role.ts';

export interface RolesChange {
  clinicId: string;
  personId: string;
  /** All that they are from now on. */
  roles: readonly ClinicRole[];
}

/** What became of it: nobody may be all of these at once ('none', 'notTogether'); nobody would run the clinic any more; they do not belong to it. */
export type RolesChanged = 'changed' | 'none' | 'notTogether' | 'lastManager' | 'notThere';

/**
 * Makes somebody something else at their clinic: from then on also on the rosters of sessions that are not over, and within seconds in those
 * that are on, where commands, views, documents and media follow. Who of the staff is no facilitator, and a relative outside family sessions,
 * leaves them. What they were in sessions that are over stays as it was. Anything but 'changed' changed nothing.
 */
export async function changeRoles({ db, live }: { db: Db; live: Pick<SessionsOn, 'recheck'> }, change: RolesChange): Promise<RolesChanged> {
  const outcome = await db.prisma.$transaction((tx) => changeIn(tx, change));
  if (outcome === 'changed') live.recheck(change.personId);
  return outcome;
}

async function changeIn(tx: Prisma.TransactionClient, { clinicId, personId, roles }: RolesChange): Promise<RolesChanged> {
  const problem = problemOfRoles(roles);
  if (problem) return problem;
  const theirs = { clinicId, personId };
  const before = rolesIn((await tx.clinicMember.findMany({ where: theirs, select: { role: true } })).map(({ role }) => role));
  if (before.length === 0) return 'notThere';
  const runsOn =
    roles.includes('manager') ||
    !before.includes('manager') ||
    (await tx.clinicMember.count({ where: { clinicId, role: 'manager', personId: { not: personId } } })) > 0;
  if (!runsOn) return 'lastManager';
  await tx.clinicMember.deleteMany({ where: { ...theirs, role: { notIn: [...roles] } } });
  const added = rolesIn(roles).filter((role) => !before.includes(role));
  await tx.clinicMember.createMany({ data: added.map((role) => ({ ...theirs, role })) });
  const role = seatOf(roles);
  if (role) await becomeIn(tx, theirs, role);
  return 'changed';
}

/** The same as a manager does it, in the transaction of whoever calls: who is of the staff stays of it, and who is not becomes none of it ('notTogether'). */
export async function changeRolesIn(tx: Prisma.TransactionClient, change: RolesChange): Promise<RolesChanged> {
  const { clinicId, personId } = change;
  const before = rolesIn((await tx.clinicMember.findMany({ where: { clinicId, personId }, select: { role: true } })).map(({ role }) => role));
  return problemOfRoles([...before, ...change.roles]) === 'notTogether' ? 'notTogether' : changeIn(tx, change);
}

/** What somebody with these roles is on a roster; null: nothing. */
const seatOf = (roles: readonly ClinicRole[]): Role | null =>
  roles.includes('facilitator') ? 'facilitator' : (aloneRoles.find((role) => roles.includes(role)) ?? null);
