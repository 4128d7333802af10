import { randomUUID } from 'node:crypto';
import { emailTaken } from '#shared/program/invitations/api.ts';
import type { Auth } from '#server/auth/auth.ts';
import { createAccount } from '#server/auth/createAccount.ts';
import type { Invitation, Prisma } from '#server/db/generated/client.ts';
import { refusalOfLink } from './invitations.ts';


/**
 * Makes the account an invitation stands for; never touches one that is there, since who invited may hold the link. Gives whose it is. All of
 * it or nothing; of two who press at once, one succeeds.
 */
export async function acceptInvitation(
  auth: Auth,
  invitation: Invitation,
  { name, password }: { name: string; password: string },
  now: Date,
) {
  const hash = await auth.hashPassword(password);
  return auth.db.prisma.$transaction(async (tx) => {
    const current = await tx.invitation.findUniqueOrThrow({ where: { id: invitation.id } });
    const refusal = refusalOfLink(current, now);
    if (refusal) return refusal;
    if (await tx.person.findUnique({ where: { email: current.email }, select: { id: true } })) return emailTaken();
    const personId = randomUUID();
    // Who was shown the link may be somebody else.
    await createAccount(tx, { ...current, id: personId, name, isVerified: current.sentBy === 'mail', hash }, now);
    await seatInvitedCaptioner(tx, current, personId);
    await tx.invitation.update({ where: { id: current.id }, data: { acceptedAt: now } });
    return { personId };
  });
}

/** A captioner is in the sessions they were invited into, from the moment they have an account. */
async function seatInvitedCaptioner(tx: Prisma.TransactionClient, { clinicId, email, role }: Invitation, personId: string) {
  if (role !== 'captioner') return;
  const invited = await tx.invitedCaptioner.findMany({ where: { email, session: { clinicId } } });
  for (const { sessionId } of invited)
    await tx.sessionMember.upsert({ where: { sessionId_personId: { sessionId, personId } }, update: {}, create: { sessionId, personId, role } });
  await tx.invitedCaptioner.deleteMany({ where: { id: { in: invited.map(({ id }) => id) } } });
}
