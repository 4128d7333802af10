import { expect, test } from 'vitest';
import { isolated, piecesOf, theirs } from './theirs.ts';
import { words } from './words.ts';

test('a sentence falls into Hearth’s words and somebody’s own', () => {
  expect(piecesOf(`To ${theirs('Grace')} and ${theirs('محمد')}, now`)).toEqual(['To ', 'Grace', ' and ', 'محمد', ', now']);
  expect(piecesOf('Nobody is here')).toEqual(['Nobody is here']);
});

test('who puts the marks into their own name breaks nothing', () => {
  expect(piecesOf(`To ${theirs('A\u{F0001}\u{F0000}b')}!`)).toEqual(['To ', 'Ab', '!']);
});

test('in every sentence a name that runs right to left keeps to itself, and no other is touched', () => {
  expect(words.t('tools:chat.toPerson', { name: 'דוד' })).toContain('\u2068דוד\u2069');
  expect(words.t('tools:chat.toPerson', { name: 'Ana & <Ben>' })).toContain('Ana & <Ben>');
  expect(isolated(theirs('דוד'))).toBe(theirs('דוד'));
});
