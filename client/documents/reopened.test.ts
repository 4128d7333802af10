// @vitest-environment node
// A server whose disk fails at just that moment cannot be had: its side is played here.
import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { Decoder } from '#shared/documents/letterParser.ts';
import { encodeShown, SEAL_BYTES } from '#shared/documents/letters.ts';
import { createSharedDocument, type DocumentSocket } from './sharedDocument.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('words that the server lost are brought back, also when it saved others before it was asked', async () => {
  const sent: { brought?: { seal: string }[] }[] = [];
  const events = new EventEmitter();
  const engine = new EventEmitter();
  const decoder = new Decoder();
  const answer = async (event: string, message: object) => {
    if (event === 'document:update') sent.push(message);
    const empty = new Y.Doc();
    return event === 'document:open' ? { opened: { update: Y.encodeStateAsUpdate(empty), stateVector: Y.encodeStateVector(empty), mayWrite: false, size: 0, isRecovered: false } } : { done: true, size: 0 };
  };
  const socket = { connected: true, on: events.on.bind(events), off: events.off.bind(events), emit: () => true, timeout: () => ({ emitWithAck: answer }), io: { engine } };
  const document = createSharedDocument({ socket: socket as never as DocumentSocket, id: 'page', userOf: ({ name }) => ({ name, hue: 0 }) });
  await vi.advanceTimersByTimeAsync(0);
  const show = (words: string, at: number, saved: number) => {
    const doc = new Y.Doc();
    doc.getText('body').insert(0, words);
    const letter = encodeShown({ document: 'page', update: Y.encodeStateAsUpdate(doc), size: 0, seal: sealOf(words), at, saved });
    decoder.add(letter);
    engine.emit('data', letter);
  };
  show('on disk', 1, 0);
  show('lost', 2, 1);
  events.emit('document:reopen', { document: 'page' });
  show('saved since', 3, 2);
  show('and this', 4, 3);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(sent.flatMap(({ brought }) => brought?.map(({ seal }) => seal))).toContain(Buffer.from(sealOf('lost')).toString('base64url'));
  document.close();
});

const sealOf = (words: string) => Buffer.alloc(SEAL_BYTES, words);
