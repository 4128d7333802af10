// Before 30 November 2026 a browser kept words unsealed, in databases that knew their owner by address or not at all.
import { createStores, deleteDB, getAllKeysValues, openDB, transact } from 'lib0/indexeddb';
import { deviceStore } from './deviceStore.ts';
import { declaredPlaces, outlived } from './places.ts';

interface Row {
  key: string;
  value: unknown;
}
type Owned = { owner?: string };

/**
 * Takes over, sealed, what such a version kept of the person with this address, then deletes it: nothing that was not sent is lost by an
 * update. What is known to be somebody else's stays for them, and so does everything where this browser does not take it.
 */
export async function takeOverOutlived(email: string): Promise<void> {
  const names = await indexedDB.databases?.().catch(() => []);
  // A browser that cannot tell (Firefox before 126) is asked for each.
  const there = Object.values(outlived).filter(({ database }) => !names || names.some(({ name }) => name === database));
  if (there.length === 0) return;
  const [sheets, begun, changes, days] = await Promise.all([
    rowsOf(outlived.sheets),
    rowsOf(outlived.newSheets),
    rowsOf(outlived.changes),
    rowsOf(outlived.days),
  ]);
  const ownerOf = new Map([...sheets, ...begun].map(({ key, value }) => [key, (value as Owned).owner]));
  const areMine = (sheet: string) => (ownerOf.get(sheet) ?? email) === email;
  const isEverything = [...ownerOf.values()].every((owner) => owner === email);
  const taken = await Promise.all([
    ...sheets.filter(({ key }) => areMine(key)).map(({ key, value }) => take('sheets', key, (value as { opened: unknown }).opened)),
    ...begun.filter(({ key }) => areMine(key)).map(({ key, value }) => take('newSheets', key, withoutOwner(value as Owned))),
    ...changes.filter(({ key }) => areMine(key.slice(0, key.lastIndexOf('/')))).map(({ key, value }) => take('changes', key, value)),
    ...(isEverything ? days.map(({ key, value }) => take('days', key, value)) : []),
  ]);
  if (!isEverything || taken.includes(false)) return;
  await Promise.all(there.map(({ database }) => deleteDB(database).catch(() => undefined)));
}

/** What is not kept anew is not on this page alone either: it stays where it was. */
async function take(name: keyof typeof outlived, key: string, value: unknown): Promise<boolean> {
  // Whose features they are is not known here.
  const store = deviceStore(declaredPlaces().find((place) => place.name === name)!);
  const isKept = await store.put(key, value);
  if (!isKept) await store.forget([key]);
  return isKept;
}

function withoutOwner({ owner: _, ...rest }: Owned): object {
  return rest;
}

async function rowsOf({ database, store }: { database: string; store: string }): Promise<Row[]> {
  try {
    const db = await openDB(database, (made) => createStores(made, [[store]]));
    const rows = await getAllKeysValues(transact(db, [store], 'readonly')[0]!);
    db.close();
    return rows.map(({ k, v }) => ({ key: String(k), value: v }));
  } catch {
    return [];
  }
}
