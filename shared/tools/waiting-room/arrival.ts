import { z } from 'zod';
import { line, lineOrNothing } from '../../live/text.ts';

const phone = z
  .string()
  .trim()
  .max(40, 'Please keep it to 40 characters.')
  .regex(/^(?:[\s().+/-]*\d){6,15}[\s().-]*(?:(?:x|ext\.?)\s*\d{1,6})?$/i, 'Please give a full phone number.');

const safetyCard = z.strictObject({
  whereNow: line(200),
  isPrivate: z.enum(['yes', 'headphones', 'no'], { error: 'Please say whether the place is private.' }),
  callback: phone,
  contactName: line(80),
  contactRelationship: line(60),
  contactPhone: phone,
});

/** What somebody says of themself at the way in. The card is for the facilitators only. */
export const arrival = z.strictObject({
  name: line(40),
  pronouns: lineOrNothing(30),
  agreementsVersion: z.int().min(0).max(1_000_000),
  card: safetyCard.nullable(),
});
