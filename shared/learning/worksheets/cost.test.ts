import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { workOut } from './compute.ts';
import { checkCost } from './cost.ts';
import { readSheet } from './document.ts';
import type { Expression } from './expression.ts';
import { COMPUTE_STEPS_MAX, PLACES_MAX, ROWS_MAX, type Field, type ListField } from './field.ts';
import { draftSchema } from './template.ts';
import { builtInTemplates } from './templates/builtIn.ts';
import type { SheetValues } from './values.ts';

const number = (key: string): Field => ({ type: 'number', key, label: key });
const computed = (key: string, compute: Expression): Field => ({ type: 'computed', key, label: key, compute });
const listOf = (key: string, fields: Field[], more: Partial<ListField> = {}): ListField => ({
  type: 'list',
  key,
  label: key,
  rowLabel: key,
  max: ROWS_MAX,
  fields,
  ...more,
});
const sumOfSums = (depth: number): Expression => (depth === 0 ? { op: 'field', field: 'n' } : { op: 'sum', list: 'rows', of: sumOfSums(depth - 1) });
const options = Array.from({ length: ROWS_MAX }, (_, n) => ({ value: `v${n}`, label: `Row ${n}` }));
const fullRows = { rows: options.map(({ value }, n) => ({ id: value, values: { n } })) };
const draft = (fields: Field[]) => draftSchema.safeParse({ title: 'A sheet', about: 'What it is for.', fields });

test('a sum of sums of the same list, twelve deep, is refused, and naming its field', () => {
  const fields = [listOf('rows', [number('n')]), computed('total', sumOfSums(12))];
  const { success, error } = draft(fields);
  expect(success).toBe(false);
  expect(error?.issues.map(({ path, message }) => [path, message])).toEqual([
    [['fields', 1], expect.stringContaining('Field 2: It counts lists inside lists too often')],
  ]);
});

test('a stored one of them ends when its steps are used up', () => {
  const { steps, values } = workOut(
    { fields: [listOf('rows', [number('n')]), computed('total', sumOfSums(12)), computed('after', { op: 'number', value: 1 })] },
    fullRows,
  );
  expect(steps).toBe(COMPUTE_STEPS_MAX);
  expect(values['rows']).toEqual(fullRows.rows);
});

test('fields that count with each other are worked out once each, not once for each way to them', () => {
  const doubling = Array.from({ length: 50 }, (_, n) =>
    computed(`c${n}`, {
      op: 'add',
      of: [
        { op: 'field', field: n === 0 ? 'n' : `c${n - 1}` },
        { op: 'field', field: n === 0 ? 'n' : `c${n - 1}` },
      ],
    }),
  );
  const fields = [number('n'), ...doubling];
  const { steps, values } = workOut({ fields }, { n: 1 });
  expect(values['c49']).toBe(2 ** 50);
  expect(steps).toBeLessThanOrEqual(3 * 50);
  // Backwards, so that the first needs all others.
  expect(workOut({ fields: [number('n'), ...doubling.toReversed()] }, { n: 1 }).steps).toBeLessThanOrEqual(3 * 50);
});

test('fields in a circle end, whatever they count', () => {
  const both = (field: string): Expression => ({
    op: 'add',
    of: [
      { op: 'field', field },
      { op: 'field', field },
    ],
  });
  const { steps, values } = workOut({ fields: [computed('a', both('b')), computed('b', both('a'))] }, {});
  expect(values).toMatchObject({ a: null, b: null });
  expect(steps).toBeLessThan(20);
});

test('what may be published never needs more steps than there are, however full its lists', () => {
  const rank = computed('place', { op: 'rank', of: { op: 'field', field: 'n' } });
  const sheets: Field[][] = [
    [listOf('rows', [number('n'), rank])],
    [
      listOf('rows', [
        number('n'),
        rank,
        computed('share', {
          op: 'divide',
          of: [
            { op: 'field', field: 'n' },
            { op: 'sum', list: 'rows', of: { op: 'field', field: 'n' } },
          ],
        }),
      ]),
      computed('total', sumOfSums(2)),
    ],
  ];
  for (const fields of sheets) {
    expect(checkCost(fields)).toEqual([]);
    expect(workOut({ fields }, fullRows as SheetValues).steps).toBeLessThan(COMPUTE_STEPS_MAX);
  }
  for (const { fields } of builtInTemplates) expect(checkCost(fields)).toEqual([]);
});

test('fixed rows in fixed rows in fixed rows are refused; a stored one is read as far as a sheet can be', () => {
  const nested = listOf('a', [listOf('b', [listOf('c', [number('n')], { fixedRows: options })], { fixedRows: options })], { fixedRows: options });
  const { success, error } = draft([nested]);
  expect(success).toBe(false);
  expect(error?.issues[0]?.message).toContain('Lists inside lists make too many rows here');
  expect(countPlaces(readSheet(new Y.Doc(), { fields: [nested] }))).toBeLessThanOrEqual(PLACES_MAX);
});

const countPlaces = (values: SheetValues): number =>
  Object.values(values).reduce<number>(
    (sum, value) =>
      sum + 1 + (Array.isArray(value) ? value.reduce<number>((rows, row) => rows + (typeof row === 'object' && row ? countPlaces(row.values) : 0), 0) : 0),
    0,
  );
