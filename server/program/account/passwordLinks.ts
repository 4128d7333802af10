import { randomUUID } from 'node:crypto';
import type { PasswordNotice } from '#shared/program/account/answers.ts';
import { passwordLinkExpired, passwordLinkUsed } from '#shared/program/account/api.ts';
import { DAY_MS, HOUR_MS } from '#shared/base/day.ts';
import type { Db } from '#server/platform/db/open.ts';
import type { PasswordLink, Prisma } from '#server/platform/db/generated/client.ts';
import { addJob } from '#server/platform/jobs/job.ts';
import { hashToken } from '#server/platform/auth/linkToken.ts';
import { mailPassword } from './passwordJobs.ts';

/** Who was invited and reads it the next morning is not too late; what was printed or asked for is used at once. */
const VALID_MS = { mail: DAY_MS, machine: HOUR_MS, forgotten: HOUR_MS / 2 };
/** One mail is enough for somebody who is asked for several times in a row. */
const AGAIN_AFTER_MS = 10 * 60_000;

export interface NewPasswordLink {
  personId: string;
  /** 'mail', and 'forgotten' where the owner asked for it: go to the owner's mail alone. 'machine': printed where the server runs, and its owner is told at the next sign-in. */
  from: keyof typeof VALID_MS;
  tokenFor: (id: string) => string;
}

/** Makes a way for the owner of an account to choose a new password, and has it mailed where it is to be. Gives its token, which is kept nowhere. */
export async function makePasswordLink(tx: Prisma.TransactionClient, { personId, from, tokenFor }: NewPasswordLink, now: Date): Promise<string> {
  const id = randomUUID();
  const token = tokenFor(id);
  await tx.passwordLink.create({
    data: { id, personId, from, tokenHash: hashToken(token), createdAt: now, expiresAt: new Date(now.getTime() + VALID_MS[from]) },
  });
  if (from !== 'machine') await addJob(tx, mailPassword, { link: id }, now);
  return token;
}

/** The same, by mail, unless one is on its way. */
export async function mailPasswordLink(
  tx: Prisma.TransactionClient,
  link: Omit<NewPasswordLink, 'from'>,
  now: Date,
  from: 'mail' | 'forgotten' = 'mail',
): Promise<void> {
  const since = new Date(now.getTime() - AGAIN_AFTER_MS);
  const recent = await tx.passwordLink.findFirst({ where: { personId: link.personId, from, usedAt: null, createdAt: { gt: since } } });
  if (!recent) await makePasswordLink(tx, { ...link, from }, now);
}

/** What belongs to a link, or null. */
export const findPasswordLink = (db: Db, token: string) =>
  db.prisma.passwordLink.findUnique({ where: { tokenHash: hashToken(token) }, include: { person: { select: { email: true } } } });

/** Why the link gives no new password, or null when it does. */
export function refusalOfPasswordLink({ usedAt, expiresAt }: Pick<PasswordLink, 'usedAt' | 'expiresAt'>, now: Date) {
  if (usedAt) return passwordLinkUsed();
  return now >= expiresAt ? passwordLinkExpired() : null;
}

/** Gives the account its new password (already hashed), ends its sign-ins and all its links. Of two who press at once, one succeeds. */
export async function renewPassword(db: Db, id: string, hash: string, now: Date) {
  return db.prisma.$transaction(async (tx) => {
    const link = await tx.passwordLink.findUniqueOrThrow({ where: { id } });
    const refusal = refusalOfPasswordLink(link, now);
    if (refusal) return refusal;
    const { personId } = link;
    await tx.authAccount.updateMany({ where: { userId: personId, providerId: 'credential' }, data: { password: hash, updatedAt: now } });
    await tx.authSession.deleteMany({ where: { userId: personId } });
    await tx.passwordLink.updateMany({ where: { personId, usedAt: null }, data: { usedAt: now } });
    // It came to that address, and nowhere else.
    if (link.from !== 'machine') await tx.person.update({ where: { id: personId }, data: { emailVerified: true } });
    return { personId };
  });
}

/** Links to this account that were printed on the machine and that its owner has not read of yet, newest first. */
export async function passwordNotices(db: Db, personId: string): Promise<PasswordNotice[]> {
  const rows = await db.prisma.passwordLink.findMany({ where: { personId, from: 'machine', seenAt: null }, orderBy: { createdAt: 'desc' } });
  return rows.map(({ id, createdAt, usedAt }) => ({ id, at: createdAt.toISOString(), wasUsed: usedAt !== null }));
}

/** Its owner read of it. Gives whether it is one of theirs. */
export async function markNoticeRead(db: Db, personId: string, id: string, now: Date): Promise<boolean> {
  const own = { id, personId, from: 'machine' };
  await db.prisma.passwordLink.updateMany({ where: { ...own, seenAt: null }, data: { seenAt: now } });
  return (await db.prisma.passwordLink.count({ where: own })) > 0;
}
