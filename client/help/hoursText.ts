import { DAY_MS } from '#shared/base/day.ts';
import { readHours, runsOf } from '#shared/program/clinic/hours.ts';

const MONDAY = Date.UTC(2024, 0, 1);
const days = new Intl.DateTimeFormat(undefined, { weekday: 'short', timeZone: 'UTC' });
const times = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });

const dayName = (day: number): string => days.format(MONDAY + day * DAY_MS);
const clockMs = (time: string): number => MONDAY + (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) * 60_000;

/** Opening hours as people read them: 'Mon – Fri 9:00 AM – 5:00 PM'. Empty where nobody said any. */
export const hoursText = (hours: string | null): string =>
  new Intl.ListFormat(undefined, { type: 'conjunction' }).format(
    runsOf(readHours(hours)).map(({ first, last, span }) => `${first === last ? dayName(first) : days.formatRange(MONDAY + first * DAY_MS, MONDAY + last * DAY_MS)} ${times.formatRange(clockMs(span.from), clockMs(span.to))}`),
  );
