import { createStores, openDB, put, transact } from 'lib0/indexeddb';
import { expect, test } from 'vitest';
import { daysPlace } from '../../learning/practice/stores.ts';
import { changesPlace } from '../../live/documents/stores.ts';
import { copiesPlace, newSheetsPlace } from '../../learning/worksheets/stores.ts';
import { deviceStore } from './deviceStore.ts';
import { takeOverOutlived } from './outlived.ts';
import { beOwnedBy } from './owner.ts';
import { askKeyBy } from './seal.ts';

async function keptBefore(database: string, store: string, rows: Record<string, unknown>) {
  const db = await openDB(database, (made) => createStores(made, [[store]]));
  for (const [key, value] of Object.entries(rows)) await put(transact(db, [store])[0]!, value as never, key);
  db.close();
}
const databases = async () => (await indexedDB.databases()).map(({ name }) => name);
const WORDS = new Uint8Array([1, 2, 3]);

test('what an earlier version kept of somebody is theirs after the update, and stays where the browser cannot seal it', async () => {
  await keptBefore('hearth-sheets', 'all', { one: { owner: 'ana@example.org', opened: { sheet: 'one' } } });
  await keptBefore('hearth-new-sheets', 'all', { one: { owner: 'ana@example.org', worksheet: 'thoughts', version: 1 } });
  await keptBefore('hearth-unsent', 'changes', { 'one/7': WORDS });
  await keptBefore('hearth-practice', 'days', { 'walk/2026-11-29': { practice: 'walk' } });
  beOwnedBy('ana');
  askKeyBy(() => Promise.reject(new Error('no connection')));
  await takeOverOutlived('ana@example.org');
  expect(await databases()).toContain('hearth-unsent');

  askKeyBy(async () => btoa('0123456789abcdef0123456789abcdef'));
  await takeOverOutlived('ben@example.org');
  expect(await deviceStore(changesPlace).all()).toEqual([]);
  await takeOverOutlived('ana@example.org');
  expect(await deviceStore(changesPlace).all()).toEqual([{ key: 'one/7', value: WORDS }]);
  expect(await deviceStore(newSheetsPlace).all()).toEqual([{ key: 'one', value: { worksheet: 'thoughts', version: 1 } }]);
  expect(await deviceStore(copiesPlace).get('one')).toEqual({ sheet: 'one' });
  expect(await deviceStore(daysPlace).all()).toEqual([{ key: 'walk/2026-11-29', value: { practice: 'walk' } }]);
  expect(await databases()).not.toContain('hearth-unsent');
});
