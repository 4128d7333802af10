/* eslint-disable no-restricted-globals -- Date is used as a calendar here; no clock is read. */
// Tried against these mutants, each caught: a day of 24 hours always; days that begin in UTC; the second of a time that comes twice; seven days as
// 168 hours.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY_MS, dayOf, HOUR_MS, plusDays } from './day.ts';
import { daysLater, momentOf, spanOf } from './time.ts';

// Far east and west, half hours and quarters, half an hour of summer time, midnights that are skipped, clocks that change on other days and in other halves of the year.
const zones = [
  ...[
    'UTC',
    'America/New_York',
    'America/St_Johns',
    'America/Santiago',
    'America/Havana',
    'America/Phoenix',
    'Europe/Lisbon',
    'Africa/Cairo',
    'Africa/Casablanca',
  ],
  ...[
    'Asia/Kolkata',
    'Asia/Kathmandu',
    'Asia/Beirut',
    'Asia/Tehran',
    'Australia/Lord_Howe',
    'Pacific/Chatham',
    'Pacific/Kiritimati',
    'Pacific/Pago_Pago',
    'Pacific/Apia',
    'Etc/GMT+12',
  ],
];
const zone = fc.constantFrom(...zones);
const day = fc.integer({ min: 0, max: 25 * 365 }).map((count) => plusDays('2015-01-01', count));
const iso = (at: number) => new Date(at).toISOString();

test('a day there is all moments of that day and no other, and the next begins where it ends', () => {
  fc.assert(
    fc.property(day, zone, fc.double({ min: 0, max: 1, noNaN: true }), (day, zone, share) => {
      const { from, until } = spanOf(day, zone);
      const within = Math.min(until - 1, Math.floor(from + share * (until - from)));
      expect([dayOf(from, zone), dayOf(within, zone), dayOf(until - 1, zone)]).toEqual([day, day, day]);
      expect([dayOf(from - 1, zone), dayOf(until, zone)]).toEqual([plusDays(day, -1), plusDays(day, 1)]);
      expect(spanOf(plusDays(day, 1), zone).from).toBe(until);
      expect([23, 23.5, 24, 24.5, 25]).toContain((until - from) / HOUR_MS);
    }),
    { numRuns: 400 },
  );
});

test('over whole years, the days of each zone lie end to end', () => {
  for (const zone of zones)
    for (let day = '2026-01-01', { from } = spanOf(day, zone); day < '2027-01-05'; day = plusDays(day, 1)) {
      const span = spanOf(day, zone);
      expect([zone, day, span.from]).toEqual([zone, day, from]);
      from = span.until;
    }
});

test('a day has 23, 24 or 25 hours, or half an hour more, and may begin at one', () => {
  const hours = (day: string, zone: string) => (spanOf(day, zone).until - spanOf(day, zone).from) / HOUR_MS;
  expect(['2026-03-08', '2026-03-09', '2026-11-01'].map((day) => hours(day, 'America/New_York'))).toEqual([23, 24, 25]);
  expect(hours('2026-04-05', 'Australia/Lord_Howe')).toBe(24.5);
  expect(iso(spanOf('2026-09-06', 'America/Santiago').from)).toBe('2026-09-06T04:00:00.000Z');
  expect(hours('2028-02-29', 'Pacific/Kiritimati')).toBe(24);
});

test('a time that is left out is as much later; of one that comes twice it is the first', () => {
  expect(iso(momentOf('2026-03-08', '02:30', 'America/New_York'))).toBe('2026-03-08T07:30:00.000Z');
  expect(iso(momentOf('2026-11-01', '01:30', 'America/New_York'))).toBe('2026-11-01T05:30:00.000Z');
  fc.assert(
    fc.property(day, zone, fc.integer({ min: 5 * 60, max: 22 * 60 }), (day, zone, minute) => {
      const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
      const at = momentOf(day, time, zone);
      expect(dayOf(at, zone)).toBe(day);
      expect(new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at)).toBe(time);
    }),
  );
});

test('days later it is the same time there, whatever the clocks did meanwhile', () => {
  const evening = momentOf('2026-10-30', '19:00', 'America/New_York');
  expect(daysLater(evening, 7, 'America/New_York')).toBe(momentOf('2026-11-06', '19:00', 'America/New_York'));
  expect(daysLater(evening, 7, 'America/New_York') - evening).toBe(7 * DAY_MS + HOUR_MS);
  fc.assert(
    fc.property(day, zone, fc.integer({ min: 0, max: 60 }), (day, zone, days) => {
      const noon = momentOf(day, '12:00', zone);
      expect(daysLater(noon, days, zone)).toBe(momentOf(plusDays(day, days), '12:00', zone));
    }),
  );
});
