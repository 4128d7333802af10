// Makes inputs that a command's schema takes, with a findable secret in every free text.
import type { z } from 'zod';
import { memberId } from '../../live/tool.ts';

export interface Draw {
  /** A number from 0 to `n` - 1. */
  choose: (n: number) => number;
  /** The ids of members. */
  members: readonly string[];
  /** Ids that commands made so far. */
  ids: readonly string[];
  /** Plants a secret: text, or digits where the schema takes a phone number. */
  plant: (path: string, form: 'text' | 'digits') => string;
}

/** An input for a schema, made from choices. Throws where a schema needs an example of its own. */
export function inputFor(schema: z.ZodType, draw: Draw, path = ''): unknown {
  const any = schema as any;
  const { def } = any._zod;
  const pick = <T>(list: readonly T[]): T => list[draw.choose(list.length)]!;
  switch (def.type) {
    case 'object':
      return objectFor(def.shape, draw, path);
    case 'string':
      return stringFor(schema, draw, path);
    case 'number':
      return numberFor(any, draw);
    case 'boolean':
      return pick([false, true]);
    case 'null':
      return null;
    case 'literal':
      return pick(def.values);
    case 'enum':
      return pick(Object.values(def.entries));
    case 'union':
      return inputFor(pick(def.options as z.ZodType[]), draw, path);
    case 'optional':
      return pick([true, false]) ? inputFor(def.innerType, draw, path) : undefined;
    case 'nullable':
      return pick([true, true, false]) ? inputFor(def.innerType, draw, path) : null;
    case 'default':
    case 'readonly':
      return inputFor(def.innerType, draw, path);
    case 'tuple':
      return def.items.map((item: z.ZodType, i: number) => inputFor(item, draw, `${path}.${i}`));
    case 'array':
      return arrayFor(any, draw, path);
    default:
      throw new Error(`${path}: no input can be made for "${def.type}": add an example to shared/tools/testing/examples.ts`);
  }
}

const join = (path: string, key: string) => (path ? `${path}.${key}` : key);

function objectFor(shape: Record<string, z.ZodType>, draw: Draw, path: string): unknown {
  const entries = Object.entries(shape).map(([key, field]) => [key, inputFor(field, draw, join(path, key))]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function stringFor(schema: z.ZodType, draw: Draw, path: string): string {
  if (schema === memberId) return draw.members[draw.choose(draw.members.length)]!;
  if (draw.ids.length > 0 && draw.choose(3) === 2) {
    const id = draw.ids[draw.ids.length - 1 - draw.choose(Math.min(draw.ids.length, 12))]!;
    if (schema.safeParse(id).success) return id;
  }
  for (const form of ['text', 'digits'] as const) {
    const secret = draw.plant(path, form);
    if (schema.safeParse(secret).success) return secret;
  }
  throw new Error(`${path}: no secret fits here: add an example to shared/tools/testing/examples.ts`);
}

function numberFor(schema: { minValue: number | null; maxValue: number | null }, draw: Draw): number {
  const low = Math.max(schema.minValue ?? 0, -1_000_000);
  const high = Math.min(schema.maxValue ?? 1_000_000, 1_000_000);
  const edge = [high, low][draw.choose(8)];
  return edge ?? Math.min(high, low + draw.choose(Math.min(high - low, 20) + 1));
}

function arrayFor(schema: any, draw: Draw, path: string): unknown[] {
  const { element } = schema._zod.def;
  const checks: { _zod: { def: { check: string; minimum?: number; maximum?: number; length?: number } } }[] = schema._zod.def.checks ?? [];
  const bound = (name: 'minimum' | 'maximum') => checks.map((check) => check._zod.def[name]).find((n) => n !== undefined);
  const low = bound('minimum') ?? 0;
  const length = low + draw.choose(Math.min(bound('maximum') ?? low + 5, low + 5) - low + 1);
  return Array.from({ length }, () => inputFor(element, draw, join(path, '[]')));
}
