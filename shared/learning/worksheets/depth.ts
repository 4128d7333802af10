import { z } from 'zod';

/** Refuses what is nested in its own property `name` (one thing or a list of them) more than `max` times, before anything looks at the rest of it. */
export const noDeeperThan = (max: number, name: string, say: string) => z.unknown().refine((value) => isWithin(value, name, max), say);

function isWithin(value: unknown, name: string, left: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (left < 0) return false;
  const inside = Array.isArray(value) ? value : [(value as Record<string, unknown>)[name]];
  return inside.every((one) => isWithin(one, name, Array.isArray(value) ? left : left - 1));
}
