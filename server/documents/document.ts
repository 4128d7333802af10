import * as Y from 'yjs';
import { DOCUMENT_BYTES_MAX, type UpdateAnswer } from '#shared/documents/protocol.ts';
import { documentFull, noDocument, notYours } from '#shared/documents/refusals.ts';
import { isRefusal, notSaved, type Refusal } from '#shared/live/refusals.ts';
import type { MemberId } from '#shared/live/roster.ts';
import { apply, clientsOf, decode } from './apply.ts';
import type { DocumentStore } from './store.ts';
import { assemble } from './stored.ts';

/** What a document is at a moment at which all of it is on disk. */
export interface Look {
  doc: Y.Doc;
  size: number;
  isRecovered: boolean;
}

/** Who changes it: a connection of a member. */
export interface Author {
  member: MemberId;
}

export interface LiveDocument<By extends Author = Author> {
  /** Takes a change in; answered when it is on disk and `onChange` was told. Never throws. */
  submit(update: Uint8Array, by: By): Promise<UpdateAnswer>;
  /** Calls back when everything that was taken in is on disk; nothing changes while it looks. Resolves with what it gives; null once closed, or where the disk cannot be read. */
  look<T>(work: (look: Look) => T): Promise<T | null>;
  /** Whether this Yjs client is this person's: whoever comes with one first. */
  isTheirs(client: number, by: MemberId): boolean;
  /** Takes nothing in any more; resolves when what was taken in is on disk. */
  close(): Promise<void>;
}

export interface LiveDocumentParts<By extends Author> {
  id: string;
  /** Where it belongs; null outside of sessions. */
  session: string | null;
  store: Pick<DocumentStore, 'read' | 'append' | 'compact'>;
  /** What was changed since the last call, by one or by several at about the same time; on disk. Must not throw. */
  onChange: (update: Uint8Array, by: readonly By[], size: number) => void;
  onFault: (error: unknown) => void;
}

interface Letter<By extends Author> {
  update: Uint8Array;
  by: By;
  answer: (answer: UpdateAnswer) => void;
}

interface Looker {
  look: () => void;
  giveUp: () => void;
}

// A long document rarely: nobody's letter comes through while it is written out, and a thousand changes are read again in a few ms.
const COMPACT_AFTER = { updates: 100, share: 1 / 8, updatesMax: 1_000, bytesMax: 256 * 1024 };

/**
 * The one writer of a document. It is loaded at once; what it shows and acknowledges is on disk. Shown any earlier, a killed server would
 * leave readers with a neighbour's words that it lacks: whoever returned first would bring them as their own, and their writer be refused.
 */
