// A store that was forgotten, and one that a face names.
import { expect, test } from 'vitest';
import { faces } from '../../features.ts';
import { deviceStore } from './deviceStore.ts';
import { emptyDevice, wordsOf } from './empty.ts';
import { beOwnedBy } from './owner.ts';
import { declarePlaces, type Place } from './places.ts';
import { askKeyBy } from './seal.ts';

const sixth: Place = { name: 'sixth', database: 'hearth-own-sixth', keeps: 'words' };
const ofFaces = faces.flatMap(({ stores = [] }) => stores);
const databases = async () => (await indexedDB.databases()).map(({ name }) => name);

test('a store that was forgotten in every face keeps nothing; one that a face names is known to who signs out, and emptied', async () => {
  beOwnedBy('ana');
  askKeyBy(async () => btoa('0123456789abcdef0123456789abcdef'));
  const store = deviceStore<string>(sixth);
  expect(await store.put('one', 'WORDS')).toBe(false);
  expect(await databases()).not.toContain(sixth.database);

  declarePlaces([...ofFaces, sixth]);
  for (const place of [...ofFaces, sixth]) expect(await deviceStore<string>(place).put('one', 'WORDS'), place.name).toBe(true);
  expect((await wordsOf('ana')).map(({ place }) => place)).toContain('sixth');
  await emptyDevice({ owner: 'ana', withWords: true, withChoices: true });
  expect(await wordsOf('ana')).toEqual([]);
  askKeyBy(async () => btoa('0123456789abcdef0123456789abcdef'));
  for (const place of [...ofFaces, sixth]) expect(await deviceStore<string>(place).all(), place.name).toEqual([]);
  declarePlaces(ofFaces);
});
