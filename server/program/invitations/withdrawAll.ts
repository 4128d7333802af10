import type { Prisma } from '#server/platform/db/generated/client.ts';

/** Withdraws what a clinic has open for somebody's address. */
export async function withdrawAllIn(tx: Prisma.TransactionClient, { clinicId, personId }: { clinicId: string; personId: string }, now: Date): Promise<void> {
  const { email } = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: { email: true } });
  await tx.invitation.updateMany({ where: { clinicId, email, acceptedAt: null, withdrawnAt: null }, data: { withdrawnAt: now } });
}
