import type { Db } from '#server/platform/db/open.ts';
import { dateTime } from '#server/platform/db/dateTime.ts';
import { DAY_MS, HOUR_MS } from '#shared/base/day.ts';

/** For so long nobody is asked again who proved themself. */
export const FRESH_MS = 10 * 60_000;
/** A sign-in ends after this, used or not. */
export const ENDS_AFTER_MS = 12 * HOUR_MS;
/** On a participant's or relative's own device. */
export const OWN_DEVICE_MS = 30 * DAY_MS;
/** A seat keeps it open, looked at again so often. */
const SEAT_MS = 15 * 60_000;
const USED_EVERY_MS = 5 * 60_000;

/** A sign-in was opened: its person just proved that it is them. */
export async function beginSignIn(db: Db, token: string, now: Date): Promise<void> {
  await db.prisma.authSession.updateMany({ where: { token }, data: { factorAt: now, activeAt: now, endsAt: new Date(now.getTime() + ENDS_AFTER_MS) } });
  await db.prisma.person.updateMany({ where: { authSessions: { some: { token } } }, data: { signedInAt: now } });
}

/** It is its person's own device: they stay signed in there. */
export async function keepOnOwnDevice(db: Db, token: string, now: Date): Promise<void> {
  await db.prisma.authSession.updateMany({ where: { token }, data: { isOwnDevice: true, endsAt: new Date(now.getTime() + OWN_DEVICE_MS) } });
}

/** One sign-in took the place of another, of somebody who just proved that it is them: it ends when the older one would have. */
export async function replaceSignIn(db: Db, token: string, before: Pick<SignInRow, 'endsAt' | 'isOwnDevice'> | null, now: Date): Promise<void> {
  await db.prisma.authSession.updateMany({
    where: { token },
    data: { factorAt: now, activeAt: now, ...(before && { endsAt: before.endsAt, isOwnDevice: before.isOwnDevice }) },
  });
}

/** Somebody proved once more that it is them. */
export async function noteFactor(db: Db, id: string, now: Date): Promise<void> {
  await db.prisma.authSession.updateMany({ where: { id }, data: { factorAt: now } });
}

/** Whether somebody proved it within the last minutes. */
export async function isFresh(db: Db, id: string, now: Date): Promise<boolean> {
  return (await db.prisma.authSession.count({ where: { id, factorAt: { gt: new Date(now.getTime() - FRESH_MS) } } })) > 0;
}

export interface SignInRow {
  id: string;
  userId: string;
  endsAt: Date | null;
  activeAt: Date | null;
  isOwnDevice: boolean;
}

export const findSignIn = (db: Db, id: string): Promise<SignInRow | null> =>
  db.prisma.authSession.findUnique({ where: { id }, select: { id: true, userId: true, endsAt: true, activeAt: true, isOwnDevice: true } });

/**
 * Whether a sign-in goes on: it has not ended, or its person has a seat in a session that is on, which they are not put out of. One that has
 * ended is gone from then on; when it was used last is noted, every few minutes.
 */
export async function goesOn(db: Db, { id, userId, endsAt, activeAt }: SignInRow, now: Date): Promise<boolean> {
  const hasEnded = endsAt !== null && endsAt <= now;
  if (hasEnded && !hasSeat(db, userId, now)) {
    await db.prisma.authSession.deleteMany({ where: { id } });
    return false;
  }
  const isUsed = activeAt === null || now.getTime() - activeAt.getTime() > USED_EVERY_MS;
  if (hasEnded || isUsed)
    await db.prisma.authSession.updateMany({ where: { id }, data: { activeAt: now, ...(hasEnded && { endsAt: new Date(now.getTime() + SEAT_MS) }) } });
  return true;
}

/** Whether somebody was let into a session that is on. */
export const hasSeat = ({ driver }: Pick<Db, 'driver'>, personId: string, now: Date): boolean =>
  driver
    .prepare(
      `SELECT 1 FROM SessionMember AS seat JOIN Session AS session ON session.id = seat.sessionId
       WHERE seat.personId = ? AND seat.removedAt IS NULL AND session.endedAt IS NULL AND session.cancelledAt IS NULL
         AND session.startsAt > ? AND EXISTS (SELECT 1 FROM AttendanceSegment WHERE memberId = seat.id) LIMIT 1`,
    )
    .get(personId, dateTime(now.getTime() - DAY_MS)) !== undefined;

export interface SignInShown {
  id: string;
  userAgent: string;
  usedAt: Date;
  since: Date;
}

/** Where somebody is signed in, the last used first. */
export async function signInsOf(db: Db, userId: string, now: Date): Promise<SignInShown[]> {
  const rows = await db.prisma.authSession.findMany({ where: { userId, expiresAt: { gt: now }, OR: [{ endsAt: null }, { endsAt: { gt: now } }] } });
  return rows
    .map(({ id, userAgent, activeAt, updatedAt, createdAt }) => ({ id, userAgent: userAgent ?? '', usedAt: activeAt ?? updatedAt, since: createdAt }))
    .sort((one, other) => other.usedAt.getTime() - one.usedAt.getTime());
}

/** Ends sign-ins of somebody: one, or all but one. Gives whether there was any. */
export async function endSignIns(db: Db, userId: string, which: { id: string } | { allBut: string }): Promise<boolean> {
  const { count } = await db.prisma.authSession.deleteMany({ where: { userId, id: 'id' in which ? which.id : { not: which.allBut } } });
  return count > 0;
}
