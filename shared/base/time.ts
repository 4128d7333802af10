// When a day of people begins and ends where they are, by Temporal. For the server: browsers of our floor would load all of Temporal for it.
import { Temporal } from 'temporal-polyfill';
import { plusDays, type Day, type Zone } from './day.ts';

/**
 * When it is `time` ('19:00') on that day there, in ms since the epoch. A time that the clocks leave out in spring is as much later as they
 * leave out; of one that comes twice in autumn it is the first.
 */
export const momentOf = (day: Day, time: string, zone: Zone): number =>
  Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;

/** From the day's first moment there to the first of the next, in ms since the epoch: 23, 24 or 25 hours. */
export const spanOf = (day: Day, zone: Zone): { from: number; until: number } => ({ from: startOf(day, zone), until: startOf(plusDays(day, 1), zone) });

/** The same time on the clock there, so many days later: not as many times 24 hours. In ms since the epoch. */
export const daysLater = (at: number, days: number, zone: Zone): number =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).add({ days }).epochMilliseconds;

// Some zones skip midnight itself.
const startOf = (day: Day, zone: Zone): number => Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds;
