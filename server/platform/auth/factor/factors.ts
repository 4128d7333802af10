import { randomBytes, randomUUID } from 'node:crypto';
import { noFactor } from '#shared/program/factor/api.ts';
import type { Prisma, TwoFactor } from '#server/platform/db/generated/client.ts';
import type { Db } from '#server/platform/db/open.ts';
import { addJob } from '#server/platform/jobs/job.ts';
import { mailFactorRemoved } from './factorJobs.ts';
import { readAppCode, stepOf } from './appCodes.ts';
import { newRecoveryCode, readRecoveryCode, RECOVERY_CODES } from './recoveryCodes.ts';
import type { Seal } from './secrets.ts';

/** 24 letters, 144 bits; RFC 4226 asks for 128. */
const newSecret = (): string => randomBytes(18).toString('base64url');

export interface FactorParts {
  db: Pick<Db, 'prisma'>;
  seal: Seal;
}

/** Begins an app for somebody. What they have stays as it is until they show that it works. Gives its secret. */
export async function beginApp({ db, seal }: FactorParts, personId: string): Promise<string> {
  const secret = newSecret();
  const nextSecret = await seal.seal(secret);
  const unused = { secret: await seal.seal(newSecret()), backupCodes: await seal.seal('[]') };
  await db.prisma.twoFactor.upsert({
    where: { userId: personId },
    update: { nextSecret },
    create: { id: randomUUID(), userId: personId, verified: false, nextSecret, ...unused },
  });
  return secret;
}

/** Takes the first code of the app that was begun: from then on it is theirs. Gives new recovery codes where it is their first factor, else none; null where the code is wrong. */
export async function confirmApp({ db, seal }: FactorParts, personId: string, typed: string, now: Date) {
  const row = await db.prisma.twoFactor.findUnique({ where: { userId: personId } });
  if (!row?.nextSecret) return noFactor();
  const code = readAppCode(typed);
  const step = code === null ? null : await stepOf(await seal.open(row.nextSecret), code, null, now);
  if (step === null) return null;
  const { codes, sealed } = await newCodesFor(seal);
  return db.prisma.$transaction(async (tx) => {
    const isFirst = !(await hasFactor(tx, personId));
    const { count } = await tx.twoFactor.updateMany({
      where: { id: row.id, nextSecret: row.nextSecret },
      data: { secret: row.nextSecret!, nextSecret: null, verified: true, lastStep: step, ...(isFirst && { backupCodes: sealed }) },
    });
    if (count === 0) return noFactor();
    await tx.person.update({ where: { id: personId }, data: { twoFactorEnabled: true } });
    return { codes: isFirst ? codes : [] };
  });
}

/** Takes a code of somebody's app, once. */
export async function takeAppCode({ db, seal }: FactorParts, personId: string, typed: string, now: Date): Promise<boolean> {
  const code = readAppCode(typed);
  const row = code === null ? null : await appOf(db.prisma, personId);
  if (code === null || !row) return false;
  const step = await stepOf(await seal.open(row.secret), code, row.lastStep, now);
  if (step === null) return false;
  // Of two who send it at the same moment, one succeeds.
  const { count } = await db.prisma.twoFactor.updateMany({
    where: { id: row.id, OR: [{ lastStep: null }, { lastStep: { lt: step } }] },
    data: { lastStep: step },
  });
  return count === 1;
}

/** Takes a recovery code, once. Gives how many are left, or null where it is none of theirs. */
export async function takeRecoveryCode({ db, seal }: FactorParts, personId: string, typed: string): Promise<number | null> {
  const code = readRecoveryCode(typed);
  const row = code === null ? null : await db.prisma.twoFactor.findUnique({ where: { userId: personId } });
  if (code === null || !row) return null;
  const codes = await codesIn(seal, row);
  if (!codes.includes(code)) return null;
  const left = codes.filter((one) => one !== code);
  const { count } = await db.prisma.twoFactor.updateMany({
    where: { id: row.id, backupCodes: row.backupCodes },
    data: { backupCodes: await seal.seal(JSON.stringify(left)) },
  });
  return count === 1 ? left.length : null;
}

/** Makes ten new recovery codes for somebody who has a second factor; the older ones end. */
export async function renewCodes({ db, seal }: FactorParts, personId: string) {
  const { codes, sealed } = await newCodesFor(seal);
  const { count } = await db.prisma.twoFactor.updateMany({ where: { userId: personId, person: { twoFactorEnabled: true } }, data: { backupCodes: sealed } });
  return count === 0 ? noFactor() : { codes };
}

/** Takes somebody's app away. Who has nothing left is asked for nothing more than the password. */
export async function removeApp({ db, seal }: FactorParts, personId: string): Promise<void> {
  const unused = await seal.seal(newSecret());
  await db.prisma.$transaction(async (tx) => {
    await tx.twoFactor.updateMany({ where: { userId: personId }, data: { verified: false, secret: unused, nextSecret: null, lastStep: null } });
    await tidyFactors(tx, personId);
  });
}

/** After one was taken away: without any, codes open nothing either. */
export async function tidyFactors(tx: Prisma.TransactionClient, personId: string): Promise<void> {
  if (await hasFactor(tx, personId)) return;
  await tx.twoFactor.deleteMany({ where: { userId: personId } });
  await tx.person.update({ where: { id: personId }, data: { twoFactorEnabled: false } });
}

/** Takes all of somebody's second factors away and ends their sign-ins, since what was lost may be with somebody else. Whoever does it made sure who it is; their owner is mailed. */
export async function removeAllFactors(tx: Prisma.TransactionClient, personId: string, now: Date): Promise<void> {
  await addJob(tx, mailFactorRemoved, { person: personId, at: now.toISOString() }, now);
  await tx.authSession.deleteMany({ where: { userId: personId } });
  await tx.passkey.deleteMany({ where: { userId: personId } });
  await tx.twoFactor.deleteMany({ where: { userId: personId } });
  await tx.person.update({ where: { id: personId }, data: { twoFactorEnabled: false } });
}

export interface Factors {
  hasApp: boolean;
  codesLeft: number | null;
}

/** What somebody has beside their password. */
export async function factorsOf({ db, seal }: FactorParts, personId: string): Promise<Factors> {
  const row = await db.prisma.twoFactor.findUnique({ where: { userId: personId }, include: { person: { select: { twoFactorEnabled: true } } } });
  return { hasApp: row?.verified ?? false, codesLeft: row?.person.twoFactorEnabled ? (await codesIn(seal, row)).length : null };
}

const appOf = (tx: Prisma.TransactionClient, userId: string) => tx.twoFactor.findFirst({ where: { userId, verified: true } });

async function hasFactor(tx: Prisma.TransactionClient, userId: string): Promise<boolean> {
  return (await appOf(tx, userId)) !== null || (await tx.passkey.count({ where: { userId } })) > 0;
}

async function newCodesFor(seal: Seal): Promise<{ codes: string[]; sealed: string }> {
  const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
  return { codes, sealed: await seal.seal(JSON.stringify(codes)) };
}

const codesIn = async (seal: Seal, { backupCodes }: Pick<TwoFactor, 'backupCodes'>): Promise<string[]> => JSON.parse(await seal.open(backupCodes)) as string[];
