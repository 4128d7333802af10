/* eslint-disable no-restricted-globals -- Date is used as a calendar here; no clock is read. */

import type { Day } from '../../base/day.ts';

/** The last day of a consent in words, as its text says it: November 24, 2027. */
export const consentDay = (until: Day): string =>
  new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(`${until}T12:00Z`));
