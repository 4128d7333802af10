import type { Expression } from '#shared/learning/worksheets/expression.ts';
import type { Field, FieldType, ListField } from '#shared/learning/worksheets/field.ts';
import { draftSchema, placeOf, type TemplateDraft } from '#shared/learning/worksheets/template.ts';

/** The kinds a builder offers, in the order they are offered. */
export const offeredTypes = [
  'section',
  'text',
  'long',
  'scale',
  'number',
  'yesNo',
  'choice',
  'choices',
  'date',
  'time',
  'datetime',
  'list',
  'group',
  'ref',
  'computed',
  'crisis',
] as const satisfies readonly FieldType[];

/** Groups and lists hold fields, but not one another without end. */
export const typesAt = (depth: number): readonly FieldType[] =>
  depth === 0 ? offeredTypes : offeredTypes.filter((type) => !['group', 'ref', 'crisis', 'section'].includes(type) && (depth < 2 || type !== 'list'));

const steps = { min: 0, max: 10, step: 1, low: '', high: '' };

/** A new field of a kind, still without words. `key` is what its answers are kept under, for good. */
export function newField(type: FieldType, key: string): Field {
  const named = { key, label: '' };
  switch (type) {
    case 'scale':
      return { type, ...named, ...steps };
    case 'choice':
    case 'choices':
      return { type, ...named, options: [] };
    case 'list':
      return { type, ...named, rowLabel: '', max: 10, fields: [newField('text', `${key}_1`)] };
    case 'group':
      return { type, ...named, fields: [newField('text', `${key}_1`)] };
    case 'ref':
      return { type, ...named, list: '', show: '', max: 1 };
    case 'computed':
      return {
        type,
        ...named,
        compute: {
          op: 'subtract',
          of: [
            { op: 'field', field: '' },
            { op: 'field', field: '' },
          ],
        },
        decimals: 1,
      };
    default:
      return { type, ...named };
  }
}

/** A draft that was kept on this device; null for one that this builder could not show, such as an older Hearth's. */
export function readDraft(kept: unknown): TemplateDraft | null {
  const { title, about, fields } = kept as TemplateDraft;
  return isLike({ title, about, fields }, { title: '', about: '', fields: [] }) && areFields(fields) ? { title, about, fields } : null;
}

const areFields = (all: readonly Field[]): boolean =>
  all.every((field) => field.type in types && isLike(field, newField(field.type, '')) && (!('fields' in field) || areFields(field.fields)));

const types: Readonly<Record<string, true>> = Object.fromEntries(offeredTypes.map((type) => [type, true]));

/** Whether all that `like` has is there, of the same kind. */
const isLike = (one: object, like: object): boolean =>
  Object.entries(like).every(([name, value]) => {
    const there = (one as Record<string, unknown>)[name];
    return typeof there === typeof value && Array.isArray(there) === Array.isArray(value) && there !== null;
  });

/** Choices as lines of text; each keeps its value as long as its words or its place stay. */
export function optionsFrom(lines: string, before: readonly { value: string; label: string }[], newValue: () => string) {
  const labels = lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const kept = new Map(before.map((option) => [option.label, option.value]));
  const taken = new Set(labels.flatMap((label) => kept.get(label) ?? []));
  return labels.map((label, at) => {
    const atPlace = before.length === labels.length ? before[at]?.value : undefined;
    const value = kept.get(label) ?? (atPlace !== undefined && !taken.has(atPlace) ? atPlace : newValue());
    taken.add(value);
    return { value, label };
  });
}

/** What can be worked out, as a builder offers it. */
export type Sum = { kind: 'difference' | 'sum'; fields: [string, string] } | { kind: 'meanOf' | 'sumOf' | 'mostOf'; list: string; field: string };

const columnOps = { meanOf: 'mean', sumOf: 'sum', mostOf: 'most' } as const;

export const expressionOf = (sum: Sum): Expression =>
  'fields' in sum
    ? { op: sum.kind === 'difference' ? 'subtract' : 'add', of: sum.fields.map((field) => ({ op: 'field', field })) }
    : { op: columnOps[sum.kind], list: sum.list, of: { op: 'field', field: sum.field } };

/** The other way round; null for what a builder cannot show. */
export function sumOf(expression: Expression): Sum | null {
  if (expression.op === 'subtract' || expression.op === 'add') {
    const [a, b] = expression.of;
    return a?.op === 'field' && b?.op === 'field' && expression.of.length === 2
      ? { kind: expression.op === 'add' ? 'sum' : 'difference', fields: [a.field, b.field] }
      : null;
  }
  const kind = (Object.keys(columnOps) as (keyof typeof columnOps)[]).find((one) => columnOps[one] === expression.op);
  return kind && 'list' in expression && 'of' in expression && !Array.isArray(expression.of) && expression.of.op === 'field'
    ? { kind, list: expression.list, field: expression.of.field }
    : null;
}

/** Fields one can count with. */
export const numbersIn = (fields: readonly Field[]): Field[] =>
  fields.filter(({ type }) => type === 'scale' || type === 'number' || type === 'yesNo' || type === 'computed');
export const listsIn = (fields: readonly Field[]): ListField[] => fields.filter((field): field is ListField => field.type === 'list');

/** What the editor of one field takes. */
export interface FieldEditorProps<F extends Field = Field> {
  field: F;
  /** The fields beside it. */
  level: readonly Field[];
  top: readonly Field[];
  problem?: string | undefined;
  newValue: () => string;
  onChange: (field: Field) => void;
}

export interface DraftProblem {
  /** The key of the field, or the part of the worksheet: 'title'. */
  at: string;
  /** '3.1', counted from one; '' for the worksheet itself. */
  place: string;
  say: string;
}

/** What stands in the way of publishing, each with the field it is about. Empty when nothing does. */
export function problemsIn(draft: TemplateDraft): DraftProblem[] {
  const { error } = draftSchema.safeParse(draft);
  const all = (error?.issues ?? []).map(({ path, message }) => ({
    at: keyAt(draft.fields, path) ?? String(path[0] ?? ''),
    place: placeOf(path),
    say: message.replace(/^Field [\d.]+: /, ''),
  }));
  return all.filter((one, index) => all.findIndex(({ at, say }) => at === one.at && say === one.say) === index);
}

/** Where a server's refusal points: its `field` is a path with dots. */
export const keyOfPath = (draft: TemplateDraft, field: string): string =>
  keyAt(
    draft.fields,
    field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part)),
  ) ?? field;

function keyAt(fields: readonly Field[], path: readonly PropertyKey[]): string | null {
  const [first, index, ...rest] = path;
  const field = first === 'fields' && typeof index === 'number' ? fields[index] : undefined;
  if (!field) return null;
  return ('fields' in field && keyAt(field.fields, rest)) || field.key;
}
