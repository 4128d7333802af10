import { randomUUID } from 'node:crypto';
import { emailTaken } from '#shared/program/invitations/api.ts';
import type { Auth } from '#server/platform/auth/auth.ts';
import { createAccount } from '#server/platform/auth/createAccount.ts';
import type { Invitation } from '#server/platform/db/generated/client.ts';
import { seatInvited } from '#server/program/schedule/seatInvited.ts';
import { refusalOfLink } from './invitations.ts';

/**
 * Makes the account an invitation stands for; never touches one that is there, since who invited may hold the link. Gives whose it is. All of
 * it or nothing; of two who press at once, one succeeds.
 */
export async function acceptInvitation(auth: Auth, invitation: Invitation, { name, password }: { name: string; password: string }, now: Date) {
  const hash = await auth.hashPassword(password);
  return auth.db.prisma.$transaction(async (tx) => {
    const current = await tx.invitation.findUniqueOrThrow({ where: { id: invitation.id } });
    const refusal = refusalOfLink(current, now);
    if (refusal) return refusal;
    if (await tx.person.findUnique({ where: { email: current.email }, select: { id: true } })) return emailTaken();
    const personId = randomUUID();
    // Who was shown the link may be somebody else.
    await createAccount(tx, { ...current, id: personId, name, isVerified: current.sentBy === 'mail', hash }, now);
    await seatInvited(tx, { ...current, personId });
    await tx.invitation.update({ where: { id: current.id }, data: { acceptedAt: now } });
    return { personId };
  });
}
