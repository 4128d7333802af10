import { consentDay } from '#shared/practice/consentDay.ts';

const DAY_MS = 86_400_000;

/** For how long somebody may choose to consent, in months. */
export const consentMonths = [1, 3, 6, 12] as const;

/** The last day of so many months from `now` on: '2027-11-24'. */
export function lastDayAfter(months: number, now: Date): string {
  const day = new Date(Date.UTC(now.getFullYear(), now.getMonth() + months, 1));
  const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate();
  day.setUTCDate(Math.min(now.getDate(), last));
  return day.toISOString().slice(0, 10);
}

/** The last day of a consent that ends then, in words. */
export const lastDayOf = (expiresAt: string): string => consentDay(new Date(Date.parse(expiresAt) - 1).toISOString().slice(0, 10));

/** How many days a consent still holds, the last one included. */
export const daysLeft = (expiresAt: string, now: number): number => Math.max(0, Math.ceil((Date.parse(expiresAt) - now) / DAY_MS));
