// @vitest-environment node
// A server whose disk fails at just that moment cannot be had: its side is played here.
import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { Decoder } from '#shared/live/documents/letterParser.ts';
import { encodeShown, readSent, SEAL_BYTES } from '#shared/live/documents/letters.ts';
import type { DocumentSocket } from '../documentSocket.ts';
import { createSharedDocument } from './sharedDocument.ts';

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
    return event === 'document:open'
      ? { opened: { update: Y.encodeStateAsUpdate(empty), stateVector: Y.encodeStateVector(empty), mayWrite: false, size: 0, isRecovered: false } }
      : { done: true, size: 0 };
  };
  const socket = {
    connected: true,
    on: events.on.bind(events),
    off: events.off.bind(events),
    emit: () => true,
    timeout: () => ({ emitWithAck: answer }),
    io: { engine },
  };
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

test('a letter that is not answered in time: the document is opened anew, and the letter goes once more', async () => {
  const events = new EventEmitter();
  const sent: { number: number; update: Uint8Array }[] = [];
  let opened = 0;
  const answer = async () => {
    opened += 1;
    const empty = new Y.Doc();
    return { opened: { update: Y.encodeStateAsUpdate(empty), stateVector: Y.encodeStateVector(empty), mayWrite: true, size: 0, isRecovered: false } };
  };
  const engine = Object.assign(new EventEmitter(), { write: (bytes: Uint8Array) => void sent.push(readSent(bytes)!) });
  const socket = {
    connected: true,
    on: events.on.bind(events),
    off: events.off.bind(events),
    emit: () => true,
    timeout: () => ({ emitWithAck: answer }),
    io: { engine },
  };
  const document = createSharedDocument({ socket: socket as never as DocumentSocket, id: 'page', userOf: ({ name }) => ({ name, hue: 0 }) });
  await vi.advanceTimersByTimeAsync(0);
  const body = document.doc.getText('body');
  body.insert(0, 'heard');
  events.emit('document:answer', { document: 'page', number: sent[0]!.number, answer: { done: true, size: 10 } });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(document.getSnapshot().status).toBe('saved');
  body.insert(5, ', lost');
  await vi.advanceTimersByTimeAsync(4_500);
  expect([opened, sent.length, document.getSnapshot().status]).toEqual([1, 2, 'saving']);
  await vi.advanceTimersByTimeAsync(2_000);
  expect([opened, sent.length]).toEqual([2, 3]);
  const copy = new Y.Doc();
  Y.applyUpdate(copy, sent[2]!.update);
  expect(copy.getText('body').toString()).toContain(', lost');
  // An answer to the first letter, late: it is not taken for one to the second.
  events.emit('document:answer', { document: 'page', number: sent[1]!.number, answer: { done: true, size: 10 } });
  await vi.advanceTimersByTimeAsync(100);
  expect(document.getSnapshot().status).toBe('saving');
  events.emit('document:answer', { document: 'page', number: sent[2]!.number, answer: { done: true, size: 10 } });
  await vi.advanceTimersByTimeAsync(100);
  expect(document.getSnapshot().status).toBe('saved');
  document.close();
});

const sealOf = (words: string) => Buffer.alloc(SEAL_BYTES, words);
