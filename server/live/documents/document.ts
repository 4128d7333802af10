import * as Y from 'yjs';
import type { UpdateAnswer } from '#shared/live/documents/protocol.ts';
import { noDocument } from '#shared/live/documents/refusals.ts';
import { isRefusal, notSaved } from '#shared/live/refusals.ts';
import type { MemberId } from '#shared/live/roster.ts';
import { loadContent, type Sent } from './content.ts';
import type { DocumentStore } from './store.ts';

/** What a document is at a moment at which all of it is on disk. */
export interface Look {
  doc: Y.Doc;
  size: number;
  isRecovered: boolean;
  /** All of it, encoded. */
  whole: () => Uint8Array;
  /** What a copy with this state vector lacks, encoded. Throws where it is none. */
  updateFor: (stateVector: Uint8Array) => Uint8Array;
}

/** Who changes it: a connection of a member. */
export interface Author {
  member: MemberId;
}

/** A change as others are shown it. */
export interface Change<By extends Author> {
  update: Uint8Array;
  by: By;
  /** The document's size with it in bytes, at most. */
  size: number;
  /** Its number since the document was loaded. */
  at: number;
  /** All changes up to this number are on disk. */
  saved: number;
}

export interface LiveDocument<By extends Author = Author> {
  /** Takes a change in: `onChange` is told at once, the answer comes when it is on disk. Never throws. */
  submit(sent: Sent, by: By): Promise<UpdateAnswer>;
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
  /** Something changed; it is on its way to the disk. Must not throw. */
  onChange: (change: Change<By>) => void;
  /** Something that `onChange` was told is not on disk and not in the document any more. Must not throw. */
  onLoss?: () => void;
  /** What `by` sent could not be taken in: all of the document is read from the disk again. Must not throw. */
  onSpoiled?: (by: By) => void;
  onFault: (error: unknown) => void;
  /**
   * How long a change waits for others to share the disk with, in ms; 0 where nobody reads along. A commit holds up everything else in
   * the process for a millisecond or two: with twelve people typing, one for each letter would make everybody's letters late.
   */
  gatherMs: number;
}

