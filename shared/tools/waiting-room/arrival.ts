import { z } from 'zod';
import { line, lineOrNothing } from '../../live/text.ts';
import { problemOfWhere } from '../../people/whereNow.ts';
import { phoneNumber } from '../../people/phone.ts';

const safetyCard = z.strictObject({
  whereNow: line(200)
    .refine((text) => problemOfWhere(text) !== 'missing', 'Please say where help could find you: street, number, city.')
    .refine((text) => problemOfWhere(text) !== 'onTheWay', 'Please come in once you are somewhere to stay. We will keep your place.'),
  isPrivate: z.enum(['yes', 'headphones', 'no'], { error: 'Please say whether the place is private.' }),
  callback: phoneNumber,
  contactName: line(80),
  contactRelationship: line(60),
  contactPhone: phoneNumber,
});

/** What somebody says of themself at the way in. The card is for the facilitators only. */
export const arrival = z.strictObject({
  name: line(40),
  pronouns: lineOrNothing(30),
  agreementsVersion: z.int().min(0).max(1_000_000),
  card: safetyCard.nullable(),
});
