import type { Expression } from './expression.ts';
import { COMPUTE_STEPS_MAX, PLACES_MAX, type Field, type ListField } from './field.ts';
import { inReach, type Scope, type TemplateProblem } from './references.ts';

/** A field with how often it stands on a sheet whose lists are full. */
interface Cost {
  path: TemplateProblem['path'];
  places: number;
  steps: number;
}

/** What would take too long on a full sheet: the field that costs most, with its path. Empty where nothing does. References are right already. */
export function checkCost(fields: readonly Field[]): TemplateProblem[] {
  const costs = costsIn({ fields, outer: null, row: null }, ['fields'], 1);
  const most = (of: 'places' | 'steps') => costs.reduce((a, b) => (b[of] > a[of] ? b : a)).path;
  const sum = (of: 'places' | 'steps') => costs.reduce((total, cost) => total + cost[of], 0);
  if (sum('places') > PLACES_MAX)
    return [{ path: most('places'), say: 'Lists inside lists make too many rows here. Give them fewer rows, or put them side by side.' }];
  if (sum('steps') > COMPUTE_STEPS_MAX)
    return [{ path: most('steps'), say: 'It counts lists inside lists too often to be worked out in time. Count fewer lists, or give them fewer rows.' }];
  return [];
}

function costsIn(scope: Scope, at: TemplateProblem['path'], times: number): Cost[] {
  return scope.fields.flatMap((field, index): Cost[] => {
    const path = [...at, index];
    const own = { path, places: times, steps: field.type === 'computed' ? times * stepsOf(field.compute, scope) : 0 };
    if (field.type === 'group') return [own, ...costsIn({ fields: field.fields, outer: scope, row: scope.row }, [...path, 'fields'], times)];
    if (field.type === 'list') return [own, ...costsIn({ fields: field.fields, outer: scope, row: field }, [...path, 'fields'], times * rowsOf(field, scope))];
    return [own];
  });
}

/** The steps of one field in one place; fields that it counts with are worked out once by themselves. */
function stepsOf(expression: Expression, scope: Scope): number {
  switch (expression.op) {
    case 'number':
    case 'field':
    case 'source':
    case 'minutes':
      return 1;
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide':
      return 1 + expression.of.reduce((sum, part) => sum + stepsOf(part, scope), 0);
    case 'rank':
      return 1 + stepsOf(expression.of, scope) * (1 + (scope.row ? rowsOf(scope.row, scope.outer) : 0));
    default: {
      const list = inReach(scope, expression.list);
      if (list?.type !== 'list') return 1;
      const each = expression.op === 'pick' ? 1 : stepsOf(expression.of, { fields: list.fields, outer: scope, row: list });
      return 1 + rowsOf(list, scope) * each;
    }
  }
}

function rowsOf(list: ListField, scope: Scope | null): number {
  if (list.fixedRows) return list.fixedRows.length;
  const followed = list.follows && inReach(scope, list.follows.list);
  return followed?.type === 'list' && followed !== list ? followed.max : list.max;
}
