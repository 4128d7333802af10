// Planted bugs this found: moved rows doubled, an answer that outlived its row, a scale that took 101, a circle through a list.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { withComputed } from './compute.ts';
import { addRow, orderRows, readSheet, removeRow, rowIds, setValue, textAt, writeSheet } from './document.ts';
import type { Field, ListField } from './field.ts';
import { gapsIn, progressOf } from './progress.ts';
import { draftSchema, templateSchema, type Template } from './template.ts';
import { builtInTemplates, findBuiltIn } from './templates/builtIn.ts';
import type { SheetRow, SheetValues } from './values.ts';

const template = (id: string) => findBuiltIn(id)!;
const list = (from: Template, key: string) => from.fields.find((field) => field.key === key) as ListField;

describe.each(builtInTemplates.map((one) => ({ id: one.id, one })))('$id', ({ one }) => {
  test('is a template, and the same after a trip through JSON', () => {
    expect(templateSchema.parse(JSON.parse(JSON.stringify(one)))).toEqual(one);
  });

  test('what is written into a sheet is read from it, also through the wire', () => {
    fc.assert(
      fc.property(sheetOf(one), (values) => {
        const doc = new Y.Doc();
        writeSheet(doc, one, values);
        const other = new Y.Doc();
        Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
        expect(readSheet(other, one)).toEqual(readSheet(doc, one));
        const copy = new Y.Doc();
        writeSheet(copy, one, readSheet(doc, one));
        expect(readSheet(copy, one)).toEqual(readSheet(doc, one));
        for (const key of Object.keys(values)) if (!hasDerivedRows(one, key)) expect(readSheet(doc, one)[key]).toEqual(values[key]);
      }),
      { numRuns: 40 },
    );
  });

  test('any sheet of any other template can be read and worked out', () => {
    for (const other of builtInTemplates) {
      fc.assert(
        fc.property(sheetOf(other), (values) => {
          const doc = new Y.Doc();
          writeSheet(doc, other, values);
          const read = withComputed(one, readSheet(doc, one));
          const { answered, total } = progressOf(one, read);
          expect(answered).toBeLessThanOrEqual(total);
          gapsIn(one, read);
        }),
        { numRuns: 3 },
      );
    }
  });
});

test('a document full of anything at all is readable', () => {
  const addresses = fc.constantFrom(
    'situation',
    'happened_at',
    'thoughts',
    'thoughts/a/belief',
    'emotions_after/a/intensity',
    'thinking_patterns',
    'balanced_belief',
    '__proto__',
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(addresses, fc.jsonValue())), fc.array(fc.jsonValue()), (values, rows) => {
      const doc = new Y.Doc();
      for (const [address, value] of values) doc.getMap('values').set(address, value as never);
      doc.getArray('rows:thoughts').push(rows as never[]);
      doc.getArray('rows:emotions_before').push(['a', 'a', 'b']);
      const read = withComputed(template('thought_record_7'), readSheet(doc, template('thought_record_7')));
      expect((read['emotions_after'] as SheetRow[]).map(({ id }) => id)).toEqual(['a', 'b']);
      expect(JSON.parse(JSON.stringify(read))).toEqual(read);
    }),
  );
});

test('what is none of a field’s answers is no answer', () => {
  const doc = new Y.Doc();
  const record = template('thought_record_7');
  const cases = {
    balanced_belief: [101, -5, Number.NaN, '40', true],
    happened_at: ['2026-13-01T10:00', '2026-11-24', 5],
    thinking_patterns: [['unknown'], 'should', { should: true }],
  };
  for (const [address, values] of Object.entries(cases))
    for (const value of values) {
      doc.getMap('values').set(address, value);
      expect(readSheet(doc, record)[address], `${address}: ${String(value)}`).toEqual(address === 'thinking_patterns' ? [] : null);
    }
  setValue(doc, 'balanced_belief', 100);
  expect(readSheet(doc, record)['balanced_belief']).toBe(100);
});

