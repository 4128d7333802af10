import { ownerOfPage } from './owner.ts';
import { heldAt, heldUnder, hold, letGo } from './pageAlone.ts';
import type { Place } from './places.ts';
import { rawStore } from './rawStore.ts';
import { sealFor, unseal, type Sealed } from './seal.ts';

/**
 * What a browser keeps on this device for the page's person, by key: sealed, and seen by nobody else. Where it keeps nothing (private windows, a
 * full storage), copies are not there, and words are on this page alone.
 */
export interface DeviceStore<T> {
  /** Whether it was kept. */
  put(key: string, value: T): Promise<boolean>;
  get(key: string): Promise<T | undefined>;
  /** Puts what `next` makes of what is kept now: another tab's is never written over unseen. Undefined forgets it. */
  change(key: string, next: (kept: T | undefined) => T | undefined): Promise<void>;
  all(): Promise<{ key: string; value: T }[]>;
  forget(keys: readonly string[]): Promise<void>;
}

/** What is kept in this place, opened at its first use. A feature's stands in its face (`stores`). */
export function deviceStore<T>(kept: Place): DeviceStore<T> {
  const { name } = kept;
  const raw = rawStore<Sealed>(kept);
  const open = async (sealed: Sealed | undefined) => (sealed ? unseal<T>(sealed) : undefined);
  const areWords = kept.keeps === 'words';

  async function put(owner: string, key: string, value: T): Promise<boolean> {
    const made = await sealFor(value);
    const isKept = made !== null && (await raw.put(placeOf(made.owner, key), made.sealed));
    if (isKept) letGo(name, placeOf(owner, key));
    else if (areWords) hold(name, placeOf(owner, key), value);
    return isKept;
  }

  return {
    async put(key, value) {
      const owner = ownerOfPage();
      return owner !== null && put(owner, key, value);
    },
    async get(key) {
      const owner = ownerOfPage();
      if (owner === null) return undefined;
      const place = placeOf(owner, key);
      return (heldAt(name, place) as T | undefined) ?? open(await raw.get(place));
    },
    async change(key, next) {
      const owner = ownerOfPage();
      if (owner === null) return;
      const place = placeOf(owner, key);
      const here = heldAt(name, place) as T | undefined;
      if (here !== undefined) {
        const value = next(here);
        if (value === here) return;
        letGo(name, place);
        return void (value === undefined ? await raw.forget([place]) : await put(owner, key, value));
      }
      // A transaction does not wait while something is sealed: done again where another tab was quicker.
      for (let isDone = false; !isDone;) {
        const before = await raw.get(place);
        const now = await open(before);
        const value = next(now);
        if (value === now) return;
        const made = value === undefined ? null : await sealFor(value);
        if (value !== undefined && !made) return;
        isDone = await raw.swap(place, (one) => isSame(one, before), made?.sealed);
      }
    },
    async all() {
      const owner = ownerOfPage();
      if (owner === null) return [];
      const start = placeOf(owner, '');
      const found = await Promise.all((await raw.all(start)).map(async ({ key, value }) => ({ key: key.slice(start.length), value: await open(value) })));
      const here = heldUnder(name, start).map(([place, value]) => ({ key: place.slice(start.length), value: value as T }));
      const isHere = new Set(here.map(({ key }) => key));
      return [...found.flatMap(({ key, value }) => (value === undefined || isHere.has(key) ? [] : [{ key, value }])), ...here];
    },
    async forget(keys) {
      const owner = ownerOfPage();
      if (owner === null) return;
      const places = keys.map((key) => placeOf(owner, key));
      places.forEach((place) => letGo(name, place));
      await raw.forget(places);
    },
  };
}

export const placeOf = (owner: string, key: string): string => `${owner}/${key}`;

const isSame = (one: Sealed | undefined, other: Sealed | undefined) => (one && other ? one.iv.every((byte, index) => byte === other.iv[index]) : one === other);
