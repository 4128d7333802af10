// Where somebody is, in fields, so that help can be sent there; no schema, so that no page brings one (clinical design notes 1.6).
export const placeKinds = ['home', 'work', 'school', 'parkedCar', 'other', 'movingCar'] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** Whether the emergency contact may be called: a partner may be the danger. */
export const mayCalls = ['yes', 'emergency', 'never'] as const;
export type MayCall = (typeof mayCalls)[number];

export const UNITED_STATES = 'US';

export interface Place {
  street: string;
  city: string;
  /** Two letters in the United States; elsewhere whatever there is, or ''. */
  state: string;
  postalCode: string;
  /** 'US', or the name of another country. */
  country: string;
  kind: PlaceKind;
  /** They agreed that it may be used to send help. */
  mayBeUsed: boolean;
}

export const usStates =
  'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY AS GU MP PR VI'.split(
    ' ',
  );

export const PLACE_LIMITS = { street: 120, city: 80, state: 60, postalCode: 20, country: 60 } as const;

export type PlaceProblem =
  'mayUseMissing' | 'movingCar' | 'streetMissing' | 'onTheWay' | 'cityMissing' | 'stateMissing' | 'postalCodeWrong' | 'countryMissing' | 'kindMissing';

const letters = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
const onTheWay =
  /\b(?:on|in|at) (?:the|a|my|an) (?:bus|train|subway|metro|tram|plane|ferry|car|taxi|uber|lyft|cab)\b|\b(?:am|while|still) driving\b|\bdriving(?: (?:home|to|from)\b|$)|\bon (?:the|my) (?:way|road|highway)\b/i;
const isOnTheWay = (street: string): boolean => onTheWay.test(street.trim()) && !/\bparked\b/i.test(street);

/** What help could not be sent by, field by field; nothing: it is an address. */
export function problemsOfPlace({
  street,
  city,
  state,
  postalCode,
  country,
  kind,
  mayBeUsed,
}: Omit<Place, 'kind' | 'mayBeUsed'> & { kind: PlaceKind | ''; mayBeUsed: boolean | null }): Partial<Record<keyof Place, PlaceProblem>> {
  const isUs = country === UNITED_STATES;
  const found: Partial<Record<keyof Place, PlaceProblem | false>> = {
    street: letters(street) < 3 ? 'streetMissing' : isOnTheWay(street) && 'onTheWay',
    city: letters(city) < 2 && 'cityMissing',
    state: isUs && !usStates.includes(state) && 'stateMissing',
    postalCode: isUs && !/^\d{5}(?:-\d{4})?$/.test(postalCode.trim()) && 'postalCodeWrong',
    country: !isUs && letters(country) < 3 && 'countryMissing',
    kind: kind === '' ? 'kindMissing' : kind === 'movingCar' && 'movingCar',
    mayBeUsed: mayBeUsed === null && 'mayUseMissing',
  };
  return Object.fromEntries(Object.entries(found).filter(([, problem]) => problem)) as Partial<Record<keyof Place, PlaceProblem>>;
}

/** The address in one line, as one would read it to somebody on the telephone. */
export const addressOf = ({ street, city, state, postalCode, country }: Place): string =>
  [street, city, [state, postalCode].filter(Boolean).join(' '), country === UNITED_STATES ? '' : country].filter(Boolean).join(', ');

/** What the emergency number of a place is kept by: its city (with state or country, in small letters) and its postal code; nothing of the street. */
export const areaOf = ({ city, state, postalCode, country }: Place): { city: string; postalCode: string } => ({
  city: [city, country === UNITED_STATES ? state : country].map((part) => part.trim().replace(/\s+/g, ' ').toLowerCase()).join(', '),
  postalCode: postalCode
    .trim()
    .replace(/^(\d{5})-\d{4}$/, '$1')
    .toLowerCase(),
});
