import { createHash } from 'node:crypto';
import type { Db } from '#server/db/open.ts';
import { forgetTries, isWithinLimit } from '#server/http/limits.ts';

const SECONDS = 15 * 60;
// Tight where somebody guesses from one place; loose enough elsewhere that a stranger cannot lock a person out for long.
const fromOnePlace = { points: 10, seconds: SECONDS };
const fromAnywhere = { points: 100, seconds: SECONDS };

/** Counts a try to sign in to the account of this address. Gives whether it may be made. */
export async function countTry(db: Db, email: string, ip: string): Promise<boolean> {
  const account = hash(email);
  return (await isWithinLimit(db, 'signInHere', `${account} ${ip}`, fromOnePlace)) && (await isWithinLimit(db, 'signIn', account, fromAnywhere));
}

/** Forgets the tries from this place, after one that was right. */
export const forgetTriesFrom = (db: Db, email: string, ip: string): Promise<void> => forgetTries(db, 'signInHere', `${hash(email)} ${ip}`);

// The table of limits names nobody.
const hash = (email: string) => createHash('sha256').update(email).digest('base64url');