export function liveDocument<By extends Author>({ id, session, store, onChange, onFault }: LiveDocumentParts<By>): LiveDocument<By> {
  const stored = assemble(store.read(id));
  const { isRecovered } = stored;
  let { doc, seq } = stored;
  let size = Y.encodeStateAsUpdate(doc).length;
  let since = { updates: 0, bytes: 0 };
  const waiting: Letter<By>[] = [];
  const lookers: Looker[] = [];
  /** What is in memory may not be what is on disk. */
  let isStale = false;
  let isBusy = false;
  let isClosed = false;
  let draining: Promise<void> = Promise.resolve();
  const owners = new Map<number, MemberId>();

  async function drain() {
    isBusy = true;
    while (waiting.length + lookers.length > 0) {
      const [batch, looking] = [waiting.splice(0), lookers.splice(0)];
      try {
        if (isStale) startOver([]);
        looking.forEach(({ look }) => look());
        if (batch.length > 0) await takeIn(batch);
      } catch (error) {
        // The disk cannot be read. An answer that was given stands; a second one is not heard.
        onFault(error);
        batch.forEach(({ answer }) => answer(notSaved));
        looking.forEach(({ giveUp }) => giveUp());
      }
    }
    isBusy = false;
  }

  async function takeIn(batch: readonly Letter<By>[]) {
    const taken: Uint8Array[] = [];
    const authors: By[] = [];
    const outcomes = batch.map((letter) => {
      const outcome = tryOne(letter, taken);
      if (isRefusal(outcome) || outcome.length === 0) return outcome;
      taken.push(outcome);
      authors.push(letter.by);
      return outcome;
    });
    const change = taken.length === 1 ? taken[0]! : taken.length > 0 ? Y.mergeUpdates(taken) : null;
    const isSaved = change === null || (await save(change));
    if (change !== null && isSaved) onChange(change, authors, size);
    batch.forEach(({ answer }, i) => {
      const outcome = outcomes[i]!;
      answer(isRefusal(outcome) ? outcome : isSaved ? { done: true, size } : notSaved);
    });
    if (isLongSince()) await compact();
  }

  /** What the change did, empty where it was known already; or why it was not taken. */
  function tryOne({ update, by }: Letter<By>, taken: readonly Uint8Array[]): Uint8Array | Refusal {
    const decoded = decode(update);
    if (isRefusal(decoded)) return decoded;
    const clients = clientsOf(decoded, doc);
    // After a loss people bring back each other's words as well.
    if (!isRecovered && !clients.every((client) => isTheirs(client, by.member))) return notYours;
    if (clients.length > 0 && !hasRoomFor([update, ...taken])) return documentFull;
    const outcome = apply(doc, update);
    // What Yjs could not take it may have taken halfway.
    if (isRefusal(outcome)) startOver(taken);
    return outcome;
  }

  function hasRoomFor(updates: readonly Uint8Array[]): boolean {
    const more = updates.reduce((sum, { length }) => sum + length, 0);
    if (size + more <= DOCUMENT_BYTES_MAX) return true;
    // The sum of all changes is more than what they make together.
    size = Y.encodeStateAsUpdate(doc).length;
    return size + more <= DOCUMENT_BYTES_MAX;
  }

  async function save(update: Uint8Array): Promise<boolean> {
    try {
      await store.append({ document: id, session, seq: seq + 1, update });
    } catch (error) {
      onFault(error);
      startOver([]);
      return false;
    }
    seq += 1;
    size += update.length;
    since = { updates: since.updates + 1, bytes: since.bytes + update.length };
    return true;
  }

  function startOver(taken: readonly Uint8Array[]) {
    isStale = true;
    doc = assemble(store.read(id)).doc;
    isStale = false;
    for (const update of taken) Y.applyUpdate(doc, update);
  }

  function isLongSince(): boolean {
    const { updates, share, updatesMax, bytesMax } = COMPACT_AFTER;
    return since.updates >= updatesMax || since.bytes >= bytesMax || (since.updates >= updates && since.bytes >= size * share);
  }

  async function compact() {
    const state = Y.encodeStateAsUpdate(doc);
    size = state.length;
    since = { updates: 0, bytes: 0 };
    // Only the way back gets longer when this fails: the updates are there.
    await store.compact(id, seq, state).catch(onFault);
  }

  function isTheirs(client: number, by: MemberId): boolean {
    const owner = owners.get(client);
    if (owner === undefined) owners.set(client, by);
    return owner === undefined || owner === by;
  }

  function start() {
    if (!isBusy) draining = drain().catch(onFault);
  }

  if (isRecovered) draining = compact();
  return {
    submit: (update, by) =>
      new Promise((answer) => {
        if (isClosed) return answer(noDocument);
        waiting.push({ update, by, answer });
        start();
      }),
    look: (work) =>
      new Promise((done) => {
        if (isClosed) return done(null);
        lookers.push({ look: () => done(work({ doc, size, isRecovered })), giveUp: () => done(null) });
        start();
      }),
    isTheirs,
    async close() {
      isClosed = true;
      while (isBusy) await draining;
      await draining;
    },
  };
}
