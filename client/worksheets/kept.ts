// What somebody wrote and the server does not have yet, in this browser. It goes as soon as the server has it, and when they sign out.
import { createStores, del, getAllKeysValues, openDB, put, transact } from 'lib0/indexeddb';

const DATABASE = 'hearth-unsent';
const STORE = 'changes';

let opened: Promise<IDBDatabase> | null = null;
const open = () => (opened ??= openDB(DATABASE, (db) => createStores(db, [[STORE]])));

// One for each document on each page: two tabs do not write over each other's.
const keyOf = (sheet: string, client: number) => `${sheet}/${client}`;

/** Where a browser keeps nothing (private windows), the page still works; it only forgets with its window. */
const orNothing = <T>(work: Promise<T>): Promise<T | undefined> => work.catch(() => undefined);

export interface KeptChange {
  key: string;
  update: Uint8Array;
}

/** Keeps everything that was not sent of one page, in place of what was kept for it before. */
export const keep = (sheet: string, client: number, update: Uint8Array): Promise<unknown> =>
  orNothing(open().then((db) => put(store(db, 'readwrite'), update as unknown as string, keyOf(sheet, client))));

/** What earlier pages could not send of this sheet. */
export const findKept = async (sheet: string): Promise<KeptChange[]> => {
  const all = await orNothing(open().then((db) => getAllKeysValues(store(db, 'readonly'))));
  return (all ?? []).filter(({ k }) => String(k).startsWith(`${sheet}/`)).map(({ k, v }) => ({ key: String(k), update: new Uint8Array(v as ArrayBuffer) }));
};

/** The server has it. */
export const forgetKept = (keys: readonly string[]): Promise<unknown> =>
  orNothing(open().then((db) => Promise.all(keys.map((key) => del(store(db, 'readwrite'), key)))));

export const forgetOwn = (sheet: string, client: number): Promise<unknown> => forgetKept([keyOf(sheet, client)]);

/** Nothing of anybody stays in this browser. */
export const forgetAllKept = (): Promise<unknown> => orNothing(open().then((db) => del(store(db, 'readwrite'), IDBKeyRange.lowerBound(''))));

function store(db: IDBDatabase, access: 'readwrite' | 'readonly'): IDBObjectStore {
  return transact(db, [STORE], access)[0]!;
}
