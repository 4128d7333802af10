import { rolesIn } from '#shared/people/role.ts';
import type { Prisma } from '#server/platform/db/generated/client.ts';
import { endSignInsIn } from '#server/platform/auth/endSignIns.ts';
import { endAllCareIn } from '#server/program/clinic/careTeams.ts';
import { withdrawAllIn } from '#server/program/invitations/withdrawAll.ts';
import { leaveIn } from '#server/program/schedule/seats.ts';

export interface Ending {
  clinicId: string;
  personId: string;
  /** Who ended it, by id. */
  byId: string;
}

/**
 * Ends what somebody is at their clinic: their sign-ins, ways to a new password, open invitations, seats in sessions that are not over and
 * care teams end with it. What they left stays. Whoever calls has their sockets look again afterwards. Anything but 'ended' changed nothing.
 */
export async function endIn(tx: Prisma.TransactionClient, { clinicId, personId, byId }: Ending, now: Date): Promise<'ended' | 'lastManager' | 'notThere'> {
  const theirs = { clinicId, personId };
  const roles = rolesIn((await tx.clinicMember.findMany({ where: theirs, select: { role: true } })).map(({ role }) => role));
  if (roles.length === 0) return 'notThere';
  if (roles.includes('manager') && (await tx.clinicMember.count({ where: { clinicId, role: 'manager', personId: { not: personId } } })) === 0)
    return 'lastManager';
  await tx.clinicMember.deleteMany({ where: theirs });
  await tx.endedMembership.create({ data: { ...theirs, roles: roles.join(' '), endedAt: now, endedById: byId } });
  await endSignInsIn(tx, personId, now);
  await withdrawAllIn(tx, theirs, now);
  await leaveIn(tx, theirs, now);
  await endAllCareIn(tx, theirs, now);
  return 'ended';
}

/** Makes somebody what they were when they left. Nothing they had opens until they sign in anew, and they are put into no session. */
export async function takeBackIn(tx: Prisma.TransactionClient, theirs: Omit<Ending, 'byId'>, now: Date): Promise<'takenBack' | 'notThere'> {
  const left = await tx.endedMembership.findFirst({ where: { ...theirs, takenBackAt: null }, orderBy: { endedAt: 'desc' } });
  if (!left || (await tx.clinicMember.count({ where: theirs })) > 0) return 'notThere';
  await tx.endedMembership.updateMany({ where: { ...theirs, takenBackAt: null }, data: { takenBackAt: now } });
  await tx.clinicMember.createMany({ data: rolesIn(left.roles.split(' ')).map((role) => ({ ...theirs, role, createdAt: now })) });
  return 'takenBack';
}
