import { createStores, del, get, getAllKeys, getAllKeysValues, openDB, put, transact } from 'lib0/indexeddb';
import { declaredPlaces, type Place } from './places.ts';

const STORE = 'all';
const opened = new Map<string, Promise<IDBDatabase>>();

async function open({ name, database }: Place): Promise<IDBDatabase> {
  if (!declaredPlaces().some((one) => one.database === database)) throw new Error(`No face declares the store ${name}: nobody would empty it.`);
  if (!opened.has(database))
    opened.set(
      database,
      openDB(database, (db) => createStores(db, [[STORE]])),
    );
  return opened.get(database)!;
}

/** A database as it is, without owners and seals. Where the browser keeps nothing (private windows), and where nobody declared it, everything is empty. */
export function rawStore<T>(place: Place) {
  const within = async <R>(access: 'readwrite' | 'readonly', work: (store: IDBObjectStore) => Promise<R>): Promise<R | undefined> => {
    try {
      const store = transact(await open(place), [STORE], access)[0]!;
      const end = access === 'readonly' ? null : endOf(store.transaction);
      // Whoever fails first is heard below.
      end?.catch(() => undefined);
      const done = await work(store);
      await end;
      return done;
    } catch {
      return undefined;
    }
  };
  return {
    put: async (key: string, value: T): Promise<boolean> => (await within('readwrite', (store) => put(store, value as never, key))) !== undefined,
    get: async (key: string): Promise<T | undefined> => ((await within('readonly', (store) => get(store, key))) ?? undefined) as T | undefined,
    /** Puts `next` (undefined: forgets it) if what is there is what `isSame` knows. Gives whether it was. */
    swap: async (key: string, isSame: (now: T | undefined) => boolean, next: T | undefined): Promise<boolean> =>
      (await within('readwrite', async (store) => {
        if (!isSame(((await get(store, key)) ?? undefined) as T | undefined)) return false;
        await (next === undefined ? del(store, key) : put(store, next as never, key));
        return true;
      })) ?? true,
    all: async (prefix: string): Promise<{ key: string; value: T }[]> =>
      ((await within('readonly', (store) => getAllKeysValues(store, under(prefix)))) ?? []).map(({ k, v }) => ({ key: String(k), value: v as T })),
    keys: async (prefix: string): Promise<string[]> => ((await within('readonly', (store) => getAllKeys(store, under(prefix)))) ?? []).map(String),
    forget: async (keys: readonly string[]): Promise<void> => void (await within('readwrite', (store) => Promise.all(keys.map((key) => del(store, key))))),
    forgetUnder: async (prefix: string): Promise<void> => void (await within('readwrite', (store) => del(store, under(prefix)))),
  };
}

const under = (prefix: string) => IDBKeyRange.bound(prefix, `${prefix}\uffff`);

/** A full storage takes what is put, and gives it up at the end: only then is it kept. */
const endOf = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('given up')));
  });
