import { toBase64, toBase64UrlEncoded } from 'lib0/buffer';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { prospectOf } from '#shared/base/passing.ts';
import { DOCUMENT_BYTES_MAX } from '#shared/live/documents/limits.ts';
import type { ShownLetter } from '#shared/live/documents/letters.ts';
import type { Caret, DocumentServerToClient, OpenedDocument, UpdateAnswer } from '#shared/live/documents/protocol.ts';
import { documentFull } from '#shared/live/documents/refusals.ts';
import { isRefusal, type Refusal } from '#shared/live/refusals.ts';
import { pauseBefore } from '#client/base/http/again.ts';
import { createObservable, type Observable } from '#client/base/device/observable.ts';
import { listenTo } from '#client/live/listenTo.ts';
import { followOwnCursor, showCaret, type CaretUser } from './carets.ts';
import { openLetterLine } from '../letterLine.ts';
import type { DocumentSocket } from '#client/live/documentSocket.ts';
import { FROM_SERVER, onOwnUpdate } from './ownUpdates.ts';
import { wordsIn } from './wordsIn.ts';

export interface DocumentState {
  /**
   * saved: all of it is on the server's disk. saving: on its way. offline: kept here, sent by itself later.
   * refused: the last words were not taken (see `problem`), this copy is of no use any more. closed: no longer theirs to read.
   */
  status: 'opening' | 'saved' | 'saving' | 'offline' | 'refused' | 'closed';
  mayWrite: boolean;
  /** How much of what it may hold is used, at most, in whole percent. */
  percentFull: number;
  /** The server's copy was damaged; this is the last good one. */
  isRecovered: boolean;
  problem: Refusal | null;
  /** Refused: what was written and is not with the server, to be taken elsewhere. */
  notTaken: string;
}

/** One person's copy of a shared document: what they write is sent until it is acknowledged, whatever happens to the connection. */
export interface SharedDocument extends Observable<DocumentState> {
  doc: Y.Doc;
  /** Everybody's cursors, their names as the server says. */
  awareness: Awareness;
  close: () => void;
}

export interface SharedDocumentParts {
  socket: DocumentSocket;
  id: string;
  userOf: (caret: Caret) => CaretUser;
  /** A copy to begin with, perhaps with words the server does not have yet. */
  doc?: Y.Doc;
}

const ANSWER_WITHIN_MS = 5_000;
const TRY_AGAIN_MOST_MS = 1_000;
/** So many letters on their way at once; what is written beyond that goes together when one has arrived. */
const ON_THEIR_WAY_MAX = 8;

