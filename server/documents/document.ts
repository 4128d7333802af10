import { setTimeout as sleep } from 'node:timers/promises';
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
  /** Takes a change in: `onChange` is told at once, the answer comes when it is on disk. Never throws. */
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
  /** What was changed since the last call, by one or by several at about the same time; on its way to the disk. Must not throw. */
  onChange: (update: Uint8Array, by: readonly By[], size: number) => void;
  onFault: (error: unknown) => void;
}

interface Letter<By extends Author> {
  update: Uint8Array;
  by: By;
  answer: (answer: UpdateAnswer) => void;
}

/** What is written to the disk together. */
interface Page {
  taken: Uint8Array[];
  answers: ((isSaved: boolean) => void)[];
}

interface Looker {
  look: () => void;
  giveUp: () => void;
}

// A long document rarely: nobody's letter comes through while it is written out, and a thousand changes are read again in a few ms.
const COMPACT_AFTER = { updates: 100, share: 1 / 8, updatesMax: 1_000, bytesMax: 256 * 1024 };

/**
 * How long a change waits for others to share the disk with. A commit holds up everything else in the process for a millisecond or two:
 * with twelve people typing, one for each letter would make everybody's letters late.
 */
const GATHER_MS = 20;

/** The one writer of a document. It is loaded at once. Others see a change as soon as it is taken in; what it acknowledges and hands out whole is on disk. */
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
  /** What is being gathered for the disk right now. */
  let page: Page | null = null;
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
    const gathered: Page = { taken: [], answers: [] };
    page = gathered;
    accept(batch, gathered);
    await sleep(GATHER_MS);
    page = null;
    const { taken, answers } = gathered;
    const isSaved = taken.length === 0 || (await save(taken.length === 1 ? taken[0]! : Y.mergeUpdates(taken)));
    answers.forEach((answer) => answer(isSaved));
    if (isLongSince()) await compact();
  }

  /** Tries each, and tells all others what came of them. */
  function accept(letters: readonly Letter<By>[], { taken, answers }: Page) {
    const changes: Uint8Array[] = [];
    const authors: By[] = [];
    for (const letter of letters) {
      const outcome = tryOne(letter, taken);
      answers.push((isSaved) => letter.answer(isRefusal(outcome) ? outcome : isSaved ? { done: true, size } : notSaved));
      if (isRefusal(outcome) || outcome.length === 0) continue;
      taken.push(outcome);
      changes.push(outcome);
      authors.push(letter.by);
    }
    if (changes.length > 0) onChange(changes.length === 1 ? changes[0]! : Y.mergeUpdates(changes), authors, size);
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
        const letter = { update, by, answer };
        if (page) return accept([letter], page);
        waiting.push(letter);
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
