import type { Socket } from 'socket.io';
import * as Y from 'yjs';
import type { z } from 'zod';
import type { ShownLetter } from '#shared/live/documents/letters.ts';
import {
  closeSchema,
  cursorSchema,
  letterSchema,
  openSchema,
  updateSchema,
  type Caret,
  type DocumentClientToServer,
  type DocumentServerToClient,
  type OpenAnswer,
  type UpdateAnswer,
} from '#shared/live/documents/protocol.ts';
import { mayNotWrite, noDocument, notYours } from '#shared/live/documents/refusals.ts';
import type { MemberId } from '#shared/live/roster.ts';
import type { DocumentPlan } from '#shared/live/tool.ts';
import { createAnswering } from './answering.ts';
import { createCarets, type CaretLine } from './carets.ts';
import type { Sent } from './content.ts';
import { weighed } from './weighed.ts';
import { liveDocument, type LiveDocument } from './document.ts';
import { asEvent, letterTo, onLetter } from './letters.ts';
import type { Seal } from './seal.ts';
import type { DocumentStore } from './store.ts';

/** The part of a Socket.IO socket the relay uses. */
export type DocumentSocket = Pick<Socket<DocumentClientToServer, DocumentServerToClient>, 'id' | 'nsp' | 'conn' | 'on' | 'off' | 'emit' | 'join' | 'leave'>;

/** Who reads and writes what now, and what people are called. */
export interface DocumentRights {
  plans: readonly DocumentPlan[];
  nameOf: (member: MemberId) => string;
}

export interface Relay {
  /** Takes all rights as they are from now on. Who lost one is cut off before this returns; a document that is no longer named is forgotten unless it was kept. */
  setRights(rights: DocumentRights): void;
  /** Serves the document messages of a socket in the name of `member`; `onTooMuch` hears of each that was more than they may send. Gives the way to stop. */
  attach(member: MemberId, socket: DocumentSocket, onTooMuch: (points: number) => void): () => void;
  /** Resolves when everything that was taken in is on disk, and what was to be forgotten is. */
  close(): Promise<void>;
}

export interface RelayParts {
  /** Where the documents belong; null outside of sessions. */
  session: string | null;
  store: DocumentStore;
  seal: Seal;
  onFault: (error: unknown) => void;
  /** Hears what became of each change: done, or a refusal's code. */
  onUpdate?: (outcome: string) => void;
}

interface Line extends CaretLine {
  socket: DocumentSocket;
  onTooMuch: (points: number) => void;
  /** What they have open. */
  open: Set<string>;
  /** Their page takes changes as letters, and not by event. */
  hearsLetters: boolean;
  /** Documents in which something was left out, because their network is slow. */
  behind: Set<string>;
}

/** The Socket.IO room of those who get what is written in a document: in the memory of this process, so it is left at once. */
const roomOf = (document: string): string => `document:${document}`;

/** Hardly noticed by who waits to read "Saved"; four commits a second, however many type. */
const GATHER_MS = 250;

/** More than this on its way: rather all at once later than a queue. */
const BACKLOG_MAX = 64;

