/* eslint-disable no-restricted-globals -- Date is used as a calendar here; no clock is read. */

/** The last day of a consent in words, as its text says it: November 24, 2027. */
export const consentDay = (until: string): string => new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(`${until}T12:00Z`));
