// How times are told: in the person's own zone and manner of writing. Instants are ISO 8601 or ms since the epoch.
import { dayOf } from '#shared/base/day.ts';

type Instant = string | number;

const format = (options: Intl.DateTimeFormatOptions) => {
  const formatter = new Intl.DateTimeFormat(undefined, options);
  return (at: Instant) => formatter.format(new Date(at));
};

/** 7:00 PM */
export const clockTime = format({ hour: 'numeric', minute: '2-digit' });
/** Tuesday, November 24 */
export const longDay = format({ weekday: 'long', month: 'long', day: 'numeric' });
/** Nov 24, 2026 */
export const longDate = format({ year: 'numeric', month: 'short', day: 'numeric' });
/** Nov 24, 7:00 PM */
export const dayAndTime = format({ month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' });

const ranges = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' });

/** 7:00 – 8:30 PM EST: the zone is named, as the clinic may be in another. */
export function timeRange(from: Instant, to: Instant): string {
  // Over midnight the browser would write both dates, as numbers.
  return isSameDay(from, to) ? ranges.formatRange(new Date(from), new Date(to)) : `${clockTime(from)} – ${ranges.format(new Date(to))}`;
}

/** This browser's zone: America/New_York. */
export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone ?? 'UTC';

/** What a zone is called, this browser's where none is given: New York, for America/New_York. */
export const zoneName = (zone = ownZone()): string => zone.split('/').at(-1)!.replaceAll('_', ' ');

/** Whether two instants fall on one day where this person is. */
export const isSameDay = (one: Instant, other: Instant): boolean => dayOf(+new Date(one), ownZone()) === dayOf(+new Date(other), ownZone());