interface Letter<By extends Author> {
  sent: Sent;
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

/** The one writer of a document. It is loaded at once. Others see a change as soon as it is taken in; what it acknowledges and hands out whole is on disk. */
export function liveDocument<By extends Author>({
  id,
  session,
  store,
  onChange,
  onLoss = () => {},
  onSpoiled = () => {},
  onFault,
  gatherMs,
}: LiveDocumentParts<By>): LiveDocument<By> {
  const content = loadContent(() => store.read(id));
  const { isRecovered } = content;
  let { seq } = content;
  // What could be read of a damaged one is written out anew.
  let since = { updates: isRecovered ? COMPACT_AFTER.updatesMax : 0, bytes: 0 };
  let [at, saved] = [0, 0];
  /** Nothing is taken in: somebody looks, or it is written out. */
  let isHeld = false;
  /** What is in memory may not be what is on disk. */
  let isStale = false;
  let isBusy = false;
  let isClosed = false;
  /** What gathers for the disk, and what is on its way there. */
  let page: Page | null = null;
  let leaving: Page | null = null;
  const waiting: Letter<By>[] = [];
  const lookers: Looker[] = [];
  let running: Promise<void> = Promise.resolve();
  /** Ends the gathering. */
  let hurry = () => {};

  async function run() {
    isBusy = true;
    while (page || wantsQuiet()) {
      if (wantsQuiet()) isHeld = true;
      else if (gatherMs > 0) await gathered();
      [leaving, page] = [page, null];
      if (leaving) await keep(leaving, at);
      leaving = null;
      if (!isHeld) continue;
      await useQuiet();
      isHeld = isStale;
      takeWaiting();
    }
    isBusy = false;
  }

  const gathered = () =>
    new Promise<void>((done) => {
      const timer = setTimeout(done, gatherMs);
      hurry = () => {
        clearTimeout(timer);
        done();
      };
    });

  const wantsQuiet = () => lookers.length > 0 || (isStale ? waiting.length > 0 : isLongSince());

  /** All that was taken in is on disk, and nothing comes in. */
  async function useQuiet() {
    const looking = lookers.splice(0);
    try {
      if (isStale) startOver();
      looking.forEach(({ look }) => look());
      if (isLongSince()) await compact();
    } catch (error) {
      // The disk cannot be read. An answer that was given stands; a second one is not heard.
      onFault(error);
      looking.forEach(({ giveUp }) => giveUp());
      waiting.splice(0).forEach(({ answer }) => answer(notSaved));
    }
  }

  function takeWaiting() {
    while (!isHeld && waiting.length > 0) take(waiting.shift()!);
  }

  function take({ sent, by, answer }: Letter<By>) {
    const { did, isSpoiled } = content.take(sent, by.member, (update) => {
      at += 1;
      onChange({ update, by, size: content.size(), at, saved });
    });
    if (isSpoiled) {
      startOverOrLater();
      onSpoiled(by);
    }
    if (isRefusal(did)) return answer(did);
    const isAllOnDisk = !leaving && !page;
    if (did.length === 0 && isAllOnDisk) return answer({ done: true, size: content.size() });
    page ??= { taken: [], answers: [] };
    page.answers.push((isSaved) => answer(isSaved ? { done: true, size: content.size() } : notSaved));
    if (did.length > 0) page.taken.push(did);
  }

  async function keep({ taken, answers }: Page, upTo: number) {
    const update = taken.length > 1 ? Y.mergeUpdates(taken) : taken[0];
    try {
      if (update) await store.append({ document: id, session, seq: seq + 1, update });
    } catch (error) {
      onFault(error);
      return loseAll(answers);
    }
    saved = upTo;
    if (update) {
      seq += 1;
      since = { updates: since.updates + 1, bytes: since.bytes + update.length };
    }
    answers.forEach((answer) => answer(true));
  }

  /** What was taken in meanwhile may build on what is lost. */
  function loseAll(answers: Page['answers']) {
    const later = page?.answers ?? [];
    page = null;
    doubt();
    [...answers, ...later].forEach((answer) => answer(false));
    onLoss();
  }

  function doubt() {
    isStale = true;
    isHeld = true;
  }

  function startOver() {
    doubt();
    content.startOver([...(leaving?.taken ?? []), ...(page?.taken ?? [])]);
    isStale = false;
  }

  function startOverOrLater() {
    const wasHeld = isHeld;
    try {
      startOver();
      isHeld = wasHeld;
    } catch (error) {
      onFault(error);
    }
  }

  function isLongSince(): boolean {
    const { updates, share, updatesMax, bytesMax } = COMPACT_AFTER;
    return since.updates >= updatesMax || since.bytes >= bytesMax || (since.updates >= updates && since.bytes >= content.size() * share);
  }

  async function compact() {
    const state = content.encode();
    since = { updates: 0, bytes: 0 };
    // Only the way back gets longer when this fails: the updates are there.
    await store.compact(id, seq, state).catch(onFault);
  }

  function start() {
    if (!isBusy) running = run().catch(onFault);
  }

  start();
  return {
    submit: (sent, by) =>
      new Promise((answer) => {
        if (isClosed) return answer(noDocument);
        waiting.push({ sent, by, answer });
        takeWaiting();
        start();
      }),
    look: (work) =>
      new Promise((done) => {
        if (isClosed) return done(null);
        lookers.push({
          look: () => done(work({ doc: content.doc(), size: content.size(), isRecovered, whole: content.encode, updateFor: content.updateFor })),
          giveUp: () => done(null),
        });
        start();
        hurry();
      }),
    isTheirs: content.isTheirs,
    async close() {
      isClosed = true;
      hurry();
      while (isBusy) await running;
      await running;
    },
  };
}
