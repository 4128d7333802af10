import { randomUUID } from 'node:crypto';
import { emailTaken } from '#shared/program/invitations/api.ts';
import { credentialOf, type Auth } from '#server/auth/auth.ts';
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
    await createAccount(tx, current, { id: personId, name }, hash, now);
    await seatInvitedCaptioner(tx, current, personId);
    await tx.invitation.update({ where: { id: current.id }, data: { acceptedAt: now } });
    return { personId };
  });
}

async function createAccount(tx: Prisma.TransactionClient, invitation: Invitation, { id, name }: { id: string; name: string }, hash: string, now: Date) {
  await tx.person.create({
    data: {
      id,
      name,
      email: invitation.email,
      // Who was shown the link may be somebody else.
      emailVerified: invitation.sentBy === 'mail',
      createdAt: now,
      authAccounts: { create: credentialOf(id, hash) },
      clinicMembers: { create: { clinicId: invitation.clinicId, role: invitation.role } },
    },
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
