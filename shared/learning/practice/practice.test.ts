/* eslint-disable no-restricted-globals -- Date is used as a calendar here; no clock is read. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plusDays } from '../../base/day.ts';
import { daysPractised, lastDays, laterOf, mayLogOn, practiceDay, type Outcome } from './practice.ts';

const today = '2026-03-02';
const log = (before: number, outcome: Outcome) => ({ day: plusDays(today, -before), outcome });

describe('the week that forgives', () => {
  test('a missed day takes only itself away', () => {
    expect(daysPractised([log(0, 'done'), log(2, 'partly'), log(3, 'notToday'), log(6, 'done'), log(7, 'done')], today)).toBe(3);
  });
  test('the days stand in their order, across a month’s end', () => {
    expect(lastDays([], today).map(({ day }) => day)).toEqual([
      '2026-02-24',
      '2026-02-25',
      '2026-02-26',
      '2026-02-27',
      '2026-02-28',
      '2026-03-01',
      '2026-03-02',
    ]);
  });
  test('one more practised day never lowers the count, in whichever order days are given', () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 13 }));
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 13 }), (befores, extra) => {
        const logs = befores.filter((before) => before !== extra).map((before) => log(before, 'done'));
        const more = daysPractised([log(extra, 'partly'), ...logs], today);
        expect(more - daysPractised(logs, today)).toBe(extra < 7 ? 1 : 0);
        expect(daysPractised(logs.toReversed(), today)).toBe(daysPractised(logs, today));
      }),
    );
  });
});

test('of two taps the later stays, whichever arrives first', () => {
  const [early, late] = [{ loggedAt: '2026-03-02T08:00:00Z' }, { loggedAt: '2026-03-02T09:00:00.000Z' }];
  expect(laterOf(early, late)).toBe(late);
  expect(laterOf(late, early)).toBe(late);
});

test('a day may be today somewhere on earth, or two weeks ago; not next week, nor the thirty-first of February', () => {
  const now = Date.parse('2026-03-02T23:00:00Z');
  expect([today, '2026-03-03', '2026-02-17'].map((day) => mayLogOn(day, now))).toEqual([true, true, true]);
  expect(['2026-03-04', '2026-03-09', '2026-02-15', '2026-01-02'].map((day) => mayLogOn(day, now))).toEqual([false, false, false, false]);
  // At ten in the morning it is tomorrow where the day begins first, and an hour later no longer yesterday where it ends last.
  const [before, after] = [Date.parse('2026-03-02T09:59:00Z'), Date.parse('2026-03-02T10:00:00Z')];
  expect([mayLogOn('2026-03-03', before), mayLogOn('2026-03-03', after)]).toEqual([false, true]);
  const day = { outcome: 'done', helpfulness: null, note: '', loggedAt: '2026-03-02T08:00:00Z' };
  expect(practiceDay.safeParse({ ...day, day: '2026-02-31' }).success).toBe(false);
  expect(practiceDay.safeParse({ ...day, day: '2026-02-28', helpfulness: 11 }).error?.issues[0]?.path).toEqual(['helpfulness']);
});