/** Opens a document over the live connection and keeps it in step. */
export function createSharedDocument({ socket, id, userOf, doc = new Y.Doc() }: SharedDocumentParts): SharedDocument {
  const awareness = new Awareness(doc);
  const state = createObservable<DocumentState>({ status: 'opening', mayWrite: false, percentFull: 0, isRecovered: false, problem: null, notTaken: '' });
  // Each letter of everybody comes here: who watches hears only of what is new.
  const become = (change: Partial<DocumentState>) => {
    const before = state.getSnapshot();
    for (const key in change) {
      const name = key as keyof DocumentState;
      if (before[name] !== change[name]) return state.set({ ...before, ...change });
    }
  };
  let pending: Uint8Array[] = [];
  /** All of their own that is not on the server's disk yet, sent or not. */
  let unsaved: Uint8Array[] = [];
  /** Something of theirs is not on the server's disk yet. */
  let isDirty = false;
  let isOpen = false;
  let onTheirWay = 0;
  /** What others wrote that may not be on the server's disk yet: who was shown it can bring it back. */
  let shown: ShownLetter[] = [];
  let toBring: ShownLetter[] = [];
  const own = clientsIn(Y.encodeStateAsUpdate(doc));
  let attempt = 0;
  let isOver = false;
  let retry: ReturnType<typeof setTimeout> | undefined;

  /** The answer, or null where none came in time. */
  const orLost = <Answer>(asked: Promise<Answer>): Promise<Answer | null> => asked.catch(() => null);
  const later = (work: () => void) => {
    clearTimeout(retry);
    retry = setTimeout(() => !isOver && work(), pauseBefore(2, TRY_AGAIN_MOST_MS));
  };

  async function open() {
    if (isOver || !socket.connected) return;
    const mine = (attempt += 1);
    isOpen = false;
    const answer = await orLost(
      socket.timeout(ANSWER_WITHIN_MS).emitWithAck('document:open', { document: id, stateVector: Y.encodeStateVector(doc), letters: true }),
    );
    if (isOver || mine !== attempt) return;
    if (answer === null || isRefusal(answer)) return later(() => void open());
    takeUp(answer.opened);
  }

  /** From here on the server counts anew: what it says is on disk may not mean these. */
  const hold = () => (shown = shown.map((change) => ({ ...change, at: Infinity })));

  function takeUp({ update, stateVector, mayWrite, size, isRecovered }: OpenedDocument) {
    isOpen = true;
    Y.applyUpdate(doc, new Uint8Array(update), FROM_SERVER);
    become({ mayWrite, percentFull: percentOf(size), isRecovered });
    const theirs = Y.decodeStateVector(new Uint8Array(stateVector));
    hold();
    shown = shown.filter(({ update }) => mayLack(theirs, update));
    toBring = [...shown];
    // After a loss everybody brings back whatever they have.
    const known = isRecovered ? theirs : asIfWith(theirs, doc, own);
    const isAhead = isDirty || hasMore(stateOf(doc), known);
    unsaved = isAhead ? [Y.encodeStateAsUpdate(doc, Y.encodeStateVector(known))] : [];
    pending = mayWrite ? [...unsaved] : [];
    if (isDirty && !mayWrite) return refuse({ refused: 'mayNotWrite', say: '' });
    onTheirWay = 0;
    void send();
  }

  async function send(): Promise<void> {
    if (!isOpen || onTheirWay >= ON_THEIR_WAY_MAX) return;
    if (pending.length + toBring.length === 0) {
      if (onTheirWay > 0) return;
      isDirty = false;
      unsaved = [];
      return become({ status: 'saved' });
    }
    const mine = attempt;
    const [updates, brought] = [pending.splice(0), toBring.splice(0)];
    const update = updates.length === 0 ? nothing : Y.mergeUpdates(updates);
    // The server would close the connection over it, again and again.
    if (update.length > DOCUMENT_BYTES_MAX) return refuse(documentFull);
    onTheirWay += 1;
    const answering = brought.length > 0 ? bring(update, brought) : letters.send(id, update);
    become({ status: 'saving' });
    const answer = await answering;
    // A new connection looks by itself what is missing.
    if (isOver || mine !== attempt) return;
    onTheirWay -= 1;
    if (answer !== null && !isRefusal(answer)) {
      shown = shown.filter((change) => !brought.includes(change));
      become({ percentFull: percentOf(answer.size) });
      return send();
    }
    if (answer !== null && prospectOf(answer) !== 'passes') return refuse(answer);
    // Later letters may build on this one: the server says what it lacks, and gets all of it.
    attempt += 1;
    isOpen = false;
    later(() => void open());
  }

  /** What others wrote, with what was written here on top of it. */
  function bring(update: Uint8Array, brought: readonly ShownLetter[]): Promise<UpdateAnswer | null> {
    const message = {
      document: id,
      update: toBase64(update),
      brought: brought.map(({ update, seal }) => ({ update: toBase64(update), seal: toBase64UrlEncoded(seal) })),
    };
    return orLost(socket.timeout(ANSWER_WITHIN_MS).emitWithAck('document:update', message));
  }

  function refuse(problem: Refusal) {
    become({ status: 'refused', problem, notTaken: wordsIn(unsaved) });
    end();
  }

  const onLocal = (update: Uint8Array) => {
    if (!state.getSnapshot().mayWrite) return;
    isDirty = true;
    own.add(doc.clientID);
    pending.push(update);
    unsaved.push(update);
    if (isOpen) void send();
  };
  const dropCarets = () =>
    [...awareness.getStates().keys()].filter((client) => client !== awareness.clientID).forEach((client) => showCaret(awareness, client, null));
  const onDisconnect = () => {
    attempt += 1;
    isOpen = false;
    dropCarets();
    become({ status: 'offline' });
  };
  const onConnect = () => void open();
  const ofThis =
    <Message extends { document: string }>(handle: (message: Message) => void) =>
    (message: Message) => {
      if (message.document === id) handle(message);
    };
  const onShown = (letter: ShownLetter) => {
    Y.applyUpdate(doc, letter.update, FROM_SERVER);
    shown = [...shown.filter(({ at }) => at > letter.saved), letter];
    become({ percentFull: percentOf(letter.size) });
  };
  const handlers: Omit<DocumentServerToClient, 'document:answer' | 'document:update'> = {
    'document:caret': ofThis((caret) => showCaret(awareness, caret.client, caret.cursor && { cursor: caret.cursor, user: userOf(caret) })),
    'document:rights': ofThis(({ mayWrite }) => {
      become({ mayWrite });
      // What the editor tidied up meanwhile goes along.
      if (mayWrite) void open();
    }),
    'document:closed': ofThis(() => {
      become({ status: 'closed', mayWrite: false });
      isOpen = false;
      shown = [];
    }),
    'document:reopen': ofThis(() => {
      hold();
      later(onConnect);
    }),
  };

  const letters = openLetterLine(socket, ofThis(onShown));
  const stopNoting = onOwnUpdate(doc, onLocal);
  socket.on('connect', onConnect);
  socket.on('disconnect', onDisconnect);
  const stopListening = listenTo(socket, handlers);
  const stopCursor = followOwnCursor(
    awareness,
    (cursor) => isOpen && state.getSnapshot().mayWrite && socket.emit('document:cursor', { document: id, client: doc.clientID, cursor }),
  );
  if (socket.connected) void open();
  else become({ status: 'offline' });

  function end() {
    if (isOver) return;
    isOver = true;
    clearTimeout(retry);
    stopNoting();
    socket.off('connect', onConnect);
    socket.off('disconnect', onDisconnect);
    stopListening();
    letters.stop();
    stopCursor();
    dropCarets();
    awareness.destroy();
    if (socket.connected) socket.emit('document:close', { document: id });
  }

  return { doc, awareness, getSnapshot: state.getSnapshot, subscribe: state.subscribe, close: end };
}

const nothing = new Uint8Array();

const percentOf = (size: number): number => Math.min(100, Math.floor((size / DOCUMENT_BYTES_MAX) * 100));

const clientsIn = (update: Uint8Array): Set<number> => new Set(Y.parseUpdateMeta(update).from.keys());

/** Whether a state vector says something that another lacks. */
const hasMore = (stateVector: ReadonlyMap<number, number>, theirs: ReadonlyMap<number, number>): boolean =>
  [...stateVector].some(([client, clock]) => clock > (theirs.get(client) ?? 0));

/** What only takes away leaves no trace in a state vector. */
function mayLack(theirs: ReadonlyMap<number, number>, update: Uint8Array): boolean {
  const { to } = Y.parseUpdateMeta(update);
  return to.size === 0 || hasMore(to, theirs);
}

/** What they would have with all that others wrote in `doc`: those bring it themselves. */
function asIfWith(theirs: ReadonlyMap<number, number>, doc: Y.Doc, own: ReadonlySet<number>): Map<number, number> {
  return new Map([...theirs, ...[...stateOf(doc)].filter(([client]) => !own.has(client))]);
}

const stateOf = (doc: Y.Doc): Map<number, number> => Y.decodeStateVector(Y.encodeStateVector(doc));
