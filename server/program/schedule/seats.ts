import type { Role } from '#shared/people/sessionRole.ts';
import type { Prisma } from '#server/platform/db/generated/client.ts';

/** Makes somebody something else on the rosters of a clinic's sessions that are not over. */
export const becomeIn = async (tx: Prisma.TransactionClient, { clinicId, personId }: { clinicId: string; personId: string }, role: Role): Promise<void> =>
  void (await tx.sessionMember.updateMany({
    where: { personId, session: { clinicId, endedAt: null } },
    data: { role, ...(role !== 'facilitator' && { isLead: false }) },
  }));

/** Takes somebody off the rosters of a clinic's sessions that are not over; what they left in them stays. */
export const leaveIn = async (tx: Prisma.TransactionClient, { clinicId, personId }: { clinicId: string; personId: string }, now: Date): Promise<void> =>
  void (await tx.sessionMember.updateMany({
    where: { personId, removedAt: null, session: { clinicId, endedAt: null } },
    data: { removedAt: now, isLead: false },
  }));
