import type { WayIn } from '#shared/program/schedule/answers.ts';
import { PLACE_LIMITS, problemsOfPlace, UNITED_STATES, type MayCall, type Place, type PlaceKind, type PlaceProblem } from '#shared/people/place.ts';
import type { SafetyCard } from '#shared/live/roster.ts';
import type { Role } from '#shared/people/sessionRole.ts';

/** What the person fills in on the way in. `isConfirmed`: the prefilled emergency contact is still right today. */
export interface ArrivalForm {
  name: string;
  pronouns: string;
  isAccepted: boolean;
  street: string;
  city: string;
  state: string;
  postalCode: string;
  isAbroad: 'no' | 'yes';
  /** Of another country than the United States. */
  country: string;
  placeKind: PlaceKind | '';
  /** Whether it may be used to send help. */
  mayUsePlace: 'yes' | 'no' | '';
  /** They cannot say where they are: a facilitator talks with them first. */
  cannotSay: boolean;
  /** Keeps the place for its owner alone, for the next time. */
  keepsPlace: boolean;
  isPrivate: SafetyCard['isPrivate'] | '';
  callback: string;
  contactName: string;
  contactRelationship: string;
  contactPhone: string;
  contactMayCall: MayCall | '';
  isConfirmed: boolean;
}

/** What the waiting room is told. */
export interface Arrival {
  name: string;
  pronouns: string;
  agreementsVersion: number;
  card: (Omit<SafetyCard, 'whereNow'> & { place: Place | null; contactMayCall: MayCall }) | null;
  keepsPlace: boolean;
}

export const LIMITS = { name: 40, pronouns: 30, ...PLACE_LIMITS, contactName: 80, contactRelationship: 60, phone: 40 } as const;

export type Step = 'devices' | 'name' | 'where';

/** Facilitators and captioners are not asked where they are; captioners come to listen, their devices stay off. */
export const stepsOf = (role: Role): readonly Step[] =>
  role === 'participant' || role === 'family' ? ['devices', 'name', 'where'] : role === 'captioner' ? ['name'] : ['devices', 'name'];

/** The form as it is first shown: what is remembered is there, what must be said anew each time is empty. */
export const firstForm = (wayIn: WayIn): ArrivalForm => ({
  name: wayIn.name,
  pronouns: wayIn.pronouns,
  isAccepted: !mustAccept(wayIn),
  street: '',
  city: '',
  state: '',
  postalCode: '',
  isAbroad: 'no',
  country: '',
  placeKind: '',
  mayUsePlace: '',
  cannotSay: false,
  // Who was asked before and said no is not asked to say so again.
  keepsPlace: wayIn.contact?.place != null || !wayIn.contact?.contactMayCall,
  isPrivate: '',
  callback: wayIn.contact?.callback ?? '',
  contactName: wayIn.contact?.contactName ?? '',
  contactRelationship: wayIn.contact?.contactRelationship ?? '',
  contactPhone: wayIn.contact?.contactPhone ?? '',
  contactMayCall: wayIn.contact?.contactMayCall ?? '',
  isConfirmed: wayIn.contact === null,
});

/** The place of the last time, put into the fields by one tap. */
export const fieldsOfPlace = ({ street, city, state, postalCode, country, kind, mayBeUsed }: Place): Partial<ArrivalForm> => ({
  street,
  city,
  state,
  postalCode,
  placeKind: kind,
  mayUsePlace: mayBeUsed ? 'yes' : 'no',
  cannotSay: false,
  ...(country === UNITED_STATES ? { isAbroad: 'no' as const, country: '' } : { isAbroad: 'yes' as const, country }),
});

const placeOf = ({ street, city, state, postalCode, isAbroad, country, placeKind, mayUsePlace }: ArrivalForm) => ({
  street: street.trim(),
  city: city.trim(),
  state: state.trim(),
  postalCode: postalCode.trim(),
  country: isAbroad === 'yes' ? country.trim() : UNITED_STATES,
  kind: placeKind,
  mayBeUsed: mayUsePlace === '' ? null : mayUsePlace === 'yes',
});

