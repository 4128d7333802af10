import type { Address } from './document.ts';
import type { Field, ListField } from './field.ts';
import { isListShown } from './progress.ts';
import type { Template } from './template.ts';
import type { SheetRow, SheetValue, SheetValues } from './values.ts';

/** A sheet to be read: on the screen, on paper, in a PDF. `answer` is null where nothing was answered. */
export type Block =
  | { kind: 'section'; address: Address; label: string }
  | { kind: 'crisis'; address: Address; label: string }
  | { kind: 'answer'; address: Address; label: string; answer: string | null }
  /** A list of short texts. */
  | { kind: 'texts'; address: Address; label: string; texts: string[] }
  | { kind: 'rows'; address: Address; label: string; rows: { id: string; label: string; blocks: Block[] }[] }
  | { kind: 'group'; address: Address; label: string; blocks: Block[] };

/** How answers are told, in the reader's language. */
export interface AnswerWords {
  yes: string;
  no: string;
  /** '7 of 10' */
  outOf: (value: number, max: number) => string;
  when: (type: 'date' | 'datetime' | 'time', value: string) => string;
  /** 'Thought 2' */
  row: (label: string, number: number) => string;
}

/** The sheet in the order of its template. `values` come from `withComputed`. */
export const layOutSheet = (template: Pick<Template, 'fields'>, values: SheetValues, words: AnswerWords): Block[] =>
  blocksOf(template.fields, values, '', { words, top: values });

interface Around {
  words: AnswerWords;
  top: SheetValues;
}

const blocksOf = (fields: readonly Field[], values: SheetValues, prefix: string, around: Around): Block[] =>
  fields.flatMap((field) => blockOf(field, values[field.key], prefix + field.key, around) ?? []);

function blockOf(field: Field, value: SheetValue | undefined, address: Address, around: Around): Block | null {
  const { label } = field;
  switch (field.type) {
    case 'section':
    case 'crisis':
      return { kind: field.type, address, label };
    case 'group':
      return { kind: 'group', address, label, blocks: blocksOf(field.fields, valuesIn(value), `${address}.`, around) };
    case 'list':
      return isListShown(field, around.top) ? listBlock(field, rowsIn(value), address, around) : null;
    case 'yesNo':
      // A box that was not ticked says nothing.
      return value === true || value === false ? { kind: 'answer', address, label, answer: answerOf(field, value, around) } : null;
    default:
      return { kind: 'answer', address, label, answer: answerOf(field, value, around) };
  }
}

function listBlock(field: ListField, rows: readonly SheetRow[], address: Address, around: Around): Block {
  const [only] = field.fields;
  if (field.fields.length === 1 && only?.type === 'text' && !field.fixedRows && !field.follows) {
    const texts = rows.map(({ values }) => String(values[only.key] ?? '').trim()).filter((text) => text !== '');
    return { kind: 'texts', address, label: field.label, texts };
  }
  const shown = rows.map((row, at) => ({
    id: row.id,
    label: rowLabel(field, row, at, around),
    blocks: blocksOf(field.fields, row.values, `${address}/${row.id}/`, around),
  }));
  return { kind: 'rows', address, label: field.label, rows: shown };
}

function rowLabel(field: ListField, row: SheetRow, at: number, { words, top }: Around): string {
  const numbered = words.row(field.rowLabel, at + 1);
  if (field.fixedRows) return field.fixedRows.find(({ value }) => value === row.id)?.label ?? numbered;
  return field.follows ? nameOfRow(top, field.follows.list, field.follows.show, row.id) || numbered : numbered;
}

function answerOf(
  field: Exclude<Field, { type: 'section' | 'crisis' | 'group' | 'list' }>,
  value: SheetValue | undefined,
  { words, top }: Around,
): string | null {
  if (value === undefined || value === null || value === '') return null;
  switch (field.type) {
    case 'yesNo':
      return value === true ? words.yes : words.no;
    case 'scale':
      return words.outOf(value as number, field.max);
    case 'number':
    case 'computed':
      return [value, field.unit].filter((part) => part !== undefined).join(' ');
    case 'date':
    case 'datetime':
    case 'time':
      return words.when(field.type, value as string);
    case 'choice':
      return field.options.find((option) => option.value === value)?.label ?? null;
    case 'choices':
      return (
        field.options
          .filter((option) => (value as string[]).includes(option.value))
          .map((option) => option.label)
          .join(', ') || null
      );
    case 'ref':
      return (
        (value as string[])
          .map((id) => nameOfRow(top, field.list, field.show, id))
          .filter((name) => name !== '')
          .join(', ') || null
      );
    default:
      return typeof value === 'string' ? value.trim() || null : null;
  }
}

const nameOfRow = (top: SheetValues, list: string, show: string, id: string): string =>
  String(rowsIn(top[list]).find((row) => row.id === id)?.values[show] ?? '').trim();

/** The value at an address: 'situation', 'signs.green', 'thoughts/<row>/belief'. */
export function valueIn(values: SheetValues, address: Address): SheetValue | undefined {
  const step = /^([^./]+)(?:\.(.+)|\/([^/]+)\/(.+))?$/.exec(address);
  if (!step) return undefined;
  const [, key, inGroup, row, inRow] = step;
  const value = values[key!];
  if (inGroup !== undefined) return valueIn(valuesIn(value), inGroup);
  if (row === undefined) return value;
  const found = rowsIn(value).find(({ id }) => id === row);
  return found && valueIn(found.values, inRow!);
}

const rowsIn = (value: SheetValue | undefined): SheetRow[] =>
  Array.isArray(value) ? value.filter((row): row is SheetRow => typeof row === 'object' && row !== null) : [];
const valuesIn = (value: SheetValue | undefined): SheetValues => (typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {});