describe('what is worked out', () => {
  const worked = (id: string, values: SheetValues) => {
    const doc = new Y.Doc();
    writeSheet(doc, template(id), values);
    return withComputed(template(id), readSheet(doc, template(id)));
  };
  const feeling = (id: string, intensity: number) => ({ id, values: { emotion: id, intensity } });

  test('the change of feelings is the mean of before minus after, of those that were answered', () => {
    const before = [feeling('sad', 80), feeling('guilty', 60), feeling('tired', 40)];
    const after = [
      { id: 'sad', values: { intensity: 30 } },
      { id: 'guilty', values: { intensity: 70 } },
      { id: 'gone', values: { intensity: 0 } },
    ];
    expect(worked('thought_record_7', { emotions_before: before, emotions_after: after })['change']).toBe(20);
    expect(worked('thought_record_7', { emotions_before: before })['change']).toBeNull();
  });

  test('sleep goes over midnight; nothing is guessed where something is missing', () => {
    const night = { date: '2026-11-24', bedtime: '22:30', lights_out: '23:00', minutes_to_sleep: 30, awakenings: 20, final_wake: '06:00', out_of_bed: '06:30' };
    const { nights, mean_efficiency } = worked('sleep_diary', {
      nights: [
        { id: 'a', values: night },
        { id: 'b', values: { ...night, awakenings: null } },
      ],
    });
    expect((nights as SheetRow[]).map(({ values }) => [values['total_sleep_time'], values['efficiency']])).toEqual([
      [370, 77],
      [null, null],
    ]);
    expect(mean_efficiency).toBe(77);
  });

  test('a day’s means, its best and its lowest moment', () => {
    const row = (id: string, activity: string, mood: number) => ({ id, values: { hour: 'h09', activity, mood } });
    const { days } = worked('activity_monitor', { days: [{ id: 'd', values: { rows: [row('1', 'walk', 7), row('2', 'bed', 2), row('3', 'tea', 6)] } }] });
    expect((days as SheetRow[])[0]!.values).toMatchObject({ mean_mood: 5, best_activity: 'walk', worst_activity: 'bed', mean_pleasure: null });
  });

  test('ideas are ranked, equals alike', () => {
    const weighed = (id: string, help: number, effort: number, lasts: boolean) => ({ id, values: { likely_to_help: help, effort, works_long_term: lasts } });
    const ideas = ['a', 'b', 'c', 'd'].map((id) => ({ id, values: { text: id } }));
    const { weigh } = worked('problem_solving', { ideas, weigh: [weighed('a', 5, 5, false), weighed('b', 8, 2, false), weighed('c', 9, 3, true)] });
    expect((weigh as SheetRow[]).map(({ values }) => values['rank'])).toEqual([3, 2, 1, null]);
  });
});

