import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { createSheetDocuments } from './documents.ts';

test('a disk that cannot be written nor read again fails who asks, once, and gives the words when it is back', async () => {
  let isBroken = false;
  const touch = () => {
    if (isBroken) throw new Error('no disk');
  };
  const sheets = createSheetDocuments({
    store: {
      read: () => (touch(), { snapshots: [], updates: [] }),
      append: async () => touch(),
      compact: async () => {},
      forget: async () => {},
      forgetOthers: async () => {},
      forgetAllBut: async () => {},
    },
    onFault: () => {},
  });
  const written = new Y.Doc();
  written.getText('body').insert(0, 'words');
  const update = Y.encodeStateAsUpdate(written);
  await sheets.look('one', () => null);
  isBroken = true;
  expect(await sheets.submit('one', update, 'ana')).toMatchObject({ refused: 'notSaved' });
  await expect(sheets.look('one', ({ size }) => size)).rejects.toThrow('could not be read');
  isBroken = false;
  expect(await sheets.submit('one', update, 'ana')).toMatchObject({ done: true });
  expect(await sheets.look('one', ({ doc }) => doc.getText('body').toString())).toBe('words');
  await sheets.close();
});
