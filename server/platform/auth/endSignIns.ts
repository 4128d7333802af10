import type { Prisma } from '#server/platform/db/generated/client.ts';

/** Ends all of somebody's sign-ins, and the ways to a new password or address that are under way. */
export async function endSignInsIn(tx: Prisma.TransactionClient, personId: string, now: Date): Promise<void> {
  await tx.authSession.deleteMany({ where: { userId: personId } });
  await tx.passwordLink.updateMany({ where: { personId, usedAt: null }, data: { usedAt: now } });
  await tx.emailChange.deleteMany({ where: { personId, usedAt: null } });
}
