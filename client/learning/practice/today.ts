import { dayOf, type Day } from '#shared/base/day.ts';
import { ownZone } from '../../base/design/clockTime.ts';

/** Today in this person's own calendar: '2026-11-24'. */
export const dayHere = (now: Date = new Date()): Day => dayOf(now.getTime(), ownZone());

const letter = new Intl.DateTimeFormat(undefined, { weekday: 'narrow', timeZone: 'UTC' });
const name = new Intl.DateTimeFormat(undefined, { weekday: 'long', timeZone: 'UTC' });
const at = (day: string) => new Date(`${day}T12:00Z`);

/** T, for a Tuesday. */
export const dayLetter = (day: string): string => letter.format(at(day));
/** Tuesday */
export const dayName = (day: string): string => name.format(at(day));
