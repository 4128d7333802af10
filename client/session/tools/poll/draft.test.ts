// Tried against these mutants, each caught: options of a word poll sent along; the same option twice; a blank end of a scale.
import { expect, test } from 'vitest';
import { ask, isComplete, isTwice, type Draft } from './draft.ts';

const draft: Draft = { kind: 'single', question: ' Which? ', options: ['Walk ', '', 'Call'], low: 'not at all', high: 'very much', isAnonymous: true };

test('asks for what was written, without blanks', () => {
  expect(ask(draft)).toEqual({ kind: 'single', question: 'Which?', options: ['Walk', 'Call'], isAnonymous: true });
  expect(ask({ ...draft, kind: 'word' })).toMatchObject({ options: [] });
  expect(ask({ ...draft, kind: 'scale' })).toMatchObject({ options: [], ends: { low: 'not at all', high: 'very much' } });
});

test('does not ask as long as something is missing, double or too long', () => {
  for (const change of [
    { question: ' ' },
    { question: 'x'.repeat(201) },
    { options: ['Walk', ' '] },
    { options: ['Walk', 'Walk '] },
    { options: ['Walk', 'x'.repeat(81)] },
    { kind: 'scale' as const, low: ' ' },
  ])
    expect(ask({ ...draft, ...change }), JSON.stringify(change)).toBeNull();
  expect(['Walk', 'Call', ' Walk', ''].map((_, i, options) => isTwice(options, i))).toEqual([false, false, true, false]);
});

test('an answer can be sent when something was chosen, or one word written', () => {
  expect([null, '', ' ', 'two words', 'x'.repeat(31), []].map(isComplete)).toEqual([false, false, false, false, false, false]);
  expect([' tired ', 0, [0]].map(isComplete)).toEqual([true, true, true]);
});
