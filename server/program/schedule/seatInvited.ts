import type { Prisma } from '#server/platform/db/generated/client.ts';

interface Arrived {
  clinicId: string;
  email: string;
  role: string;
  personId: string;
}

/** Somebody who was invited has an account now: they stand on the rosters of the sessions for which they were planned, as what they were invited as. */
export async function seatInvited(tx: Prisma.TransactionClient, { clinicId, email, role, personId }: Arrived): Promise<void> {
  const planned = await tx.invitedMember.findMany({ where: { email, role, session: { clinicId } } });
  for (const { sessionId, isLead } of planned) await seat(tx, { sessionId, personId, role, isLead });
  await tx.invitedMember.deleteMany({ where: { email, session: { clinicId } } });
  if (role !== 'captioner') return;
  const invited = await tx.invitedCaptioner.findMany({ where: { email, session: { clinicId } } });
  for (const { sessionId } of invited) await seat(tx, { sessionId, personId, role, isLead: false });
  await tx.invitedCaptioner.deleteMany({ where: { id: { in: invited.map(({ id }) => id) } } });
}

const seat = (tx: Prisma.TransactionClient, { sessionId, personId, role, isLead }: { sessionId: string; personId: string; role: string; isLead: boolean }) =>
  tx.sessionMember.upsert({ where: { sessionId_personId: { sessionId, personId } }, update: {}, create: { sessionId, personId, role, isLead } });
