import { DAY_MS, HOUR_MS, type Day } from '#shared/base/day.ts';

const QUARTER_MS = HOUR_MS / 4;

/** When to look whether this day is over at the clinic, whose zone the page does not know: days end at a full quarter of an hour, from 14 hours before they do in UTC until 12 after. */
export function endOfDay(day: Day, now: number): number[] {
  const end = Date.parse(`${day}T00:00Z`) + DAY_MS;
  const [from, to] = [end - 14 * HOUR_MS, end + 12 * HOUR_MS];
  const next = Math.ceil((now + 1) / QUARTER_MS) * QUARTER_MS;
  return now < from ? [from] : next <= to ? [next] : [];
}
