import type { Db } from '#server/db/open.ts';
import type { Sessions } from '#server/live/sessions.ts';
import { roles, type Role } from '#shared/live/roster.ts';
import type { ClinicRole } from '#shared/people/role.ts';

export interface RoleChange {
  clinicId: string;
  personId: string;
  role: ClinicRole;
}

/**
 * Makes somebody something else at their clinic: from then on also on the rosters of sessions that are not over, and within seconds in those
 * that are on, where commands, views, documents and media follow. A manager, and a relative outside family sessions, leaves them. What they
 * were in sessions that are over stays as it was. Gives whether they belong to the clinic at all.
 */
export async function changeRole({ db, live }: { db: Db; live: Pick<Sessions, 'recheck'> }, { clinicId, personId, role }: RoleChange): Promise<boolean> {
  const belongs = await db.prisma.$transaction(async (tx) => {
    const { count } = await tx.clinicMember.updateMany({ where: { clinicId, personId }, data: { role } });
    if (count === 0) return false;
    const onRosters = { personId, session: { clinicId, endedAt: null } };
    if (isSessionRole(role)) await tx.sessionMember.updateMany({ where: onRosters, data: { role, ...(role !== 'facilitator' && { isLead: false }) } });
    return true;
  });
  if (belongs) live.recheck(personId);
  return belongs;
}

const isSessionRole = (role: ClinicRole): role is Role => roles.some((known) => known === role);
