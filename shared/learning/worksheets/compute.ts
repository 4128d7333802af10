import type { Expression } from './expression.ts';
import { COMPUTE_STEPS_MAX, type ComputedField, type Field, type ListField } from './field.ts';
import { doubtOf, isOfNights } from './night.ts';
import type { Template } from './template.ts';
import type { SheetRow, SheetValue, SheetValues } from './values.ts';

/** A level of a sheet with what is around it. */
interface Scope {
  fields: readonly Field[];
  values: SheetValues;
  outer: Scope | null;
  list: ListField | null;
  row: SheetRow | null;
  top: { fields: readonly Field[]; values: SheetValues };
  budget: Budget;
}

/** What may still be worked out of one sheet, in steps; and what was worked out already, by field and row. */
interface Budget {
  left: number;
  known: Map<ComputedField, Map<SheetValues, Result>>;
}

type Result = number | string | null;

// Deeper than any template that is not refused.
const DEPTH_MAX = 2_000;

/** The values with every computed field worked out; null where something it needs is missing. Total: any values, any template. */
export const withComputed = (template: Pick<Template, 'fields'>, values: SheetValues): SheetValues => workOut(template, values).values;

/** As `withComputed`, with the steps that it took: COMPUTE_STEPS_MAX at most. Where they did not suffice, what was not reached is null. */
export function workOut(template: Pick<Template, 'fields'>, values: SheetValues): { values: SheetValues; steps: number } {
  const top = { fields: template.fields, values };
  const budget: Budget = { left: COMPUTE_STEPS_MAX, known: new Map() };
  const filled = fill({ ...top, outer: null, list: null, row: null, top, budget });
  return { values: filled, steps: COMPUTE_STEPS_MAX - Math.max(0, budget.left) };
}

function fill(scope: Scope): SheetValues {
  const filled: SheetValues = { ...scope.values };
  for (const field of scope.fields) {
    const value = scope.values[field.key];
    if (field.type === 'computed') filled[field.key] = resultOf(field, scope, 0);
    if (field.type === 'group') filled[field.key] = fill({ ...scope, fields: field.fields, values: valuesIn(value), outer: scope });
    if (field.type === 'list') filled[field.key] = rowsIn(value).map((row) => ({ id: row.id, values: fill(rowScope(scope, field, row)) }));
  }
  return filled;
}

/** A field is worked out once in each row, however many others count with it. */
function resultOf(field: ComputedField, scope: Scope, step: number): Result {
  const inRows = scope.budget.known.get(field) ?? new Map<SheetValues, Result>();
  scope.budget.known.set(field, inRows);
  const known = inRows.get(scope.values);
  if (known !== undefined) return known;
  // What is worked out from itself ends here; templates with circles are refused, a stored one may have some all the same.
  inRows.set(scope.values, null);
  if (isOfNights(scope.list) && doubtOf(scope.values)) return null;
  const result = rounded(evaluate(field.compute, scope, step + 1), field.decimals ?? 0);
  inRows.set(scope.values, result);
  return result;
}

function rounded(result: Result, decimals: number): Result {
  if (typeof result !== 'number') return result;
  const factor = 10 ** decimals;
  // Plus nothing: no minus before a zero.
  return Math.round(result * factor) / factor + 0;
}

function evaluate(expression: Expression, scope: Scope, step: number): Result {
  scope.budget.left -= 1;
  if (step > DEPTH_MAX || scope.budget.left < 0) return null;
  const next = step + 1;
  switch (expression.op) {
    case 'number':
      return expression.value;
    case 'field':
      return numberAt(expression.field, scope, next);
    case 'source':
      return numberAt(expression.field, sourceScope(scope), next);
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide':
      return arithmetic(
        expression.op,
        expression.of.map((part) => evaluate(part, scope, next)),
      );
    case 'minutes':
      return minutesBetween(textIn(expression.from, scope), textIn(expression.to, scope));
    case 'rank':
      return rankOf(expression.of, scope, next);
    case 'pick': {
      const best = rowScopes(expression.list, scope)
        .map((row) => ({ row, by: numberAt(expression.by, row, next) }))
        .filter((one): one is { row: Scope; by: number } => one.by !== null)
        .sort((a, b) => (expression.which === 'highest' ? b.by - a.by : a.by - b.by))[0];
      return best ? (textIn(expression.show, best.row) ?? null) : null;
    }
    default:
      return gathered(
        expression.op,
        rowScopes(expression.list, scope).map((row) => evaluate(expression.of, row, next)),
      );
  }
}