describe('rows', () => {
  const record = template('thought_record_7');
  const thoughts = list(record, 'emotions_before');

  test('a row goes with everything in it and in the list that follows; a full list takes no more', () => {
    const doc = new Y.Doc();
    for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) expect(addRow(doc, thoughts, 'emotions_before', id)).toBe(id);
    expect(addRow(doc, thoughts, 'emotions_before', 'g')).toBeNull();
    textAt(doc, 'emotions_before/a/emotion').insert(0, 'SECRET');
    setValue(doc, 'emotions_after/a/intensity', 30);
    removeRow(doc, record, thoughts, 'emotions_before', 'a');
    expect(rowIds(doc, 'emotions_before')).toEqual(['b', 'c', 'd', 'e', 'f']);
    addRow(doc, thoughts, 'emotions_before', 'a');
    const read = readSheet(doc, record);
    expect(JSON.stringify(read)).not.toContain('SECRET');
    expect((read['emotions_after'] as SheetRow[]).at(-1)!.values['intensity']).toBeNull();
  });

  test('any edits of three people who were apart come together alike, and no row shows twice', () => {
    const step = fc.record({
      who: fc.nat(2),
      what: fc.constantFrom('add', 'move', 'remove', 'write', 'meet'),
      id: fc.constantFrom('a', 'b', 'c'),
      at: fc.nat(5),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const docs = [new Y.Doc(), new Y.Doc(), new Y.Doc()];
        const meet = (one: Y.Doc, other: Y.Doc) => Y.applyUpdate(one, Y.encodeStateAsUpdate(other, Y.encodeStateVector(one)));
        for (const { who, what, id, at } of steps) {
          const doc = docs[who]!;
          if (what === 'add') addRow(doc, thoughts, 'emotions_before', id);
          if (what === 'move') orderRows(doc, 'emotions_before', rowIds(doc, 'emotions_before').toReversed());
          if (what === 'remove') removeRow(doc, record, thoughts, 'emotions_before', id);
          if (what === 'write') textAt(doc, 'situation').insert(Math.min(at, textAt(doc, 'situation').length), id);
          if (what === 'meet') meet(doc, docs[at % 3]!);
        }
        for (const one of docs) for (const other of docs) meet(one, other);
        const read = docs.map((doc) => readSheet(doc, record));
        expect(read[1]).toEqual(read[0]);
        expect(read[2]).toEqual(read[0]);
        const ids = rowIds(docs[0]!, 'emotions_before');
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  test('two people who begin the same text at once lose no word', () => {
    const [one, other] = [new Y.Doc(), new Y.Doc()];
    textAt(one, 'situation').insert(0, 'first');
    textAt(other, 'situation').insert(0, 'second');
    Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
    expect(readSheet(one, record)['situation']).toMatch(/^(firstsecond|secondfirst)$/);
  });
});

test('what is missing is named: nothing, too few ideas, no hot thought', () => {
  const record = template('thought_record_7');
  expect(gapsIn(record, {}).map(({ key }) => key)).toEqual([
    'situation',
    'emotions_before',
    'thoughts',
    'evidence_for',
    'evidence_against',
    'balanced_thought',
    'balanced_belief',
    'emotions_after',
  ]);
  const thoughts = (hot: boolean[]) => ({ thoughts: hot.map((is, at) => ({ id: String(at), values: { thought: 'x', hot: is } })) });
  const hotGap = (values: SheetValues) => gapsIn(record, values).find(({ key }) => key === 'thoughts');
  expect(hotGap(thoughts([false, false]))).toEqual({ key: 'thoughts', reason: 'notOne' });
  expect(hotGap(thoughts([true, true]))).toEqual({ key: 'thoughts', reason: 'notOne' });
  expect(hotGap(thoughts([true, false]))).toBeUndefined();
  const ideas = [
    { id: '1', values: { text: 'one' } },
    { id: '2', values: { text: '' } },
  ];
  expect(gapsIn(template('problem_solving'), { ideas })).toContainEqual({ key: 'ideas', reason: 'tooFewRows', rows: 3 });
});

describe('templates that are refused, with the field named', () => {
  const scale = (key: string, more: object = {}) => ({ type: 'scale', key, label: 'A', min: 0, max: 10, step: 1, low: 'a', high: 'b', ...more });
  const of = (...fields: object[]) => draftSchema.safeParse({ title: 'A title', about: 'About', fields });
  const problem = (...fields: object[]) => {
    const { success, error } = of(...fields);
    expect(success).toBe(false);
    return { at: error!.issues[0]!.path.join('.'), say: error!.issues[0]!.message };
  };
  const sum = (key: string, ...fields: string[]) => ({
    type: 'computed',
    key,
    label: 'Sum',
    compute: { op: 'add', of: fields.map((field) => ({ op: 'field', field })) },
  });

  test.each([
    ['a scale that ends before it begins', [scale('a', { min: 5, max: 1 })], 'fields.0.max'],
    ['the same key twice', [scale('a'), scale('a')], 'fields'],
    ['a key with a space', [scale('a b')], 'fields.0.key'],
    ['an unknown kind', [{ type: 'file', key: 'a', label: 'A' }], 'fields.0.type'],
    ['a choice without choices', [{ type: 'choice', key: 'a', label: 'A', options: [] }], 'fields.0.options'],
    ['something we do not know', [scale('a', { colour: 'red' })], 'fields.0'],
    ['no label', [{ type: 'text', key: 'a', label: '  ' }], 'fields.0.label'],
    ['counting with nothing', [scale('a'), sum('b', 'a', 'missing')], 'fields.1'],
    ['counting with words', [{ type: 'text', key: 'a', label: 'A' }, sum('b', 'a', 'a')], 'fields.1'],
    ['a field worked out from itself', [sum('a', 'a', 'a')], 'fields.0'],
    ['a circle of three', [scale('x'), sum('a', 'x', 'b'), sum('b', 'x', 'c'), sum('c', 'x', 'a')], 'fields.1'],
    [
      'a row that counts what counts it',
      [
        { type: 'list', key: 'l', label: 'L', rowLabel: 'Row', max: 3, fields: [sum('in_row', 'total', 'total')] },
        { type: 'computed', key: 'total', label: 'T', compute: { op: 'sum', list: 'l', of: { op: 'field', field: 'in_row' } } },
      ],
      'fields.0.fields.0',
    ],
    [
      'following nothing',
      [{ type: 'list', key: 'l', label: 'L', rowLabel: 'Row', max: 3, fields: [scale('a')], follows: { list: 'gone', show: 'x' } }],
      'fields.0',
    ],
  ])('%s', (_, fields, at) => {
    const found = problem(...fields);
    expect(found.at).toBe(at);
    expect(found.say.length).toBeGreaterThan(5);
  });

  test('lists in lists in lists come to an end', () => {
    const nested = (depth: number): object => ({
      type: 'list',
      key: 'l',
      label: 'L',
      rowLabel: 'Row',
      max: 3,
      fields: [depth === 0 ? scale('a') : nested(depth - 1)],
    });
    expect(of(nested(2)).success).toBe(true);
    expect(of(nested(30)).success).toBe(false);
  });

  test('a broken one of any shape never throws', () => {
    fc.assert(fc.property(fc.jsonValue(), (raw) => void draftSchema.safeParse({ title: 'T', about: 'A', fields: [raw] })));
  });
});

const hasDerivedRows = ({ fields }: Template, key: string): boolean =>
  JSON.stringify(fields.find((field) => field.key === key)).match(/"follows"|"fixedRows"/) !== null;

/** Any sheet of a template. */
function sheetOf({ fields }: Pick<Template, 'fields'>): fc.Arbitrary<SheetValues> {
  const all = Object.fromEntries(fields.flatMap((field) => (valueOf(field) ? [[field.key, valueOf(field)!]] : [])));
  return fc.record(all) as fc.Arbitrary<SheetValues>;
}

function valueOf(field: Field): fc.Arbitrary<unknown> | null {
  const two = (n: number) => String(n).padStart(2, '0');
  const date = fc
    .tuple(fc.integer({ min: 2020, max: 2040 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([y, m, d]) => `${y}-${two(m)}-${two(d)}`);
  const time = fc.tuple(fc.nat(23), fc.nat(59)).map(([h, m]) => `${two(h)}:${two(m)}`);
  const orNothing = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
  switch (field.type) {
    case 'section':
    case 'crisis':
    case 'computed':
      return null;
    case 'text':
    case 'long':
      return fc.string({ unit: 'grapheme', maxLength: 40 });
    case 'yesNo':
      return orNothing(fc.boolean());
    case 'number':
    case 'scale':
      return orNothing(fc.integer({ min: field.min ?? -1000, max: field.max ?? 1000 }));
    case 'date':
      return orNothing(date);
    case 'time':
      return orNothing(time);
    case 'datetime':
      return orNothing(fc.tuple(date, time).map(([d, t]) => `${d}T${t}`));
    case 'choice':
      return orNothing(fc.constantFrom(...field.options.map(({ value }) => value)));
    case 'choices':
      return fc.subarray(field.options.map(({ value }) => value));
    case 'ref':
      return fc.uniqueArray(fc.constantFrom('r1', 'r2', 'r3'), { maxLength: field.max });
    case 'group':
      return sheetOf(field);
    case 'list': {
      const ids = field.fixedRows?.map(({ value }) => value) ?? ['r1', 'r2', 'r3'];
      return fc
        .uniqueArray(fc.constantFrom(...ids), { maxLength: Math.min(3, field.max) })
        .chain((rows) => fc.tuple(...rows.map((id) => sheetOf(field).map((values) => ({ id, values })))));
    }
  }
}
