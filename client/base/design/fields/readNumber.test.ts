import { expect, test } from 'vitest';
import { readNumber } from './readNumber.ts';

test.each([
  ['12', 12],
  [' 7 ', 7],
  ['-3', -3],
  ['−3', -3],
  ['2,5', 2.5],
  ['2.5', 2.5],
  ['.5', 0.5],
  ['3.', 3],
  ['１２．５', 12.5],
  ['٤٢', 42],
  ['۱۲٫۵', 12.5],
  ['३०', 30],
  ['๑๐', 10],
  ['+4', 4],
  ['', null],
  ['abc', null],
  ['1e9', null],
  ['1.2.3', null],
  ['-', null],
  ['十二', null],
  ['Infinity', null],
  ['0x10', null],
])('%j is %j', (text, number) => {
  expect(readNumber(text)).toBe(number);
});