const WRITTEN = {
  name: LIMITS.name,
  pronouns: LIMITS.pronouns,
  street: LIMITS.street,
  city: LIMITS.city,
  state: LIMITS.state,
  postalCode: LIMITS.postalCode,
  country: LIMITS.country,
  callback: LIMITS.phone,
  contactName: LIMITS.contactName,
  contactRelationship: LIMITS.contactRelationship,
  contactPhone: LIMITS.phone,
};

/** What somebody wrote that was not there before, to be kept until they go in; null where there is nothing. What is ticked is asked anew. */
export function writtenIn(form: ArrivalForm, first: ArrivalForm): string | null {
  const own = Object.entries(form).filter(([field, value]) => field in WRITTEN && value !== first[field as keyof ArrivalForm]);
  return own.length === 0 ? null : JSON.stringify(Object.fromEntries(own));
}

/** The fields of what was kept by `writtenIn`, as far as they fit. */
export function readWritten(kept: string): Partial<ArrivalForm> {
  const fields = Object.entries(JSON.parse(kept) as Record<string, unknown>);
  return Object.fromEntries(fields.filter(([field, value]) => typeof value === 'string' && value.length <= (WRITTEN[field as keyof typeof WRITTEN] ?? -1)));
}

/** Everybody but the facilitators accepts the agreements. */
export const mustAccept = ({ agreements, session }: WayIn): boolean => !agreements.isAccepted && session.role !== 'facilitator';

export type Missing =
  'nameMissing' | 'acceptMissing' | PlaceProblem | 'mayCallMissing' | 'privateMissing' | 'phoneMissing' | 'phoneWrong' | 'contactMissing' | 'required';

const isBlank = (text: string) => text.trim() === '';
const phoneTrouble = (text: string): Missing | null =>
  isBlank(text) ? 'phoneMissing' : /^[\d\s().+/-]*$/.test(text.split(/x|ext/i)[0] ?? '') && /(\D*\d){6}/.test(text) ? null : 'phoneWrong';

function placeTrouble(form: ArrivalForm): Record<string, Missing> {
  if (form.cannotSay) return {};
  const { kind, mayBeUsed, ...rest } = problemsOfPlace(placeOf(form));
  return { ...rest, ...(kind && { placeKind: kind }), ...(mayBeUsed && { mayUsePlace: mayBeUsed }) };
}

/** What is still missing on a step, by field, as a key of the words. Empty: the step is done. */
export function missingOn(step: Step, form: ArrivalForm): Partial<Record<keyof ArrivalForm, Missing>> {
  const found: Record<string, Missing | null | false> =
    step === 'devices'
      ? {}
      : step === 'name'
        ? { name: isBlank(form.name) && 'nameMissing', isAccepted: !form.isAccepted && 'acceptMissing' }
        : {
            ...placeTrouble(form),
            isPrivate: form.isPrivate === '' && 'privateMissing',
            callback: phoneTrouble(form.callback),
            contactName: isBlank(form.contactName) && 'required',
            contactRelationship: isBlank(form.contactRelationship) && 'required',
            contactPhone: phoneTrouble(form.contactPhone),
            contactMayCall: form.contactMayCall === '' && 'mayCallMissing',
            isConfirmed: !form.isConfirmed && 'contactMissing',
          };
  return Object.fromEntries(Object.entries(found).filter(([, missing]) => missing));
}

/** The form as the waiting room takes it. `card` is null for those who are not asked. */
export function arrivalOf(form: ArrivalForm, { session, agreements }: WayIn): Arrival {
  const asked = stepsOf(session.role).includes('where') && form.isPrivate !== '';
  return {
    name: form.name.trim(),
    pronouns: form.pronouns.trim(),
    agreementsVersion: agreements.version,
    card: asked
      ? {
          place: form.cannotSay ? null : (placeOf(form) as Place),
          isPrivate: form.isPrivate as SafetyCard['isPrivate'],
          callback: form.callback.trim(),
          contactName: form.contactName.trim(),
          contactRelationship: form.contactRelationship.trim(),
          contactPhone: form.contactPhone.trim(),
          contactMayCall: form.contactMayCall as MayCall,
        }
      : null,
    keepsPlace: asked && form.keepsPlace,
  };
}
