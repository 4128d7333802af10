/* eslint-disable no-restricted-globals -- Date is used as a calendar here; no clock is read. */
// Days of people on a calendar. Runs in every browser; what has to know when a day begins is in time.ts. Nothing else counts days.

/** '2026-11-30': a day on a wall calendar, in no zone. */
export type Day = string;
/** A time zone by its IANA name: 'Europe/Lisbon'. */
export type Zone = string;

export const HOUR_MS = 3_600_000;
/** For lengths of time. A day of people may have 23 hours, or 25. */
export const DAY_MS = 24 * HOUR_MS;

/** Whether there is such a time zone. */
export function isZone(zone: string): boolean {
  try {
    formatterOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** The zone that counts, of those from near to far: the person's own, else the program's, else the clinic's. UTC where none of them is known. */
export const zoneOf = (...fromNearToFar: readonly (Zone | null | undefined)[]): Zone => fromNearToFar.find((zone) => zone != null && isZone(zone)) ?? 'UTC';

/** Which day it is there at that moment (ms since the epoch). Throws RangeError where there is no such zone. */
export function dayOf(at: number, zone: Zone): Day {
  const parts = formatterOf(zone).formatToParts(at);
  const part = (wanted: string) => parts.find(({ type }) => type === wanted)!.value;
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

/** Whether it is written as a day, and there is one: not '2026-02-30'. */
export const isDay = (day: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(noonOf(day)) && toDay(noonOf(day)) === day;

/** The day so many days later; earlier, where `days` is less than none. */
export const plusDays = (day: Day, days: number): Day => toDay(noonOf(day) + days * DAY_MS);

/** The same day of the month so many months later, or that month's last. */
export function plusMonths(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return toDay(Date.UTC(year, month - 1 + months, Math.min(date, last), 12));
}

/** How many days after `from` the day `to` is. */
export const daysBetween = (from: Day, to: Day): number => Math.round((noonOf(to) - noonOf(from)) / DAY_MS);

/** How many days there still are at that moment until `last` is over there, that one included; none once it is. */
export const daysLeft = (last: Day, at: number, zone: Zone): number => Math.max(0, daysBetween(dayOf(at, zone), last) + 1);

/** The days of the week that `day` is in; `firstDay` 1: from Monday on, 7: from Sunday on. */
export function weekOf(day: Day, firstDay = 1): Day[] {
  const back = (new Date(noonOf(day)).getUTCDay() - firstDay + 7) % 7;
  return Array.from({ length: 7 }, (_, i) => plusDays(day, i - back));
}

/** The earliest and the latest day that it is anywhere at that moment. */
export const daysAnywhere = (at: number): { first: Day; last: Day } => ({ first: dayOf(at, 'Etc/GMT+12'), last: dayOf(at, 'Etc/GMT-14') });

const noonOf = (day: Day) => Date.parse(`${day}T12:00:00Z`);
const toDay = (noon: number): Day => new Date(noon).toISOString().slice(0, 10);

const formatters = new Map<Zone, Intl.DateTimeFormat>();
function formatterOf(zone: Zone): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  formatters.set(zone, made);
  return made;
}