/** Shared documents among the members of one session: who may read gets every change on its way to the disk, and nobody else gets a byte. */
export function createRelay({ session, store, seal, onFault, onUpdate = () => {} }: RelayParts): Relay {
  let rights: DocumentRights = { plans: [], nameOf: () => '' };
  let plans: ReadonlyMap<string, { readers: ReadonlySet<MemberId>; writers: ReadonlySet<MemberId> }> = new Map();
  const documents = new Map<string, LiveDocument<Line>>();
  const lines = new Set<Line>();
  const answering = createAnswering(onFault, (member) => lines.forEach((line) => line.member === member && line.onTooMuch(1)));
  const carets = createCarets<Line>({ nameOf: (member) => rights.nameOf(member), tell: tellCaret });
  let forgetting: Promise<unknown> = Promise.resolve();

  const mayRead = (id: string, member: MemberId) => plans.get(id)?.readers.has(member) ?? false;
  const mayWrite = (id: string, member: MemberId) => mayRead(id, member) && (plans.get(id)?.writers.has(member) ?? false);

  function tell<E extends keyof DocumentServerToClient>(line: Line, event: E, payload: Parameters<DocumentServerToClient[E]>[0]) {
    const { document } = payload;
    if (event !== 'document:closed' && !mayRead(document, line.member)) return;
    line.socket.emit(event, ...([payload] as Parameters<DocumentServerToClient[E]>));
  }

  /** All who have it open and keep up, but one. */
  function readersOf(document: string, but: Line): Line[] {
    const readers: Line[] = [];
    for (const line of lines) {
      if (!line.open.has(document) || line.behind.has(document)) continue;
      if (!mayRead(document, line.member)) shut(line, document);
      else if (backlogOf(line.socket) > BACKLOG_MAX) fallBehind(line, document);
      else if (line !== but) readers.push(line);
    }
    return readers;
  }

  /** Encoded once for all readers. */
  function tellCaret(but: Line, caret: Caret) {
    const [some] = readersOf(caret.document, but);
    some?.socket.nsp.to(roomOf(caret.document)).except(but.socket.id).emit('document:caret', caret);
  }

  function tellChange(but: Line, change: Omit<ShownLetter, 'seal'>) {
    const readers = readersOf(change.document, but);
    if (readers.length === 0) return;
    const letter = { ...change, seal: seal.on(change.document, change.update) };
    const send = letterTo(letter);
    for (const { socket, hearsLetters } of readers) {
      if (hearsLetters) send(socket.conn);
      else socket.emit('document:update', asEvent(letter));
    }
  }

  function fallBehind(line: Line, document: string) {
    line.behind.add(document);
    void line.socket.leave(roomOf(document));
    line.socket.conn.once('drain', () => {
      if (line.behind.delete(document) && lines.has(line)) tell(line, 'document:reopen', { document });
    });
  }

  function documentOf(id: string): LiveDocument<Line> {
    const known = documents.get(id);
    if (known) return known;
    const live = liveDocument<Line>({
      id,
      session,
      store,
      onFault,
      gatherMs: GATHER_MS,
      onChange: ({ by, ...change }) => tellChange(by, { document: id, ...change }),
      onSpoiled: ({ member }) => answering.charge(member),
      onLoss: () => lines.forEach((line) => line.open.has(id) && tell(line, 'document:reopen', { document: id })),
    });
    // What is large is tried out first: by then they may write no more.
    const submit: typeof live.submit = (sent, by) => (sent.own.length > 0 && !mayWrite(id, by.member) ? Promise.resolve(mayNotWrite) : live.submit(sent, by));
    const made = weighed({ ...live, submit });
    documents.set(id, made);
    return made;
  }

  async function open(line: Line, { document: id, stateVector, letters = false }: z.output<typeof openSchema>): Promise<OpenAnswer> {
    if (!lines.has(line) || !mayRead(id, line.member)) return noDocument;
    const opened = await documentOf(id).look(({ doc, size, isRecovered, updateFor }) => {
      if (!lines.has(line) || !mayRead(id, line.member)) return null;
      line.open.add(id);
      line.behind.delete(id);
      line.hearsLetters ||= letters;
      void line.socket.join(roomOf(id));
      return { update: updateFor(stateVector), stateVector: Y.encodeStateVector(doc), mayWrite: mayWrite(id, line.member), size, isRecovered };
    });
    if (!opened) return noDocument;
    for (const other of lines) if (other !== line) for (const caret of carets.of(other)) tell(line, 'document:caret', caret);
    return { opened };
  }

  async function write(line: Line, id: string, { own, brought }: Required<Sent>): Promise<UpdateAnswer> {
    if (!lines.has(line) || !mayRead(id, line.member)) return noDocument;
    if ((own.length > 0 || brought.length === 0) && !mayWrite(id, line.member)) return mayNotWrite;
    return documentOf(id).submit({ own, brought }, line);
  }

  async function update(line: Line, { document: id, update, brought = [] }: z.output<typeof updateSchema>): Promise<UpdateAnswer> {
    const changes = brought.map((change) => ({ update: Buffer.from(change.update, 'base64'), seal: Buffer.from(change.seal, 'base64url') }));
    if (!mayRead(id, line.member)) return noDocument;
    if (!changes.every((change) => seal.isOn(id, change))) return notYours;
    return write(line, id, { own: Buffer.from(update, 'base64'), brought: changes.map((change) => change.update) });
  }

  function cursor(line: Line, { document: id, client, cursor }: z.output<typeof cursorSchema>) {
    if (mayWrite(id, line.member) && line.open.has(id) && documentOf(id).isTheirs(client, line.member)) carets.put(line, id, client, cursor);
  }

  function shut(line: Line, document: string) {
    carets.dropAll(line, document);
    line.open.delete(document);
    line.behind.delete(document);
    void line.socket.leave(roomOf(document));
  }

  async function forget(before: readonly DocumentPlan[]) {
    const gone = before.filter(({ id }) => !plans.has(id));
    await Promise.all(gone.map(({ id }) => documents.get(id)?.close()));
    for (const { id } of gone) documents.delete(id);
    await store.forget(gone.filter(({ isKept }) => !isKept).map(({ id }) => id));
  }

  async function counted(answering: Promise<UpdateAnswer>): Promise<UpdateAnswer> {
    const answer = await answering;
    onUpdate('done' in answer ? 'done' : answer.refused);
    return answer;
  }

  function serve(line: Line) {
    const { member, socket } = line;
    const handlers = {
      'document:open': answering.handler(member, openSchema, (input) => open(line, input)),
      'document:update': answering.handler(member, updateSchema, (input) => counted(update(line, input))),
      'document:cursor': answering.handler(member, cursorSchema, (input) => cursor(line, input)),
      'document:close': answering.handler(member, closeSchema, (input) => shut(line, input.document)),
    };
    const events = Object.keys(handlers) as (keyof typeof handlers)[];
    for (const event of events) socket.on(event, handlers[event]);
    const takeLetter = answering.handler(member, letterSchema, ({ document, update }) => counted(write(line, document, { own: update, brought: [] })));
    const stopLetters = onLetter(socket.conn, (letter) => {
      // Nobody's page sends such a thing.
      if (!letter) return answering.charge(member);
      const { document, number } = letter;
      void takeLetter(letter, (answer: UpdateAnswer) => socket.emit('document:answer', { document, number, answer }));
    });
    return () => {
      stopLetters();
      for (const event of events) socket.off(event, handlers[event]);
    };
  }

  return {
    setRights(next) {
      const before = rights;
      rights = next;
      plans = new Map(next.plans.map(({ id, readers, writers }) => [id, { readers: new Set(readers), writers: new Set(writers) }]));
      for (const line of lines) {
        for (const { id, writers } of before.plans) {
          if (!line.open.has(id)) continue;
          const [could, can] = [writers.includes(line.member), mayWrite(id, line.member)];
          if (could && !can) carets.dropAll(line, id);
          if (!mayRead(id, line.member)) {
            shut(line, id);
            tell(line, 'document:closed', { document: id });
          } else if (could !== can) tell(line, 'document:rights', { document: id, mayWrite: can });
        }
      }
      if (before.plans.some(({ id }) => !plans.has(id))) forgetting = forgetting.then(() => forget(before.plans)).catch(onFault);
    },
    attach(member, socket, onTooMuch) {
      const line: Line = { member, socket, onTooMuch, open: new Set(), hearsLetters: false, behind: new Set(), carets: new Map() };
      lines.add(line);
      const stop = serve(line);
      return () => {
        stop();
        lines.delete(line);
        for (const document of [...line.open]) shut(line, document);
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
