import type { Db } from '#server/platform/db/open.ts';
import { forgetTries, isWithinLimit } from '#server/platform/limits.ts';

const WRONG = { points: 10, seconds: 15 * 60 };

/** Counts a try of somebody's second factor, which only who knows their password can make. Gives whether it may be made. */
export const countFactorTry = (db: Db, personId: string): Promise<boolean> => isWithinLimit(db, 'secondFactor', personId, WRONG);

/** Forgets them, after one that was right. */
export const forgetFactorTries = (db: Db, personId: string): Promise<void> => forgetTries(db, 'secondFactor', personId);
