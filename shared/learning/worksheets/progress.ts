import { isAsked, type Field, type ListField } from './field.ts';
import type { Template } from './template.ts';
import { isAnswered, type SheetRow, type SheetValues } from './values.ts';

export interface Progress {
  answered: number;
  total: number;
}

/** What is still to do before a sheet is done. `key` is the field's address at the top level. */
export interface Gap {
  key: string;
  reason: 'empty' | 'tooFewRows' | 'notOne';
  /** For rows: how many are asked for. */
  rows?: number;
}

/** How many of the questions were answered. A list is one question, a group as many as are in it. Says nothing of what was written. */
export function progressOf(template: Pick<Template, 'fields'>, values: SheetValues): Progress {
  const asked = questions(template.fields, values);
  return { answered: asked.filter(({ field, value }) => isAnswered(field, value)).length, total: asked.length };
}

/** What is required and missing. A sheet may be kept and continued with any of these. */
export function gapsIn(template: Pick<Template, 'fields'>, values: SheetValues): Gap[] {
  return questions(template.fields, values).flatMap(({ field, key, value }): Gap[] => {
    if (!isAsked(field)) return [];
    if (!isAnswered(field, value)) return field.required ? [{ key, reason: 'empty' }] : [];
    return field.type === 'list' ? gapsInRows(field, key, value as SheetRow[]) : [];
  });
}

function gapsInRows(list: ListField, key: string, rows: readonly SheetRow[]): Gap[] {
  const filled = rows.filter(({ values }) => list.fields.some((field) => isAnswered(field, values[field.key])));
  if (list.min !== undefined && filled.length < list.min) return [{ key, reason: 'tooFewRows', rows: list.min }];
  const single = list.fields.find((field) => field.type === 'yesNo' && field.inOneRow);
  return single && rows.filter(({ values }) => values[single.key] === true).length !== 1 ? [{ key, reason: 'notOne' }] : [];
}

/** Whether a list is there already. */
export const isListShown = (list: Pick<ListField, 'shownFrom'>, top: SheetValues): boolean => {
  if (!list.shownFrom) return true;
  const rows = top[list.shownFrom.list];
  return (
    Array.isArray(rows) &&
    (rows as SheetRow[]).filter(({ values }) => Object.values(values).some((value) => value !== null && value !== '')).length >= list.shownFrom.rows
  );
};

interface Question {
  field: Field;
  key: string;
  value: SheetValues[string] | undefined;
}

function questions(fields: readonly Field[], values: SheetValues, prefix = ''): Question[] {
  return fields.flatMap((field): Question[] => {
    const value = values[field.key];
    if (field.type === 'group') return questions(field.fields, (value ?? {}) as SheetValues, `${prefix}${field.key}.`);
    return isAsked(field) ? [{ field, key: prefix + field.key, value }] : [];
  });
}
