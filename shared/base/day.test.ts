/* eslint-disable no-restricted-globals -- Date is used as a calendar here; no clock is read. */
// Tried against these mutants, each caught (see time.test.ts as well): a day reckoned in UTC; weeks that begin on Sunday; months that run over.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf, daysAnywhere, daysBetween, daysLeft, isDay, isZone, plusDays, plusMonths, weekOf, zoneOf } from './day.ts';

const days = fc.integer({ min: -40_000, max: 40_000 }).map((count) => plusDays('2026-11-30', count));

test('the day is the one on the wall there', () => {
  const at = Date.parse('2026-11-30T04:59:00Z');
  expect([dayOf(at, 'America/New_York'), dayOf(at + 60_000, 'America/New_York')]).toEqual(['2026-11-29', '2026-11-30']);
  expect(dayOf(Date.parse('2026-11-30T10:00:00Z'), 'Pacific/Kiritimati')).toBe('2026-12-01');
  expect(dayOf(Date.parse('2026-11-30T10:59:00Z'), 'Pacific/Pago_Pago')).toBe('2026-11-29');
  expect(['18:29', '18:30'].map((time) => dayOf(Date.parse(`2026-11-30T${time}:00Z`), 'Asia/Kolkata'))).toEqual(['2026-11-30', '2026-12-01']);
  expect(daysAnywhere(Date.parse('2026-11-30T11:00:00Z'))).toEqual({ first: '2026-11-29', last: '2026-12-01' });
});

test('steps there and back lead to the same day, and count as many', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -800, max: 800 }), (day, count) => {
      expect(plusDays(plusDays(day, count), -count)).toBe(day);
      expect(daysBetween(day, plusDays(day, count))).toBe(count);
      expect(isDay(plusDays(day, count))).toBe(true);
    }),
  );
  expect([plusDays('2028-02-28', 1), plusDays('2027-02-28', 1), plusDays('2100-02-28', 1), daysBetween('2026-12-31', '2027-01-02')]).toEqual([
    '2028-02-29',
    '2027-03-01',
    '2100-03-01',
    2,
  ]);
});

test('months end on the same day of the month, or on its last', () => {
  expect([plusMonths('2026-11-30', 3), plusMonths('2027-11-30', 3), plusMonths('2028-02-29', 12), plusMonths('2026-10-31', 1)]).toEqual([
    '2027-02-28',
    '2028-02-29',
    '2029-02-28',
    '2026-11-30',
  ]);
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 40 }), (day, months) => {
      const later = plusMonths(day, months);
      const count = (one: string) => Number(one.slice(0, 4)) * 12 + Number(one.slice(5, 7));
      expect(count(later) - count(day)).toBe(months);
      expect(later.slice(8) === day.slice(8) || plusDays(later, 1).endsWith('-01')).toBe(true);
    }),
  );
});

test('a week has seven days one after another, its first as wished, and the day itself', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 7 }), (day, firstDay) => {
      const week = weekOf(day, firstDay);
      expect(week).toContain(day);
      expect(week).toEqual(Array.from({ length: 7 }, (_, i) => plusDays(week[0]!, i)));
      // 2024-01-01 was a Monday.
      expect((((daysBetween('2024-01-01', week[0]!) + 1 - firstDay) % 7) + 7) % 7).toBe(0);
    }),
  );
});

test('what is no day, and what is no zone', () => {
  expect(['2026-02-29', '2026-13-01', '2026-1-1', '20261130', '', '2026-11-30T00:00', 'tomorrow'].filter(isDay)).toEqual([]);
  expect([isZone('Mars/Olympus'), isZone(''), zoneOf(null, '', 'Mars/Olympus', 'Europe/Lisbon', 'UTC'), zoneOf()]).toEqual([
    false,
    false,
    'Europe/Lisbon',
    'UTC',
  ]);
});

test('the last day counts until it is over there', () => {
  const zone = 'America/New_York';
  const left = (at: string) => daysLeft('2026-11-24', Date.parse(at), zone);
  expect([
    left('2026-11-23T12:00:00Z'),
    left('2026-11-24T05:00:00Z'),
    left('2026-11-25T04:59:59Z'),
    left('2026-11-25T05:00:00Z'),
    left('2026-12-25T05:00:00Z'),
  ]).toEqual([2, 1, 1, 0, 0]);
});
