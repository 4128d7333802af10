import { isZone, type Zone } from '#shared/base/day.ts';
import type { Db } from '#server/platform/db/open.ts';
import type { Prisma } from '#server/platform/db/generated/client.ts';
import type { Reckoning } from '#server/platform/reckoning.ts';

/** This machine's zone, as its system or TZ says; UTC where that is none. */
export function machineZone(): Zone {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return timeZone && isZone(timeZone) ? timeZone : 'UTC';
}

/** Changes the zone of a clinic, and with it when its days begin and end. `zone` must be one (`isZone`). */
export async function moveClinic(tx: Prisma.TransactionClient, clinicId: string, zone: Zone, reckonings: readonly Reckoning[]): Promise<void> {
  await tx.clinic.update({ where: { id: clinicId }, data: { zone } });
  for (const reckon of reckonings) await reckon(tx, clinicId, zone);
}

/** Gives each clinic that has no zone yet the machine's: those from before there were zones. Can be called as often as one likes. */
export async function fillZones(db: Db, zone: Zone, reckonings: readonly Reckoning[]): Promise<void> {
  for (const { id } of await db.prisma.clinic.findMany({ where: { zone: '' }, select: { id: true } }))
    await db.prisma.$transaction((tx) => moveClinic(tx, id, zone, reckonings));
}
