import { beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { isKeptForGood } from '../../base/offline/keptForGood.ts';
import { keepUnsent } from './keptWords.ts';
import type { DocumentState, SharedDocument } from './sharedDocument.ts';

vi.mock('../../base/device/deviceStore.ts', () => ({
  deviceStore: () => ({ put: async () => true, all: async () => [], forget: async () => undefined, change: async () => undefined }),
}));

const persist = vi.fn(async () => false);
beforeEach(() => vi.stubGlobal('navigator', { storage: { persisted: async () => false, persist } }));

test('the browser is asked to keep words of a shared document once somebody writes without a connection, and not before', async () => {
  let status: DocumentState['status'] = 'saved';
  const doc = new Y.Doc();
  const getSnapshot = (): DocumentState => ({ status, mayWrite: true, percentFull: 0, isRecovered: false, problem: null, notTaken: '' });
  const stop = keepUnsent('board:main', { doc, getSnapshot, subscribe: () => () => undefined } as unknown as SharedDocument, []);
  doc.getText('words').insert(0, 'a');
  status = 'offline';
  expect(persist).not.toHaveBeenCalled();
  doc.getText('words').insert(1, 'b');
  doc.getText('words').insert(2, 'c');
  await vi.waitFor(() => expect(isKeptForGood.getSnapshot()).toBe(false));
  expect(persist).toHaveBeenCalledTimes(1);
  stop();
});
