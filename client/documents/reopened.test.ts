// @vitest-environment node
// A server whose disk fails at just that moment cannot be had: its side is played here.
import { EventEmitter } from 'node:events';
import { toBase64 } from 'lib0/buffer';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { createSharedDocument, type DocumentSocket } from './sharedDocument.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('words that the server lost are brought back, also when it saved others before it was asked', async () => {
  const sent: { brought?: { seal: string }[] }[] = [];
  const events = new EventEmitter();
  const answer = async (event: string, message: object) => {
    if (event === 'document:update') sent.push(message);
    const empty = new Y.Doc();
    return event === 'document:open' ? { opened: { update: Y.encodeStateAsUpdate(empty), stateVector: Y.encodeStateVector(empty), mayWrite: false, size: 0, isRecovered: false } } : { done: true, size: 0 };
  };
  const socket = { connected: true, on: events.on.bind(events), off: events.off.bind(events), emit: () => true, timeout: () => ({ emitWithAck: answer }) };
  const document = createSharedDocument({ socket: socket as never as DocumentSocket, id: 'page', userOf: ({ name }) => ({ name, hue: 0 }) });
  await vi.advanceTimersByTimeAsync(0);
  const show = (words: string, at: number, saved: number) => {
    const doc = new Y.Doc();
    doc.getText('body').insert(0, words);
    events.emit('document:update', { document: 'page', update: toBase64(Y.encodeStateAsUpdate(doc)), size: 0, seal: words, at, saved });
  };
  show('on disk', 1, 0);
  show('lost', 2, 1);
  events.emit('document:reopen', { document: 'page' });
  show('saved since', 3, 2);
  show('and this', 4, 3);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(sent.flatMap(({ brought }) => brought?.map(({ seal }) => seal))).toContain('lost');
  document.close();
});
