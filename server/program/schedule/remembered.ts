import type { Db } from '#server/platform/db/open.ts';
import type { RememberedWayIn } from '#server/platform/db/generated/client.ts';

/** What this person told at their last way in, and whether they accepted this version of the agreements. */
export async function findRemembered(
  db: Db,
  personId: string,
  agreementsVersion: number,
): Promise<{ remembered: RememberedWayIn | null; isAccepted: boolean }> {
  const [remembered, acceptance] = await Promise.all([
    db.prisma.rememberedWayIn.findUnique({ where: { personId } }),
    db.prisma.agreementAcceptance.findUnique({ where: { personId_version: { personId, version: agreementsVersion } } }),
  ]);
  return { remembered, isAccepted: acceptance !== null };
}
