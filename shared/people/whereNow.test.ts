// Tried against these mutants, each caught: points that are an address; a bus that is one; a parked car that is none.
import { expect, test } from 'vitest';
import { problemOfWhere } from './whereNow.ts';

test.each([
  ['12 Oak Street, Springfield IL', null],
  ['Lincoln Park, north entrance', null],
  ['In my car, parked at 3 Elm Street', null],
  ['渋谷区神南一丁目', null],
  ['.', 'missing'],
  ['... --- ...', 'missing'],
  ['here', 'missing'],
  ['on the bus', 'onTheWay'],
  ['In a train to Chicago', 'onTheWay'],
  ['I am driving', 'onTheWay'],
  ['on my way home', 'onTheWay'],
] as const)('“%s” says where somebody is: %s', (text, problem) => expect(problemOfWhere(text)).toBe(problem));
