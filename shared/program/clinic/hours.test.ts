import { expect, test } from 'vitest';
import { closedAllWeek, openingOf, readHours, runsOf, writeHours } from './hours.ts';

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

test.each([
  ['on a day, while somebody is there', 0, '09:00', { isOpen: true, opens: null }],
  ['before that', 0, '08:59', { isOpen: false, opens: { day: 0, from: '09:00' } }],
  ['at its end', 1, '17:00', { isOpen: false, opens: { day: 3, from: '09:00' } }],
  ['on the last day, for the week after', 4, '13:00', { isOpen: false, opens: { day: 0, from: '09:00' } }],
  ['on Sunday', 6, '10:00', { isOpen: false, opens: { day: 0, from: '09:00' } }],
] as const)('whether the clinic is open %s', (_, on, time, expected) => {
  const hours = writeHours([day, day, null, day, { from: '10:00', to: '12:30' }, null, null]);
  expect(openingOf(hours, { day: on, time })).toEqual(expected);
});

test('one day a week opens a week later; without hours nothing is said', () => {
  expect(openingOf(writeHours([day, ...closedAllWeek.slice(1)]), { day: 0, time: '18:00' })).toEqual({ isOpen: false, opens: { day: 0, from: '09:00' } });
  expect(openingOf('', { day: 0, time: '10:00' })).toBeNull();
});
