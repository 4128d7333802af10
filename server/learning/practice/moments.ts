import { dayOf, HOUR_MS, isZone, plusDays, type Day, type Zone } from '#shared/base/day.ts';
import { momentOf } from '#shared/base/time.ts';

/** A practice somebody wants a mail for. */
export interface MailWish {
  personId: string;
  /** '19:00' where they are. */
  remindAt: string;
  /** Their time zone: 'Europe/Lisbon'. */
  zone: Zone;
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
export const LATE_MS_MAX = HOUR_MS;

/**
 * The moments that are due at `now`: past, by less than an hour, after the mail was wished for, and with something not noted on that
 * day yet. Each person's moment once, however many things were planned for it.
 */
export function dueMoments(wishes: readonly MailWish[], now: Date): DueMoment[] {
  const due = new Map<string, DueMoment>();
  for (const { personId, remindAt, zone, since, notedDays } of wishes)
    for (const day of daysAround(zone, now)) {
      const moment = momentOf(day, remindAt, zone);
      const lateness = now.getTime() - moment;
      if (lateness >= 0 && lateness < LATE_MS_MAX && moment >= since.getTime() && !notedDays.includes(day))
        due.set(`${personId} ${moment}`, { personId, time: remindAt, moment: new Date(moment) });
    }
  return [...due.values()];
}

// A moment shortly before midnight may be mailed shortly after.
function daysAround(zone: Zone, now: Date): Day[] {
  if (!isZone(zone)) return [];
  const today = dayOf(now.getTime(), zone);
  return [plusDays(today, -1), today];
}
