import type { Value } from './places.ts';
import { readValue, writeValue } from './values.ts';

/** What one remembered field may be, and what it is at first. */
interface Field<V> {
  is: (value: unknown) => value is V;
  first: V;
}
export type Fields<T> = { readonly [K in keyof T]: Field<T[K]> };

const isText = (value: unknown): value is string | null => value === null || typeof value === 'string';
const isSwitch = (value: unknown): value is boolean => typeof value === 'boolean';

/** A switch that begins like this. */
export const switchField = (first: boolean): Field<boolean> => ({ is: isSwitch, first });
/** A few words, or none; none at first. */
export const textField: Field<string | null> = { is: isText, first: null };
/** One of these; `first` at first. */
export const choiceField = <V extends string | boolean | null>(all: readonly V[], first: V): Field<V> => ({
  is: (value): value is V => all.includes(value as V),
  first,
});

/**
 * What this browser remembers under this name: each field that is not as it should be is as at first. Parsed by hand where everything else
 * is by zod: these few switches would be all that a first visit needs it for.
 */
export function readRemembered<T extends object>(name: Value, fields: Fields<T>): T {
  const found = parsed(readValue(name));
  const entries = (Object.entries(fields) as [string, Field<unknown>][]).map(([key, { is, first }]) => [key, is(found[key]) ? found[key] : first]);
  return Object.fromEntries(entries) as T;
}

/** Remembers it anew. Storage that is full or blocked is no reason to stop anything. */
export const remember = (name: Value, all: object): void => void writeValue(name, JSON.stringify(all));

function parsed(text: string | null): Record<string, unknown> {
  try {
    const found: unknown = JSON.parse(text ?? '{}');
    return typeof found === 'object' && found !== null ? { ...found } : {};
  } catch {
    return {};
  }
}
