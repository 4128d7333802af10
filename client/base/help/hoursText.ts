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
    runsOf(readHours(hours)).map(
      ({ first, last, span }) =>
        `${first === last ? dayName(first) : days.formatRange(MONDAY + first * DAY_MS, MONDAY + last * DAY_MS)} ${times.formatRange(clockMs(span.from), clockMs(span.to))}`,
    ),
  );

const longDays = new Intl.DateTimeFormat(undefined, { weekday: 'long', hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });

/** A weekday and a time as people say them: 'Monday at 9:00 AM'. */
export const openingText = ({ day, from }: { day: number; from: string }): string => longDays.format(clockMs(from) + day * DAY_MS);

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Which day of the week (0 is Monday) and what time it is there at `now` (ms since the epoch); here, where no zone is known. */
export function timeAt(now: number, zone: string | null | undefined): { day: number; time: string } {
  const parts = new Intl.DateTimeFormat('en-US', {
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(zone && { timeZone: zone }),
  }).formatToParts(now);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  return { day: WEEKDAYS.indexOf(part('weekday')), time: `${part('hour')}:${part('minute')}` };
}
