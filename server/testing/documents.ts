import * as Y from 'yjs';
import { isLetter } from '#shared/live/documents/letterParser.ts';
import { encodeSent, readShown, type ShownLetter } from '#shared/live/documents/letters.ts';
import type { OpenAnswer, UpdateAnswer } from '#shared/live/documents/protocol.ts';
import { isRefusal } from '#shared/live/refusals.ts';
import type { TestLive } from './live.ts';
import { until } from './until.ts';

/** Somebody's copy of a shared document, kept in step as a browser would. */
export interface TestCopy {
  doc: Y.Doc;
  text(): string;
  /** Writes at a place (the end unless told); resolves with the server's answer, and keeps the words when there is none. */
  write(words: string, at?: number): Promise<UpdateAnswer>;
  /** Brings in what was missed and sends what the server lacks. */
  sync(): Promise<OpenAnswer>;
  /** Goes on over another connection of the same person. */
  moveTo(live: TestLive): void;
  shows(words: string): Promise<unknown>;
}

const WITHIN_MS = 20_000;
const ask = (live: TestLive, event: string, input: unknown) => live.socket.timeout(WITHIN_MS).emitWithAck(event, input);

/** Asks to open a document; for what a browser would send use `openCopy`. */
export const openDocument = (live: TestLive, document: unknown, stateVector: unknown = Y.encodeStateVector(new Y.Doc())): Promise<OpenAnswer> =>
  ask(live, 'document:open', { document, stateVector });

/** Sends any bytes at all as a change, or anything else in their place. */
export const sendUpdate = (live: TestLive, document: unknown, update: unknown): Promise<UpdateAnswer> =>
  ask(live, 'document:update', { document, update: update instanceof Uint8Array ? Buffer.from(update).toString('base64') : update });

/** Types in a document as a page does. */
export function sendLetter(live: TestLive, document: string, update: Uint8Array, number = 1): Promise<UpdateAnswer> {
  live.socket.io.engine.write(encodeSent({ document, number, update }));
  return until(
    () => live.received.findLast(([event, answered]) => event === 'document:answer' && (answered as { number: number }).number === number),
    `an answer to letter ${number}`,
  ).then(([, answered]) => (answered as { answer: UpdateAnswer }).answer);
}

/** Opens a document as pages do that hear letters; gives those that come from then on. */
export async function hearLetters(live: TestLive, document: string): Promise<ShownLetter[]> {
  const heard: ShownLetter[] = [];
  live.socket.io.engine.on('data', (chunk: unknown) => void (isLetter(chunk) && heard.push(readShown(new Uint8Array(chunk))!)));
  await ask(live, 'document:open', { document, stateVector: Y.encodeStateVector(new Y.Doc()), letters: true });
  return heard;
}

/** Opens a copy of a document. */
export async function openCopy(live: TestLive, document: string): Promise<TestCopy> {
  const doc = new Y.Doc();
  const body = doc.getText('body');
  let line = live;
  const listen = () =>
    line.socket.on('document:update', (change: { document: string; update: string }) => {
      if (change.document === document) Y.applyUpdate(doc, Buffer.from(change.update, 'base64'), 'server');
    });
  const copy: TestCopy = {
    doc,
    text: () => body.toString(),
    async write(words, at = body.length) {
      const before = Y.encodeStateVector(doc);
      body.insert(at, words);
      return sendUpdate(line, document, Y.encodeStateAsUpdate(doc, before));
    },
    async sync() {
      const answer = await openDocument(line, document, Y.encodeStateVector(doc));
      if (isRefusal(answer)) return answer;
      Y.applyUpdate(doc, new Uint8Array(answer.opened.update), 'server');
      if (answer.opened.mayWrite) await sendUpdate(line, document, Y.encodeStateAsUpdate(doc, new Uint8Array(answer.opened.stateVector)));
      return answer;
    },
    moveTo(next) {
      line = next;
      listen();
    },
    shows: (words) => until(() => body.toString() === words || null, `"${words}"`),
  };
  listen();
  await copy.sync();
  return copy;
}
