import { randomBytes } from 'node:crypto';
import { clinicIsThere, setupLinkEnded } from '#shared/program/clinic/api.ts';
import { hashToken } from '#server/platform/auth/linkToken.ts';
import type { Prisma, SetupLink } from '#server/platform/db/generated/client.ts';
import type { Db } from '#server/platform/db/open.ts';

const HOURS_VALID = 24;

/** Whether this server has a clinic of its own: the demo's does not count. */
export const hasClinic = async (tx: Prisma.TransactionClient): Promise<boolean> => (await tx.clinic.count({ where: { isDemo: false } })) > 0;

/**
 * For the start of a server: gives the token of a new way to make its first clinic, and ends all older ones. Null where there is a clinic. The
 * token is kept nowhere.
 */
export async function renewSetupLink(db: Db, now: Date): Promise<string | null> {
  const token = randomBytes(32).toString('base64url');
  return db.prisma.$transaction(async (tx) => {
    await tx.setupLink.updateMany({ where: { endedAt: null, usedAt: null }, data: { endedAt: now } });
    if (await hasClinic(tx)) return null;
    await tx.setupLink.create({ data: { tokenHash: hashToken(token), createdAt: now, expiresAt: new Date(now.getTime() + HOURS_VALID * 60 * 60_000) } });
    return token;
  });
}

/** What belongs to a token, or null. */
export const findSetupLink = (tx: Prisma.TransactionClient, token: string): Promise<SetupLink | null> =>
  tx.setupLink.findUnique({ where: { tokenHash: hashToken(token) } });

/** Why the link makes no clinic, or null when it does. */
export async function refusalOfSetup(tx: Prisma.TransactionClient, { endedAt, usedAt, expiresAt }: SetupLink, now: Date) {
  if (await hasClinic(tx)) return clinicIsThere();
  return endedAt || usedAt || now >= expiresAt ? setupLinkEnded() : null;
}
