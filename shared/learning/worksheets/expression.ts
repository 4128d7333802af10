import { z } from 'zod';
import { noDeeperThan } from './depth.ts';

/** How a computed field is worked out: data, never code. `field` and `list` are keys in reach, `source` a key of the row that is followed. */
export type Expression =
  | { op: 'number'; value: number }
  | { op: 'field'; field: string }
  | { op: 'source'; field: string }
  | { op: 'add' | 'subtract' | 'multiply' | 'divide'; of: Expression[] }
  | { op: 'sum' | 'mean' | 'least' | 'most' | 'count'; list: string; of: Expression }
  /** Minutes from one time of day to the next time it is `to`. */
  | { op: 'minutes'; from: string; to: string }
  /** The place of this row among its list, 1 for the greatest. */
  | { op: 'rank'; of: Expression }
  /** What stands in `show` of the row with the highest or lowest `by`. */
  | { op: 'pick'; list: string; by: string; show: string; which: 'highest' | 'lowest' };

const DEPTH_MAX = 12;
const key = z.string().min(1, 'Please choose what it is worked out from.').max(40);

const inner: z.ZodType<Expression> = z.lazy(() => anyExpression);

// One schema that refers to itself, not one for each depth: zod walks all that are nested in one, and three to the power of twelve took a minute.
const anyExpression = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('number'), value: z.number().min(-1e9).max(1e9) }),
  z.strictObject({ op: z.literal('field'), field: key }),
  z.strictObject({ op: z.literal('source'), field: key }),
  z.strictObject({ op: z.enum(['add', 'subtract', 'multiply', 'divide']), of: z.array(inner).min(2).max(20) }),
  z.strictObject({ op: z.enum(['sum', 'mean', 'least', 'most', 'count']), list: key, of: inner }),
  z.strictObject({ op: z.literal('minutes'), from: key, to: key }),
  z.strictObject({ op: z.literal('rank'), of: inner }),
  z.strictObject({ op: z.literal('pick'), list: key, by: key, show: key, which: z.enum(['highest', 'lowest']) }),
]);

export const expressionSchema: z.ZodType<Expression> = noDeeperThan(DEPTH_MAX, 'of', 'This is nested too deeply.').pipe(anyExpression);
