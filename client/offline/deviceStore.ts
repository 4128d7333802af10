import { createStores, del, get, getAllKeysValues, openDB, put, transact } from 'lib0/indexeddb';

/** What a browser keeps on this device under one name, by key. Where it keeps nothing (private windows), everything is empty. */
export interface DeviceStore<T> {
  /** Whether it was kept. */
  put(key: string, value: T): Promise<boolean>;
  get(key: string): Promise<T | undefined>;
  /** Puts what `next` makes of what is kept now, in one transaction: another tab's is never written over unseen. Undefined forgets it. */
  change(key: string, next: (kept: T | undefined) => T | undefined): Promise<void>;
  all(): Promise<{ key: string; value: T }[]>;
  forget(keys: readonly string[]): Promise<void>;
  forgetAll(): Promise<void>;
}

/** The store of this name in this database, opened at its first use. */
export function deviceStore<T>(database: string, name = 'all'): DeviceStore<T> {
  let opened: Promise<IDBDatabase> | null = null;
  const open = () => (opened ??= openDB(database, (db) => createStores(db, [[name]])));
  const within = async <R>(access: 'readwrite' | 'readonly', work: (store: IDBObjectStore) => Promise<R>): Promise<R | undefined> =>
    open()
      .then((db) => work(transact(db, [name], access)[0]!))
      .catch(() => undefined);
  return {
    put: async (key, value) => (await within('readwrite', (store) => put(store, value as never, key))) !== undefined,
    get: async (key) => ((await within('readonly', (store) => get(store, key))) ?? undefined) as T | undefined,
    change: async (key, next) =>
      void (await within('readwrite', async (store) => {
        const kept = ((await get(store, key)) ?? undefined) as T | undefined;
        const value = next(kept);
        if (value === kept) return;
        await (value === undefined ? del(store, key) : put(store, value as never, key));
      })),
    all: async () => ((await within('readonly', (store) => getAllKeysValues(store))) ?? []).map(({ k, v }) => ({ key: String(k), value: v as T })),
    forget: async (keys) => void (await within('readwrite', (store) => Promise.all(keys.map((key) => del(store, key))))),
    forgetAll: async () => void (await within('readwrite', (store) => del(store, IDBKeyRange.lowerBound('')))),
  };
}
