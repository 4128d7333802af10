import { DAY_MS } from '#shared/base/day.ts';
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

/** Whether a mark stands that is kept as a cookie because the storage is full: who is signed in has cookies. */
export const readCookie = (name: Value): boolean => (globalThis.document?.cookie ?? '').split('; ').includes(`${keyOf(name)}=yes`);

/** Sets such a mark, or takes it away. Gives whether it is so. */
export function writeCookie(name: Value, isSet: boolean): boolean {
  if (!globalThis.document) return false;
  document.cookie = `${keyOf(name)}=yes; path=/; samesite=strict; max-age=${isSet ? COOKIE_SECONDS : 0}${location.protocol === 'https:' ? '; secure' : ''}`;
  return readCookie(name) === isSet;
}

// Browsers keep none for longer.
const COOKIE_SECONDS = (400 * DAY_MS) / 1000;

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
