// Planted bugs this found: a list that was not shown yet printed empty, a chosen idea printed as its id.
import { expect, test } from 'vitest';
import { builtInTemplates, findBuiltIn } from './templates/builtIn.ts';
import { layOutSheet, valueIn, type AnswerWords, type Block } from './show.ts';
import type { SheetValues } from './values.ts';

const words: AnswerWords = {
  yes: 'Yes',
  no: 'No',
  outOf: (value, max) => `${value} of ${max}`,
  when: (_, value) => `at ${value}`,
  row: (label, number) => `${label} ${number}`,
};
const shown = (id: string, values: SheetValues) => layOutSheet(findBuiltIn(id)!, values, words);
const at = (blocks: readonly Block[], address: string) => blocks.find((block) => block.address === address);

test('answers are told in words: numbers with their ends, chosen rows by name, times as they were chosen', () => {
  const ideas = [
    { id: 'a', values: { text: 'Call her' } },
    { id: 'b', values: { text: 'Write' } },
  ];
  const blocks = shown('problem_solving', {
    ideas,
    chosen: ['b', 'gone'],
    can_influence: 7,
    realistic_by: '2026-12-01',
    in_my_control: 'partly',
    breathe_first: true,
    problem: '  ',
  });
  expect(['chosen', 'can_influence', 'realistic_by', 'in_my_control', 'breathe_first', 'problem'].map((key) => at(blocks, key))).toMatchObject([
    { answer: 'Write' },
    { answer: '7 of 10' },
    { answer: 'at 2026-12-01' },
    { answer: 'Partly' },
    { answer: 'Yes' },
    { answer: null },
  ]);
  expect(at(blocks, 'ideas')).toEqual({ kind: 'texts', address: 'ideas', label: 'Ideas', texts: ['Call her', 'Write'] });
  // Not open yet with two ideas.
  expect(at(blocks, 'weigh')).toBeUndefined();
});

test('rows that follow others carry their names, fixed ones their own', () => {
  const record = shown('thought_record_7', {
    emotions_before: [{ id: 'x', values: { emotion: 'sad', intensity: 80 } }],
    emotions_after: [{ id: 'x', values: { intensity: 30 } }],
  });
  expect(at(record, 'emotions_after')).toMatchObject({
    rows: [{ id: 'x', label: 'sad', blocks: [{ address: 'emotions_after/x/intensity', answer: '30 of 100' }] }],
  });
  expect(at(shown('values_goals', { domains: [{ id: 'health', values: {} }] }), 'domains')).toMatchObject({ rows: [{ label: 'Health' }] });
});

test('every template can be laid out with nothing in it, with its crisis contacts', () => {
  for (const template of builtInTemplates) expect(layOutSheet(template, {}, words).length, template.id).toBeGreaterThan(0);
  expect(shown('my_safety_plan', {}).map(({ kind }) => kind)).toContain('crisis');
});

test('an address leads to a value through groups and rows, and nowhere to nothing', () => {
  const values = { signs: { green: [{ id: 'r', values: { text: 'I sing' } }] } };
  expect(valueIn(values, 'signs.green/r/text')).toBe('I sing');
  for (const nowhere of ['signs.red/r/text', 'signs.green/x/text', '', 'other']) expect(valueIn(values, nowhere)).toBeUndefined();
});
