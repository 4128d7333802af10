import type { Prisma } from '#server/platform/db/generated/client.ts';
import { credentialOf } from './auth.ts';

export interface NewAccount {
  id: string;
  name: string;
  email: string;
  /** Whether the address was proven to be theirs. */
  isVerified: boolean;
  /** Of their password. */
  hash: string;
  clinicId: string;
  role: string;
}

/** Makes somebody's account at a clinic, in the transaction of whatever let them in. Throws where the address has one. */
export async function createAccount(tx: Prisma.TransactionClient, { id, name, email, isVerified, hash, clinicId, role }: NewAccount, now: Date): Promise<void> {
  await tx.person.create({
    data: {
      id,
      name,
      email,
      emailVerified: isVerified,
      createdAt: now,
      authAccounts: { create: credentialOf(id, hash) },
      clinicMembers: { create: { clinicId, role } },
    },
  });
}
