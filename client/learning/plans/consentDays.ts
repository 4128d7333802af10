import { dayOf, plusMonths, type Day, type Zone } from '#shared/base/day.ts';

/** For how long somebody may choose to consent, in months. */
export const consentMonths = [1, 3, 6, 12] as const;

/** The last day of so many months from `now` (ms since the epoch) on, at a clinic in that zone: '2027-11-24'. */
export const lastDayAfter = (months: number, now: number, zone: Zone): Day => plusMonths(dayOf(now, zone), months);
