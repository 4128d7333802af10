import * as Y from 'yjs';
import type { z } from 'zod';
import {
  closeSchema,
  cursorSchema,
  openSchema,
  updateSchema,
  type Cursor,
  type DocumentServerToClient,
  type OpenAnswer,
  type UpdateAnswer,
} from '#shared/documents/protocol.ts';
import { mayNotWrite, noDocument } from '#shared/documents/refusals.ts';
import type { MemberId } from '#shared/live/roster.ts';
import type { DocumentPlan } from '#shared/live/tool.ts';
import { createAnswering } from './answering.ts';
import { liveDocument, type Author, type LiveDocument } from './document.ts';
import type { DocumentStore } from './store.ts';

/** The part of a Socket.IO socket the relay uses. */
export interface DocumentSocket {
  on(event: string, listener: (...args: any[]) => void): unknown;
  off(event: string, listener: (...args: any[]) => void): unknown;
  emit(event: string, payload: unknown): unknown;
  conn: { once(event: 'drain', then: () => void): unknown };
}

/** Who reads and writes what now, and what people are called. */
export interface DocumentRights {
  plans: readonly DocumentPlan[];
  nameOf: (member: MemberId) => string;
}

export interface Relay {
  /** Takes all rights as they are from now on. Who lost one is cut off before this returns; a document that is no longer named is forgotten unless it was kept. */
  setRights(rights: DocumentRights): void;
  /** Serves the document messages of a socket in the name of `member`. Gives the way to stop. */
  attach(member: MemberId, socket: DocumentSocket): () => void;
  /** Resolves when everything that was taken in is on disk, and what was to be forgotten is. */
  close(): Promise<void>;
}

export interface RelayParts {
  /** Where the documents belong; null outside of sessions. */
  session: string | null;
  store: DocumentStore;
  onFault: (error: unknown) => void;
  /** Hears what became of each change: done, or a refusal's code. */
  onUpdate?: (outcome: string) => void;
}

interface Line {
  member: MemberId;
  socket: DocumentSocket;
  /** What they have open. */
  open: Set<string>;
  /** Documents in which something was left out, because their network is slow. */
  behind: Set<string>;
  /** Their cursors: document by Yjs client. */
  carets: Map<number, { document: string; cursor: Cursor }>;
}

/** More than this on its way: rather all at once later than a queue. */
const BACKLOG_MAX = 64;

