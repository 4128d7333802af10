// Tried against this mutant, caught: both dates in a range over midnight.
import { expect, test } from 'vitest';
import { timeRange } from './clockTime.ts';

const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute).getTime();

test('a range of times names its zone and no date, also over midnight', () => {
  expect(timeRange(at(30, 19), at(30, 20, 30))).toMatch(/^7:00\s*–\s*8:30\sPM \S+$/);
  expect(timeRange(at(30, 23, 35), at(31, 2, 35))).toMatch(/^11:35\sPM – 2:35\sAM \S+$/);
});
