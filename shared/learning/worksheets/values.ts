import type { Field, FieldOf, FieldType } from './field.ts';

export interface SheetRow {
  id: string;
  values: SheetValues;
}
/** A number, a text, a choice, a time; chosen ones; rows; a group. Null: not answered. */
export type SheetValue = string | number | boolean | string[] | SheetRow[] | SheetValues | null;
export interface SheetValues {
  [key: string]: SheetValue;
}

type PlainField = FieldOf<Exclude<FieldType, 'section' | 'crisis' | 'computed' | 'text' | 'long' | 'group' | 'list'>>;
export type PlainValue = string | number | boolean | string[] | null;

const shapes = {
  date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  datetime: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/,
  time: /^([01]\d|2[0-3]):[0-5]\d$/,
};

/** What a stored value means for this field; null where it is none of its answers. Never throws. */
export function coerce(field: PlainField, raw: unknown): PlainValue {
  switch (field.type) {
    case 'yesNo':
      return typeof raw === 'boolean' ? raw : null;
    case 'number':
    case 'scale': {
      if (typeof raw !== 'number' || !Number.isFinite(raw)) return null;
      return (field.min === undefined || raw >= field.min) && (field.max === undefined || raw <= field.max) ? raw : null;
    }
    case 'date':
    case 'datetime':
    case 'time':
      return typeof raw === 'string' && shapes[field.type].test(raw) ? raw : null;
    case 'choice':
      return field.options.some(({ value }) => value === raw) ? (raw as string) : null;
    case 'choices': {
      if (!Array.isArray(raw)) return [];
      return field.options.map(({ value }) => value).filter((value) => raw.includes(value));
    }
    case 'ref':
      return Array.isArray(raw) ? [...new Set(raw.filter((id): id is string => typeof id === 'string'))].slice(0, field.max) : [];
  }
}

/** Whether something was answered. A yes-or-no is answered by no as well. */
export function isAnswered(field: Field, value: SheetValue | undefined): boolean {
  if (value === undefined || value === null) return false;
  if (typeof value === 'string') return value.trim() !== '';
  if (field.type === 'list' && Array.isArray(value)) return (value as SheetRow[]).some((row) => isSomethingIn(field.fields, row.values));
  if (field.type === 'group') return isSomethingIn(field.fields, value as SheetValues);
  return Array.isArray(value) ? value.length > 0 : true;
}

const isSomethingIn = (fields: readonly Field[], values: SheetValues): boolean => fields.some((field) => isAnswered(field, values[field.key]));
