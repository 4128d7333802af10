import { fromBase64, toBase64 } from 'lib0/buffer';
import * as Y from 'yjs';
import type { SheetToRead } from '#shared/learning/worksheets/answers.ts';
import { sheets } from '#shared/learning/sheets/api.ts';
import { withComputed } from '#shared/learning/worksheets/compute.ts';
import { readSheet } from '#shared/learning/worksheets/document.ts';
import type { Template } from '#shared/learning/worksheets/template.ts';
import type { SheetValues } from '#shared/learning/worksheets/values.ts';
import { ask } from '../../base/http/ask.ts';
import { changedBy } from '../../base/http/use.ts';
import { createSender } from '../../base/offline/sender.ts';
import type { Said } from '../../base/http/said.ts';
import { prospectOfProblem, refusalOf } from '../../base/http/api.ts';
import { findKept, forgetOwn, forgetSent, keep, type KeptChange } from '../../live/documents/keptSheets.ts';
import { openSheets } from './openSheets.ts';
import { ensureMade } from './unmade.ts';

/** Where what was written is: on the server, on its way, only on this device, or not taken. `isKept`: all of it is on this device; null while that is being done. */
export type SavedState = { is: 'saved' } | { is: 'saving' } | { is: 'offline'; isKept: boolean | null } | { is: 'refused'; refusal: Said };

export interface SheetSync {
  /** The sheet's. */
  id: string;
  doc: Y.Doc;
  state(): SavedState;
  /** Bytes on the server. */
  size(): number;
  subscribe(listener: () => void): () => void;
  /** Sends what is waiting now. Resolves when the server answered or could not be reached. */
  send(): Promise<void>;
  /** Sends what is waiting, then stops. */
  close(): void;
}

const SEND_AFTER_MS = 300;
const FROM_SERVER = 'server';

/** A sheet's document outside of a session: kept in this browser at once, on the server within half a second, whole again after any loss. */
export function openSheet({ sheet: { id }, update, size: firstSize }: Pick<SheetToRead, 'sheet' | 'update' | 'size'>): SheetSync {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, fromBase64(update), FROM_SERVER);
  const listeners = new Set<() => void>();
  let state: SavedState = { is: 'saved' };
  let size = firstSize;
  let unsent: Uint8Array | null = null;
  /** What is on its way right now: kept, and sent again with the rest if it does not arrive. */
  let sending: Uint8Array | null = null;
  /** What other pages kept and this one sends. */
  let older: KeptChange[] = [];
  let isClosed = false;
  let isKept: boolean | null = true;
  let isKeeping = false;

  function become(next: SavedState) {
    state = next;
    listeners.forEach((listener) => listener());
  }

  function note(change: Uint8Array, origin: unknown) {
    if (origin === FROM_SERVER) return;
    unsent = both(unsent, change);
    void keepAll();
    if (state.is === 'saved' || state.is === 'refused') become({ is: 'saving' });
    // The first change of a burst sets the time: half a second is a promise, also to who never stops typing.
    sender.soon(SEND_AFTER_MS);
  }

  /** Everything that was not sent, on this device: one write at a time, or who types fast would be ahead of them. */
  async function keepAll() {
    isKept = null;
    if (state.is === 'offline') become({ is: 'offline', isKept });
    if (isKeeping) return;
    isKeeping = true;
    while (isKept === null) {
      const all = sending && unsent ? both(sending, unsent) : (sending ?? unsent);
      isKept = true;
      const did = all === null || (await keep(id, doc.clientID, all));
      // More may have been written meanwhile.
      isKept &&= did;
    }
    isKeeping = false;
    if (state.is === 'offline') become({ is: 'offline', isKept });
  }

  async function sendOnce(): Promise<void> {
    const others = older;
    [sending, unsent] = [unsent, null];
    try {
      await ensureMade(id);
      const saved = await ask(sheets.save, {
        params: { id },
        body: { update: sending ? toBase64(sending) : '', stateVector: toBase64(Y.encodeStateVector(doc)) },
      });
      sending = null;
      older = older.filter((one) => !others.includes(one));
      await forgetSent(others);
      if (!unsent) await forgetOwn(id, doc.clientID);
      Y.applyUpdate(doc, fromBase64(saved.update), FROM_SERVER);
      size = saved.size;
      become({ is: unsent ? 'saving' : 'saved' });
      if (unsent) sender.soon(SEND_AFTER_MS);
    } catch (error) {
      if (sending) unsent = unsent ? both(sending, unsent) : sending;
      sending = null;
      become(prospectOfProblem(error) === 'passes' ? { is: 'offline', isKept } : { is: 'refused', refusal: refusalOf(error) });
      throw error;
    }
  }

  const sender = createSender(changedBy(sheets.save), sendOnce);

  async function takeKept() {
    const kept = await findKept(id);
    if (isClosed) return;
    older = kept;
    for (const { update: change } of kept) Y.applyUpdate(doc, change);
    // Also where nothing was kept: what we began with may be a copy, or older than what was sent in between.
    await sender.send();
  }

  const soon = () => void sender.send();
  const whenHidden = () => document.visibilityState === 'hidden' && unsent && void sender.send();
  doc.on('update', note);
  addEventListener('online', soon);
  addEventListener('focus', soon);
  document.addEventListener('visibilitychange', whenHidden);
  void takeKept();

  const sync: SheetSync = {
    id,
    doc,
    state: () => state,
    size: () => size,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    send: sender.send,
    close() {
      isClosed = true;
      doc.off('update', note);
      removeEventListener('online', soon);
      removeEventListener('focus', soon);
      document.removeEventListener('visibilitychange', whenHidden);
      openSheets.delete(sync);
      sender.stop();
      if (unsent) void sender.send();
    },
  };
  openSheets.add(sync);
  return sync;
}

/** What a document from the server says. */
export function valuesOf(template: Template, update: string): SheetValues {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, fromBase64(update));
  return withComputed(template, readSheet(doc, template));
}

const both = (earlier: Uint8Array | null, later: Uint8Array) => (earlier ? Y.mergeUpdates([earlier, later]) : later);
