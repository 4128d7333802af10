// Planted bugs this found: a renamed choice that got a new value and lost old answers, an error shown at the list in place of its field. A kept draft taken as it is.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Field } from '#shared/learning/worksheets/field.ts';
import { draftSchema } from '#shared/learning/worksheets/template.ts';
import { expressionOf, newField, offeredTypes, optionsFrom, problemsIn, readDraft, sumOf, type Sum } from './draft.ts';

let made = 0;
const newValue = () => `n${(made += 1)}`;

test('choices keep their values when they are renamed, moved, or others come', () => {
  const before = optionsFrom('Yes\nNo', [], () => newValue());
  const valueOf = (label: string, all: typeof before) => all.find((option) => option.label === label)?.value;
  expect(optionsFrom('Yes\nNever', before, newValue).map(({ value }) => value)).toEqual(before.map(({ value }) => value));
  const moved = optionsFrom('No\nYes\nPerhaps', before, newValue);
  expect([valueOf('Yes', moved), valueOf('No', moved)]).toEqual([valueOf('Yes', before), valueOf('No', before)]);
  expect(new Set(moved.map(({ value }) => value)).size).toBe(3);
});

test('what is worked out reads back as it was chosen', () => {
  const key = fc.constantFrom('a', 'b', 'c');
  const sum: fc.Arbitrary<Sum> = fc.oneof(
    fc.record({ kind: fc.constantFrom('difference' as const, 'sum' as const), fields: fc.tuple(key, key) }),
    fc.record({ kind: fc.constantFrom('meanOf' as const, 'sumOf' as const, 'mostOf' as const), list: key, field: key }),
  );
  fc.assert(fc.property(sum, (one) => void expect(sumOf(expressionOf(one))).toEqual(one)));
});

test('every new field names itself as unfinished; with its words it can be published', () => {
  for (const type of offeredTypes) {
    const fields = [newField(type, 'a')];
    const problems = problemsIn({ title: 'T', about: 'A', fields });
    expect(problems.length, type).toBeGreaterThan(0);
    expect(problems[0]!.place, type).toBe('1');
  }
  const numbers: Field[] = [
    { ...newField('number', 'x'), label: 'X' },
    { ...newField('number', 'y'), label: 'Y' },
  ];
  const sum = { ...newField('computed', 'z'), label: 'Z', compute: expressionOf({ kind: 'difference', fields: ['x', 'y'] }) } as Field;
  expect(draftSchema.safeParse({ title: 'T', about: 'A', fields: [...numbers, sum] }).success).toBe(true);
});

test('a problem within a list is told at its field', () => {
  const list = { ...newField('list', 'l'), label: 'L', rowLabel: 'Row' } as Field;
  expect(problemsIn({ title: '', about: 'A', fields: [list] }).map(({ at, place }) => ({ at, place }))).toEqual([
    { at: 'title', place: '' },
    { at: 'l_1', place: '1.1' },
  ]);
});

test('a kept draft of every kind of field is read as it was, and one that the builder could not show is not', () => {
  const draft = { title: 'My week', about: '', fields: offeredTypes.map((type, at) => newField(type, `f${at}`)) };
  expect(readDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  const scale = newField('scale', 'a');
  for (const field of [
    { type: 'hologram', key: 'a', label: '' },
    { ...scale, min: '0' },
    { ...newField('choice', 'a'), options: 'Yes' },
    { ...newField('list', 'a'), fields: [{ type: 'text' }] },
  ])
    expect(readDraft({ title: 'Old', about: '', fields: [field] })).toBeNull();
  expect(readDraft({ title: 'Old' })).toBeNull();
});
