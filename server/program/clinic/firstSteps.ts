import type { FirstSteps } from '#shared/program/clinic/api.ts';
import type { Db } from '#server/platform/db/open.ts';

/** What a clinic has not done yet of what comes first: somebody of each is there or invited, a session was ever planned. */
export async function stepsLeft({ prisma }: Db, clinicId: string, now: Date): Promise<FirstSteps['left']> {
  const isThere = async (role: string) => {
    const open = { clinicId, role, withdrawnAt: null, acceptedAt: null, expiresAt: { gt: now } };
    return (await prisma.clinicMember.count({ where: { clinicId, role } })) + (await prisma.invitation.count({ where: open })) > 0;
  };
  const isDone = {
    facilitator: await isThere('facilitator'),
    participant: await isThere('participant'),
    session: (await prisma.session.count({ where: { clinicId } })) > 0,
  };
  return (['facilitator', 'participant', 'session'] as const).filter((step) => !isDone[step]);
}
