import { z } from 'zod';
import { dayOf, daysBetween, isDay, type Day, type Zone } from '../../base/day.ts';
import { CONSENT_DAYS_MAX, CONSENT_VERSION } from './familyConsent.ts';

const NAME_CHARACTERS_MAX = 120;

/** What a participant sends to sign a consent. */
export const signedConsent = z.strictObject({
  relative: z.string('Please choose who.').min(1, 'Please choose who.').max(64),
  /** The text that was read must be the one that is kept. */
  textVersion: z.literal(CONSENT_VERSION, 'The text has changed meanwhile. Please load the page again and read it.'),
  /** The last day: '2027-11-24'. */
  until: z.string('Please say until when.').refine(isDay, 'Please say until when.'),
  signedName: z
    .string('Please type your name.')
    .trim()
    .min(2, 'Please type your name.')
    .max(NAME_CHARACTERS_MAX, `Please keep this within ${NAME_CHARACTERS_MAX} characters.`),
});
export type SignedConsent = z.output<typeof signedConsent>;

/** Whether somebody may consent until that day, at `now` (ms since the epoch), at a clinic in that zone. One day more than the longest: their device's clock may be ahead. */
export function mayConsentUntil(until: Day, now: number, zone: Zone): boolean {
  const days = daysBetween(dayOf(now, zone), until);
  return days >= 0 && days <= CONSENT_DAYS_MAX + 1;
}
