import { z } from 'zod';
import { lineOrNothing } from '../../live/text.ts';
import { phoneNumber } from '../../people/phone.ts';
import { deeds } from '../../live/deeds.ts';
import { outcomeFields } from '../../live/outcome.ts';

/** What came of an alert, in fields. */
export const alertOutcome = outcomeFields;

/** What somebody did for the person of an alert, after the session. */
export const alertDeed = z.strictObject({ deed: z.enum(deeds), number: phoneNumber.nullable(), text: lineOrNothing(300) });
