import { expect, test } from 'vitest';
import { closedAllWeek, readHours, runsOf, writeHours } from './hours.ts';

const day = { from: '09:00', to: '17:00' };

test('hours are read as they were written, and what is none is nobody there', () => {
  const hours = [day, day, null, day, { from: '10:00', to: '12:30' }, null, null];
  expect(readHours(writeHours(hours))).toEqual(hours);
  for (const text of [null, '', 'nonsense', '09:00-17:00', 'a,b,c,d,e,f,g']) expect(readHours(text)).toEqual(closedAllWeek);
});

test('days in a row with the same hours are one', () => {
  expect(runsOf([day, day, null, day, { from: '10:00', to: '12:30' }, null, null])).toEqual([
    { first: 0, last: 1, span: day },
    { first: 3, last: 3, span: day },
    { first: 4, last: 4, span: { from: '10:00', to: '12:30' } },
  ]);
  expect(runsOf(closedAllWeek)).toEqual([]);
});
