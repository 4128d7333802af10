import { randomInt } from 'node:crypto';

/** How many somebody is given. */
export const RECOVERY_CODES = 10;
// Without letters and digits that look alike: people copy them by hand. 31 to the power of 10 is 49 bits.
const letters = '23456789abcdefghjkmnpqrstuvwxyz';
const HALF = 5;

const half = () => Array.from({ length: HALF }, () => letters[randomInt(letters.length)]).join('');

/** One recovery code: 'abcde-fghij'. */
export const newRecoveryCode = (): string => `${half()}-${half()}`;

/** A recovery code as somebody typed it, with or without its dash; null where it cannot be one. */
export function readRecoveryCode(typed: string): string | null {
  const plain = typed.toLowerCase().replaceAll(/[\s\p{Pd}]/gu, '');
  return plain.length === 2 * HALF && [...plain].every((letter) => letters.includes(letter)) ? `${plain.slice(0, HALF)}-${plain.slice(HALF)}` : null;
}