function arithmetic(op: 'add' | 'subtract' | 'multiply' | 'divide', parts: readonly Result[]): number | null {
  const [first, ...rest] = parts;
  if (!parts.every((part) => typeof part === 'number') || typeof first !== 'number') return null;
  const result = (rest as number[]).reduce(
    (sum, part) => (op === 'add' ? sum + part : op === 'subtract' ? sum - part : op === 'multiply' ? sum * part : sum / part),
    first,
  );
  return Number.isFinite(result) ? result : null;
}

function gathered(op: 'sum' | 'mean' | 'least' | 'most' | 'count', all: readonly Result[]): number | null {
  const numbers = all.filter((one): one is number => typeof one === 'number');
  if (op === 'count') return numbers.length;
  if (numbers.length === 0) return null;
  if (op === 'least') return Math.min(...numbers);
  if (op === 'most') return Math.max(...numbers);
  const sum = numbers.reduce((total, one) => total + one, 0);
  return op === 'sum' ? sum : sum / numbers.length;
}

function rankOf(of: Expression, scope: Scope, step: number): number | null {
  const own = evaluate(of, scope, step);
  if (typeof own !== 'number' || !scope.list || !scope.outer) return null;
  const all = rowScopes(scope.list.key, scope.outer).map((row) => evaluate(of, row, step));
  return 1 + all.filter((other) => typeof other === 'number' && other > own).length;
}

function numberAt(name: string, scope: Scope | null, step: number): number | null {
  if (!scope) return null;
  const field = scope.fields.find(({ key }) => key === name);
  if (!field) return numberAt(name, scope.outer, step);
  if (field.type === 'computed') {
    const result = resultOf(field, scope, step);
    return typeof result === 'number' ? result : null;
  }
  const value = scope.values[name];
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'number' ? value : null;
}

function textIn(name: string, scope: Scope | null): string | undefined {
  if (!scope) return undefined;
  if (!scope.fields.some(({ key }) => key === name)) return textIn(name, scope.outer);
  const value = scope.values[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

const DAY_MINUTES = 24 * 60;

function minutesBetween(from: string | undefined, to: string | undefined): number | null {
  const [start, end] = [minutesOf(from), minutesOf(to)];
  return start === null || end === null ? null : (end - start + DAY_MINUTES) % DAY_MINUTES;
}

function minutesOf(time: string | undefined): number | null {
  const [, hours, minutes] = /^(\d\d):(\d\d)$/.exec(time ?? '') ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
}

function rowScopes(list: string, scope: Scope | null): Scope[] {
  if (!scope) return [];
  const field = scope.fields.find(({ key }) => key === list);
  if (!field) return rowScopes(list, scope.outer);
  return field.type === 'list' ? rowsIn(scope.values[list]).map((row) => rowScope(scope, field, row)) : [];
}

const rowScope = (scope: Scope, list: ListField, row: SheetRow): Scope => ({
  fields: list.fields,
  values: row.values,
  outer: scope,
  list,
  row,
  top: scope.top,
  budget: scope.budget,
});

/** The row of the list that is followed. */
function sourceScope({ list, row, top, budget }: Scope): Scope | null {
  const source = top.fields.find(({ key }) => key === list?.follows?.list);
  if (source?.type !== 'list') return null;
  const found = rowsIn(top.values[source.key]).find(({ id }) => id === row?.id);
  return found ? rowScope({ ...top, outer: null, list: null, row: null, top, budget }, source, found) : null;
}

const rowsIn = (value: SheetValue | undefined): SheetRow[] =>
  Array.isArray(value) ? value.filter((row): row is SheetRow => typeof row === 'object' && row !== null) : [];
const valuesIn = (value: SheetValue | undefined): SheetValues => (typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {});
