import { isTimeZone } from '#shared/base/zone.ts';
import { Temporal } from 'temporal-polyfill';

/** A practice somebody wants a mail for. */
export interface MailWish {
  personId: string;
  /** '19:00' where they are. */
  remindAt: string;
  /** Their time zone: 'Europe/Lisbon'. */
  zone: string;
  since: Date;
  /** The days that were noted already: '2026-11-24'. */
  notedDays: readonly string[];
}

/** A moment somebody planned something for, that may be mailed now. */
export interface DueMoment {
  personId: string;
  time: string;
  moment: Date;
}

/** A reminder that comes later than this is none. */
export const LATE_MS_MAX = 60 * 60_000;

/**
 * The moments that are due at `now`: past, by less than an hour, after the mail was wished for, and with something not noted on that
 * day yet. Each person's moment once, however many things were planned for it.
 */
export function dueMoments(wishes: readonly MailWish[], now: Date): DueMoment[] {
  const due = new Map<string, DueMoment>();
  for (const { personId, remindAt, zone, since, notedDays } of wishes)
    for (const day of daysAround(zone, now)) {
      const moment = momentOn(day, remindAt, zone);
      const lateness = now.getTime() - moment;
      if (lateness >= 0 && lateness < LATE_MS_MAX && moment >= since.getTime() && !notedDays.includes(day)) due.set(`${personId} ${moment}`, { personId, time: remindAt, moment: new Date(moment) });
    }
  return [...due.values()];
}

/**
 * When it is `time` on that day in `zone`, in ms since the epoch. A time the clocks leave out in spring is as much later as they leave
 * out; of one that comes twice in autumn it is the first.
 */
export const momentOn = (day: string, time: string, zone: string): number =>
  Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;

// A moment shortly before midnight may be mailed shortly after.
function daysAround(zone: string, now: Date): string[] {
  if (!isTimeZone(zone)) return [];
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate();
  return [today.subtract({ days: 1 }).toString(), today.toString()];
}
