import { randomUUID } from 'node:crypto';
import type { NewClinic } from '#shared/program/clinic/input.ts';
import { emailTaken } from '#shared/program/invitations/api.ts';
import type { Auth } from '#server/platform/auth/auth.ts';
import { createAccount } from '#server/platform/auth/createAccount.ts';
import type { SetupLink } from '#server/platform/db/generated/client.ts';
import { refusalOfSetup } from './setupLinks.ts';

/** Makes the clinic that a set-up link stands for, with its first manager; hashes. All of it or nothing; of two who press at once, one succeeds. */
export async function setUp(auth: Auth, link: SetupLink, wish: NewClinic, now: Date) {
  const hash = await auth.hashPassword(wish.password);
  const { clinicName, mailName, phone, zone, name, email } = wish;
  return auth.db.prisma.$transaction(async (tx) => {
    const refusal = await refusalOfSetup(tx, await tx.setupLink.findUniqueOrThrow({ where: { id: link.id } }), now);
    if (refusal) return refusal;
    if (await tx.person.findUnique({ where: { email }, select: { id: true } })) return emailTaken();
    const { id: clinicId } = await tx.clinic.create({ data: { name: clinicName, mailName, phone, zone, createdAt: now } });
    const personId = randomUUID();
    // Whoever started the server says that it is theirs: no mail has proven it.
    await createAccount(tx, { id: personId, name, email, isVerified: false, hash, clinicId, role: 'manager' }, now);
    await tx.setupLink.update({ where: { id: link.id }, data: { usedAt: now } });
    return { personId };
  });
}
