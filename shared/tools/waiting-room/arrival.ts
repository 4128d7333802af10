import { z } from 'zod';
import { line, lineOrNothing } from '../../live/text.ts';
import { phoneNumber } from '../../people/phone.ts';
import { mayCalls, PLACE_LIMITS, placeKinds, problemsOfPlace, type PlaceProblem } from '../../people/place.ts';

const placeSays: Record<PlaceProblem, string> = {
  mayUseMissing: 'Please say whether it may be used to send help.',
  movingCar: 'Please park first. We will keep your place.',
  onTheWay: 'Please come in once you are somewhere to stay. We will keep your place.',
  streetMissing: 'Please give a street and number, or a place that help could find.',
  cityMissing: 'Please give the city.',
  stateMissing: 'Please choose the state.',
  postalCodeWrong: 'Please give the ZIP code, five digits.',
  countryMissing: 'Please give the country.',
  kindMissing: 'Please choose what kind of place it is.',
};

const place = z
  .strictObject({
    street: line(PLACE_LIMITS.street),
    city: line(PLACE_LIMITS.city),
    state: lineOrNothing(PLACE_LIMITS.state),
    postalCode: lineOrNothing(PLACE_LIMITS.postalCode),
    country: line(PLACE_LIMITS.country),
    kind: z.enum(placeKinds),
    mayBeUsed: z.boolean({ error: 'Please say whether it may be used to send help.' }),
  })
  .superRefine((said, context) => {
    for (const [field, problem] of Object.entries(problemsOfPlace(said))) context.addIssue({ code: 'custom', path: [field], message: placeSays[problem] });
  });

const safetyCard = z.strictObject({
  /** Null: they cannot say where they are; a facilitator decides. */
  place: place.nullable(),
  isPrivate: z.enum(['yes', 'headphones', 'no'], { error: 'Please say whether the place is private.' }),
  callback: phoneNumber,
  contactName: line(80),
  contactRelationship: line(60),
  contactPhone: phoneNumber,
  contactMayCall: z.enum(mayCalls, { error: 'Please say whether we may call them.' }),
});

/** What somebody says of themself at the way in. The card is for the facilitators only. */
export const arrival = z.strictObject({
  name: line(40),
  pronouns: lineOrNothing(30),
  agreementsVersion: z.int().min(0).max(1_000_000),
  card: safetyCard.nullable(),
  /** Whether the place is kept for its owner alone, for the next time; what was kept is deleted where not. */
  keepsPlace: z.boolean().default(false),
});

/** A safety card as it is told; its address in one line is made of its fields. */
export type CardSaid = z.output<typeof safetyCard>;
