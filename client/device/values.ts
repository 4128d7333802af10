import { values, type Value } from './places.ts';

/** One value on this device, or of this browser tab. Storage that is full or blocked is no reason to stop anything: then nothing is kept. */
export function readValue(name: Value, part = ''): string | null {
  try {
    return storeOf(name).getItem(keyOf(name, part));
  } catch {
    return null;
  }
}

/** Keeps a value; null forgets it. Gives whether it is kept. */
export function writeValue(name: Value, value: string | null, part = ''): boolean {
  try {
    if (value === null) storeOf(name).removeItem(keyOf(name, part));
    else storeOf(name).setItem(keyOf(name, part), value);
    return true;
  } catch {
    return false;
  }
}

/** Forgets all values of these kinds. */
export function forgetValues(kinds: ReadonlySet<(typeof values)[Value]['of']>): void {
  for (const [name, { key, of }] of Object.entries(values) as [Value, (typeof values)[Value]][]) {
    if (!kinds.has(of)) continue;
    writeValue(name, null);
    if (of === 'tab') keysOf(key).forEach((found) => sessionStorage.removeItem(found));
  }
}

/** The key under which a value is stored, for those who listen to changes of another tab. */
export const keyOf = (name: Value, part = ''): string => (part === '' ? values[name].key : `${values[name].key}.${part}`);

const storeOf = (name: Value) => (values[name].of === 'tab' ? sessionStorage : localStorage);

function keysOf(prefix: string): string[] {
  try {
    return Object.keys(sessionStorage).filter((key) => key.startsWith(`${prefix}.`));
  } catch {
    return [];
  }
}
