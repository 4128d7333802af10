import { timingSafeEqual } from 'node:crypto';
import { createOTP } from '@better-auth/utils/otp';

/** As RFC 6238 and every app have it. */
const PERIOD_MS = 30_000;
const DIGITS = 6;

/** A code of an app as somebody typed it ('123 456'); null where it cannot be one. */
export function readAppCode(typed: string): string | null {
  const plain = typed.replaceAll(/\s/g, '');
  return /^\d{6}$/.test(plain) ? plain : null;
}

/** The code of a secret that an app shows at a moment. */
export const appCodeAt = (secret: string, at: Date): Promise<string> => createOTP(secret, { digits: DIGITS }).hotp(stepAt(at));

/**
 * Which 30 seconds a code stands for: those of now, or those before (RFC 6238 5.2: somebody types, and clocks differ). Null where it is
 * neither, or not after `lastStep`: a code counts once, and none that is older counts after it.
 */
export async function stepOf(secret: string, code: string, lastStep: number | null, now: Date): Promise<number | null> {
  const otp = createOTP(secret, { digits: DIGITS });
  for (const step of [stepAt(now), stepAt(now) - 1]) {
    if (step > (lastStep ?? -1) && isSame(await otp.hotp(step), code)) return step;
  }
  return null;
}

/** What an app reads from a picture. */
export const appUri = (secret: string, address: string): string => createOTP(secret, { digits: DIGITS, period: PERIOD_MS / 1000 }).url('Hearth', address);

const stepAt = (at: Date): number => Math.floor(at.getTime() / PERIOD_MS);
const isSame = (one: string, other: string): boolean => one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
