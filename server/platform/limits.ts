import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible';
import type { Db } from '#server/platform/db/open.ts';

export interface Limit {
  /** How many tries are allowed within the window, which starts with the first. */
  points: number;
  seconds: number;
}

const SWEEP_SHARE = 1 / 200;

/** Counts one try under `name` and `key` in the database. Gives whether it is still within the limit. */
export async function isWithinLimit(db: Db, name: string, key: string, limit: Limit): Promise<boolean> {
  await dropOldTries(db);
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

// Now and then, so that no timer is needed that somebody has to stop.
async function dropOldTries(db: Db): Promise<void> {
  if (Math.random() < SWEEP_SHARE) await db.prisma.rateLimit.deleteMany({ where: { expire: { lt: new Date() } } });
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
