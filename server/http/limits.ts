import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible';
import type { Db } from '#server/db/open.ts';

export interface Limit {
  /** How many tries are allowed within the window, which starts with the first. */
  points: number;
  seconds: number;
}

/** Counts one try under `name` and `key` in the database. Gives whether it is still within the limit. */
export async function isWithinLimit(db: Db, name: string, key: string, limit: Limit): Promise<boolean> {
  try {
    await limiterOf(db, name, limit).consume(key);
    return true;
  } catch (outcome) {
    if (outcome instanceof RateLimiterRes) return false;
    throw outcome;
  }
}

/** Forgets the tries under `name` and `key`. */
export async function forgetTries(db: Db, name: string, key: string): Promise<void> {
  await limiterOf(db, name, { points: 1, seconds: 1 }).delete(key);
}

/** Deletes what no window needs any more. */
export async function dropOldTries(db: Db, now: Date): Promise<void> {
  await db.prisma.rateLimit.deleteMany({ where: { expire: { lt: now } } });
}

const limiterOf = (db: Db, name: string, limit: Limit) =>
  new RateLimiterPrisma({
    storeClient: db.prisma,
    tableName: 'rateLimit',
    keyPrefix: name,
    points: limit.points,
    duration: limit.seconds,
    clearExpiredByTimeout: false,
  });
