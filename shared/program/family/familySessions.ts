import { z } from 'zod';
import { FAMILY_SESSION_CONSENT_VERSION, familyTopicNames } from './familySessionConsent.ts';
import { signedConsent } from './plans.ts';

/** What a consent about family sessions is kept under, beside those about a plan. */
export const FAMILY_SESSION = 'family_session';

const CHOOSE = 'Please choose what may be spoken about.';

/** What a participant sends to sign what may be said about them in family sessions with one relative. */
export const signedSessionConsent = signedConsent.extend({
  textVersion: z.literal(FAMILY_SESSION_CONSENT_VERSION, 'The text has changed meanwhile. Please load the page again and read it.'),
  topics: z
    .array(z.enum(familyTopicNames, CHOOSE), CHOOSE)
    .min(1, CHOOSE)
    .max(familyTopicNames.length, CHOOSE)
    // Always in the same order: so the text that is kept is the one that was read.
    .transform((topics) => familyTopicNames.filter((topic) => topics.includes(topic))),
});
export type SignedSessionConsent = z.input<typeof signedSessionConsent>;
