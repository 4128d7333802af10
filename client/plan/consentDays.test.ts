import { expect, test } from 'vitest';
import { endOfConsent, mayConsentUntil } from '#shared/practice/plans.ts';
import { daysLeft, lastDayAfter, lastDayOf } from './consentDays.ts';

test('months end on the same day of the month, or on its last; a year is never too long', () => {
  expect(lastDayAfter(3, new Date(2026, 10, 24))).toBe('2027-02-24');
  expect(lastDayAfter(3, new Date(2026, 10, 30))).toBe('2027-02-28');
  for (let day = 1; day < 800; day += 1) {
    const now = new Date(2027, 0, day, 23, 59);
    expect(mayConsentUntil(lastDayAfter(12, now), now.getTime())).toBe(true);
  }
});

test('a consent holds on its last day, and says so', () => {
  const ends = new Date(endOfConsent('2027-02-24')).toISOString();
  expect(lastDayOf(ends)).toBe('February 24, 2027');
  expect(daysLeft(ends, Date.parse('2027-02-24T20:00Z'))).toBe(1);
  expect(daysLeft(ends, Date.parse('2027-02-25T00:00Z'))).toBe(0);
});
