/* eslint-disable no-restricted-globals -- Date is used as a calendar here; no clock is read. */
import { z } from 'zod';
import { CONSENT_DAYS_MAX, CONSENT_VERSION } from '../content/familyConsent.ts';

/** The worksheets that are somebody's plans, in the order they are needed in. */
export const planWorksheets = ['my_safety_plan', 'coping_plan', 'relapse_prevention_plan'] as const;
export type PlanWorksheet = (typeof planWorksheets)[number];

const DAY_MS = 86_400_000;
const NAME_CHARACTERS_MAX = 120;

/** What a participant sends to sign a consent. */
export const signedConsent = z.strictObject({
  relative: z.string('Please choose who.').min(1, 'Please choose who.').max(64),
  /** The text that was read must be the one that is kept. */
  textVersion: z.literal(CONSENT_VERSION, 'The text has changed meanwhile. Please load the page again and read it.'),
  /** The last day: '2027-11-24'. */
  until: z.iso.date('Please say until when.'),
  signedName: z.string('Please type your name.').trim().min(2, 'Please type your name.').max(NAME_CHARACTERS_MAX, `Please keep this within ${NAME_CHARACTERS_MAX} characters.`),
});
export type SignedConsent = z.output<typeof signedConsent>;

/** When a consent until that day ends, in ms since the epoch: with the day in UTC. */
export const endOfConsent = (until: string): number => Date.parse(`${until}T00:00Z`) + DAY_MS;

/** Whether somebody may consent until that day, at `now` (ms since the epoch). */
export const mayConsentUntil = (until: string, now: number): boolean => endOfConsent(until) > now && endOfConsent(until) <= now + (CONSENT_DAYS_MAX + 1) * DAY_MS;
