// Tried against these mutants, each caught: one that is past; none to come asked at once.
import { expect, test } from 'vitest';
import { untilNext } from './untilNext.ts';

test.each([
  ['the next of several', [50, 9_000, 7_000], 6_900],
  ['none is left', [50, 100], false],
  ['nothing ever changes', [], false],
  ['one that is far away: a day', [10 ** 12], 86_400_000],
])('%s', (_, moments, expected) => {
  expect(untilNext(moments, 1_100)).toBe(expected);
});
