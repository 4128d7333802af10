import type { Expression } from './expression.ts';
import type { ComputedField, Field, ListField } from './field.ts';

export interface TemplateProblem {
  path: (string | number)[];
  say: string;
}

/** What an expression can reach: its own level first, then the levels around it. */
export interface Scope {
  fields: readonly Field[];
  outer: Scope | null;
  /** The list whose row this level is. */
  row: ListField | null;
}

const numeric: readonly Field['type'][] = ['scale', 'number', 'yesNo', 'computed'];

/** Names that lead nowhere and computed fields that go in a circle, each with the path to its field. Empty when all is right. */
export function checkReferences(fields: readonly Field[]): TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  const needs = new Map<ComputedField, { path: TemplateProblem['path']; of: ComputedField[] }>();
  walk({ fields, outer: null, row: null }, ['fields']);
  return [...problems, ...circles(needs)];

  function walk(scope: Scope, at: TemplateProblem['path']) {
    scope.fields.forEach((field, index) => {
      const path = [...at, index];
      const wrong = (say: string) => void problems.push({ path, say });
      if (field.type === 'ref') checkShown(field.list, field.show, wrong);
      if (field.type === 'list') checkList(field, wrong);
      if (field.type === 'computed') {
        const of: ComputedField[] = [];
        checkExpression(field.compute, scope, wrong, of);
        needs.set(field, { path, of });
      }
      if (field.type === 'group') walk({ fields: field.fields, outer: scope, row: scope.row }, [...path, 'fields']);
      if (field.type === 'list') walk({ fields: field.fields, outer: scope, row: field }, [...path, 'fields']);
    });
  }

  function topList(name: string): ListField | undefined {
    return fields.find((field): field is ListField => field.type === 'list' && field.key === name);
  }

  function checkShown(list: string, show: string, wrong: (say: string) => void) {
    const target = topList(list);
    if (!target) return wrong('It names a list that is not in this worksheet.');
    if (!target.fields.some(({ key, type }) => key === show && type === 'text')) wrong('It shows a field that is not a short text of that list.');
  }

  function checkList(list: ListField, wrong: (say: string) => void) {
    if (list.follows) {
      checkShown(list.follows.list, list.follows.show, wrong);
      // One step only: then nothing can follow itself.
      if (topList(list.follows.list)?.follows) wrong('It follows a list that follows another one.');
    }
    if (list.shownFrom && !topList(list.shownFrom.list)) wrong('It waits for a list that is not in this worksheet.');
  }

  function checkExpression(expression: Expression, scope: Scope, wrong: (say: string) => void, of: ComputedField[]): void {
    const need = (found: Field | undefined, kinds: readonly Field['type'][], say: string) => {
      if (!found || !kinds.includes(found.type)) wrong(say);
      else if (found.type === 'computed') of.push(found);
    };
    const notANumber = 'It counts with a field that is not there or is not a number.';
    switch (expression.op) {
      case 'number':
        return;
      case 'field':
        return need(inReach(scope, expression.field), numeric, notANumber);
      case 'source':
        return need(
          topList(scope.row?.follows?.list ?? '')?.fields.find(({ key }) => key === expression.field),
          numeric,
          'It counts with a row that is not followed.',
        );
      case 'minutes':
        for (const name of [expression.from, expression.to]) need(inReach(scope, name), ['time'], 'It counts minutes between fields that are not times.');
        return;
      case 'rank':
        if (!scope.row) return wrong('Only rows of a list can have a rank.');
        return checkExpression(expression.of, scope, wrong, of);
      case 'pick': {
        const list = inReach(scope, expression.list);
        if (list?.type !== 'list') return wrong('It names a list that is not there.');
        need(
          list.fields.find(({ key }) => key === expression.by),
          numeric,
          notANumber,
        );
        return need(
          list.fields.find(({ key }) => key === expression.show),
          ['text'],
          'It shows a field that is not a short text of that list.',
        );
      }
      case 'add':
      case 'subtract':
      case 'multiply':
      case 'divide':
        return expression.of.forEach((part) => checkExpression(part, scope, wrong, of));
      default: {
        const list = inReach(scope, expression.list);
        if (list?.type !== 'list') return wrong('It names a list that is not there.');
        return checkExpression(expression.of, { fields: list.fields, outer: scope, row: list }, wrong, of);
      }
    }
  }
}

/** The field of this name, in this level or the nearest around it. */
export function inReach(scope: Scope | null, name: string): Field | undefined {
  if (!scope) return undefined;
  return scope.fields.find(({ key }) => key === name) ?? inReach(scope.outer, name);
}

function circles(needs: ReadonlyMap<ComputedField, { path: TemplateProblem['path']; of: readonly ComputedField[] }>): TemplateProblem[] {
  const isReached = (from: ComputedField, goal: ComputedField, seen = new Set<ComputedField>()): boolean =>
    (needs.get(from)?.of ?? []).some((next) => {
      if (next === goal) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return isReached(next, goal, seen);
    });
  return [...needs].filter(([field]) => isReached(field, field)).map(([, { path }]) => ({ path, say: 'It is worked out from itself, in a circle.' }));
}
