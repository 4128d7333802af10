import type { FirstSteps } from '#shared/program/clinic/api.ts';
import type { Db } from '#server/db/open.ts';

/** What a clinic has not done yet of what comes first: somebody of each is there, or is invited. */
export async function stepsLeft({ prisma }: Db, clinicId: string, now: Date): Promise<FirstSteps['left']> {
  const isDone = async (role: string) => {
    const open = { clinicId, role, withdrawnAt: null, acceptedAt: null, expiresAt: { gt: now } };
    return (await prisma.clinicMember.count({ where: { clinicId, role } })) + (await prisma.invitation.count({ where: open })) > 0;
  };
  return [...((await isDone('facilitator')) ? [] : ['facilitator' as const]), ...((await isDone('participant')) ? [] : ['participant' as const])];
}
