import { expect, test } from 'vitest';
import { dayOf, plusDays } from '#shared/base/day.ts';
import { mayConsentUntil } from '#shared/program/family/plans.ts';
import { lastDayAfter } from './consentDays.ts';

test('months end on the same day of the month there, or on its last; a year is never too long', () => {
  expect(lastDayAfter(3, Date.parse('2026-11-24T12:00Z'), 'America/New_York')).toBe('2027-02-24');
  expect(lastDayAfter(3, Date.parse('2026-12-01T04:00Z'), 'America/New_York')).toBe('2027-02-28');
  for (const zone of ['Pacific/Kiritimati', 'America/New_York', 'Pacific/Pago_Pago'])
    for (let count = 0; count < 800; count += 1) {
      const now = Date.parse(`${plusDays('2027-01-01', count)}T23:59Z`);
      expect(mayConsentUntil(lastDayAfter(12, now, zone), now, zone)).toBe(true);
    }
});

test('the day that is over there is too late, and the one that still is on there is not', () => {
  const now = Date.parse('2026-11-30T04:00Z');
  expect(dayOf(now, 'America/New_York')).toBe('2026-11-29');
  expect(['2026-11-28', '2026-11-29', '2027-11-30', '2027-12-05'].map((day) => mayConsentUntil(day, now, 'America/New_York'))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(mayConsentUntil('2026-11-29', now, 'Europe/Lisbon')).toBe(false);
});