/** Shared documents among the members of one session: who may read gets every change that is on disk, and nobody else gets a byte. */
export function createRelay({ session, store, onFault, onUpdate = () => {} }: RelayParts): Relay {
  let rights: DocumentRights = { plans: [], nameOf: () => '' };
  const documents = new Map<string, LiveDocument>();
  const lines = new Set<Line>();
  const answering = createAnswering(onFault);
  let forgetting: Promise<unknown> = Promise.resolve();

  const planOf = (id: string) => rights.plans.find((plan) => plan.id === id);
  const mayRead = (id: string, member: MemberId) => planOf(id)?.readers.includes(member) ?? false;
  const mayWrite = (id: string, member: MemberId) => mayRead(id, member) && (planOf(id)?.writers.includes(member) ?? false);

  function tell<E extends keyof DocumentServerToClient>(line: Line, event: E, payload: Parameters<DocumentServerToClient[E]>[0]) {
    const { document } = payload;
    if (event !== 'document:closed' && !mayRead(document, line.member)) return;
    line.socket.emit(event, payload);
  }

  function tellOthers<E extends 'document:update' | 'document:caret'>(but: Author, event: E, payload: Parameters<DocumentServerToClient[E]>[0]) {
    for (const line of lines) {
      if (line === but || !line.open.has(payload.document) || line.behind.has(payload.document)) continue;
      if (backlogOf(line.socket) > BACKLOG_MAX) fallBehind(line, payload.document);
      else tell(line, event, payload);
    }
  }

  function fallBehind(line: Line, document: string) {
    line.behind.add(document);
    line.socket.conn.once('drain', () => {
      if (line.behind.delete(document) && lines.has(line)) tell(line, 'document:reopen', { document });
    });
  }

  function documentOf(id: string): LiveDocument {
    const known = documents.get(id);
    if (known) return known;
    const made = liveDocument({
      id,
      session,
      store,
      onFault,
      onChange: (update, by, size) => tellOthers(by, 'document:update', { document: id, update, size }),
    });
    documents.set(id, made);
    return made;
  }

  async function open(line: Line, { document: id, stateVector }: z.output<typeof openSchema>): Promise<OpenAnswer> {
    if (!lines.has(line) || !mayRead(id, line.member)) return noDocument;
    const opened = await documentOf(id).look(({ doc, size, isRecovered }) => {
      if (!lines.has(line) || !mayRead(id, line.member)) return null;
      line.open.add(id);
      line.behind.delete(id);
      return { update: Y.encodeStateAsUpdate(doc, stateVector), stateVector: Y.encodeStateVector(doc), mayWrite: mayWrite(id, line.member), size, isRecovered };
    });
    if (!opened) return noDocument;
    for (const other of lines) if (other !== line) for (const client of other.carets.keys()) tell(line, 'document:caret', caretOf(other, client));
    return { opened };
  }

  async function update(line: Line, { document: id, update }: z.output<typeof updateSchema>): Promise<UpdateAnswer> {
    if (!lines.has(line) || !mayRead(id, line.member)) return noDocument;
    if (!mayWrite(id, line.member)) return mayNotWrite;
    return documentOf(id).submit(update, line);
  }

  function cursor(line: Line, { document: id, client, cursor }: z.output<typeof cursorSchema>) {
    if (!mayWrite(id, line.member) || !line.open.has(id) || !documentOf(id).isTheirs(client, line.member)) return;
    if (cursor === null) return dropCaret(line, client);
    line.carets.set(client, { document: id, cursor });
    tellOthers(line, 'document:caret', caretOf(line, client));
  }

  const caretOf = ({ member, carets }: Line, client: number) => {
    const { document, cursor } = carets.get(client)!;
    return { document, client, member, name: rights.nameOf(member), cursor };
  };

  function dropCaret(line: Line, client: number) {
    const caret = line.carets.get(client);
    if (!caret || !line.carets.delete(client)) return;
    tellOthers(line, 'document:caret', { document: caret.document, client, member: line.member, name: rights.nameOf(line.member), cursor: null });
  }

  function dropCarets(line: Line, document: string) {
    for (const [client, caret] of [...line.carets]) if (caret.document === document) dropCaret(line, client);
  }

  function shut(line: Line, document: string) {
    dropCarets(line, document);
    line.open.delete(document);
    line.behind.delete(document);
  }

  async function forget(before: readonly DocumentPlan[]) {
    const gone = before.filter(({ id }) => !planOf(id));
    await Promise.all(gone.map(({ id }) => documents.get(id)?.close()));
    for (const { id } of gone) documents.delete(id);
    await store.forget(gone.filter(({ isKept }) => !isKept).map(({ id }) => id));
  }

  function serve(line: Line) {
    const { member, socket } = line;
    const handlers = {
      'document:open': answering(member, openSchema, (input) => open(line, input)),
      'document:update': answering(member, updateSchema, async (input) => {
        const outcome = await update(line, input);
        onUpdate('done' in outcome ? 'done' : outcome.refused);
        return outcome;
      }),
      'document:cursor': answering(member, cursorSchema, (input) => cursor(line, input)),
      'document:close': answering(member, closeSchema, (input) => shut(line, input.document)),
    };
    for (const [event, handler] of Object.entries(handlers)) socket.on(event, handler);
    return () => {
      for (const [event, handler] of Object.entries(handlers)) socket.off(event, handler);
    };
  }

  return {
    setRights(next) {
      const before = rights;
      rights = next;
      for (const line of lines) {
        for (const { id, writers } of before.plans) {
          if (!line.open.has(id)) continue;
          const [could, can] = [writers.includes(line.member), mayWrite(id, line.member)];
          if (could && !can) dropCarets(line, id);
          if (!mayRead(id, line.member)) {
            shut(line, id);
            tell(line, 'document:closed', { document: id });
          } else if (could !== can) tell(line, 'document:rights', { document: id, mayWrite: can });
        }
      }
      if (before.plans.some(({ id }) => !planOf(id))) forgetting = forgetting.then(() => forget(before.plans)).catch(onFault);
    },
    attach(member, socket) {
      const line: Line = { member, socket, open: new Set(), behind: new Set(), carets: new Map() };
      lines.add(line);
      const stop = serve(line);
      return () => {
        stop();
        lines.delete(line);
        for (const client of [...line.carets.keys()]) dropCaret(line, client);
      };
    },
    async close() {
      await forgetting;
      await Promise.all([...documents.values()].map((document) => document.close()));
    },
  };
}

// Typed as private; what Engine.IO has not handed to the network yet.
const backlogOf = ({ conn }: DocumentSocket): number => (conn as unknown as { writeBuffer: unknown[] }).writeBuffer.length;
