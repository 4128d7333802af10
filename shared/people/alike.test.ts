// Tried against, each caught: compared as they are; compared without look-alikes; a number that somebody has already.
import { expect, test } from 'vitest';
import { areAlike, toldApart, withInitial } from './alike.ts';

test.each([
  ['Ana', 'ana'],
  ['Ana', ' A n a '],
  ['Ana', 'Ana.'],
  ['José', 'Jose\u0301'],
  ['Maria', 'Mаriа'],
  ['Maria', 'ΜΑRΙΑ'],
  ['MARIA', 'MARlA'],
  ['Ana', 'A\u200Bna'],
  ['Ana', 'Ａｎａ'],
  ['Bob', 'B0b'],
])('%s and %s are taken for each other', (one, other) => {
  expect(areAlike(one, other)).toBe(true);
  expect(areAlike(other, one)).toBe(true);
});

test.each([
  ['Ana', 'Anna'],
  ['Ana', 'Aná'],
  ['Maria', 'Maria K.'],
  ['Ana', 'Ana (2)'],
  ['李', '王'],
  ['…', '—'],
])('%s and %s are two', (one, other) => {
  expect(areAlike(one, other)).toBe(false);
});

test('a second one gets a number that nobody has', () => {
  expect(toldApart('Ana', [])).toBe('Ana');
  expect(toldApart('ana', ['Ana'])).toBe('ana (2)');
  expect(toldApart('Ana', ['Ana', 'ana 2'])).toBe('Ana (3)');
});

test('what is offered says the last name’s first letter and no more', () => {
  expect(withInitial('Maria Kowalska')).toBe('Maria K.');
  expect(withInitial(' Maria  de la  cruz ')).toBe('Maria C.');
  expect(withInitial('Maria')).toBe('Maria');
});
