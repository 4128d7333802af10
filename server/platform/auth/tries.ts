import { createHash } from 'node:crypto';
import type { Db } from '#server/platform/db/open.ts';
import { forgetTries, isWithinLimit } from '#server/platform/limits.ts';

const SECONDS = 15 * 60;
// Tight where somebody guesses from one place; loose enough elsewhere that a stranger cannot lock a person out for long.
const fromOnePlace = { points: 10, seconds: SECONDS };
const fromAnywhere = { points: 100, seconds: SECONDS };

/** From where somebody tries: an address, and the browser's own mark where this account signed in with it before. */
export interface Place {
  ip: string;
  browser: string | null;
}

/**
 * Counts a try to sign in to the account of this address. Gives whether it may be made. A browser in which this account signed in before is
 * counted for itself alone: whatever strangers try elsewhere, from however many addresses, its person gets in.
 */
export async function countTry(db: Db, email: string, { ip, browser }: Place): Promise<boolean> {
  const account = hash(email);
  if (browser !== null) return isWithinLimit(db, 'signInKnown', `${account} ${hash(browser)}`, fromOnePlace);
  return (await isWithinLimit(db, 'signInHere', `${account} ${ip}`, fromOnePlace)) && (await isWithinLimit(db, 'signIn', account, fromAnywhere));
}

/** Forgets the tries from this place, after one that was right. */
export async function forgetTriesFrom(db: Db, email: string, { ip, browser }: Place): Promise<void> {
  if (browser !== null) await forgetTries(db, 'signInKnown', `${hash(email)} ${hash(browser)}`);
  else await forgetTries(db, 'signInHere', `${hash(email)} ${ip}`);
}

// The table of limits names nobody.
const hash = (words: string) => createHash('sha256').update(words).digest('base64url');
