import type { Socket } from 'socket.io-client';
import { isLetter } from '#shared/live/documents/letterParser.ts';
import { encodeSent, readShown, type ShownLetter } from '#shared/live/documents/letters.ts';
import type { DocumentClientToServer, DocumentServerToClient, UpdateAnswer } from '#shared/live/documents/protocol.ts';

/** The part of the live connection's socket that letters use: they go beside its events, on the connection under it. */
export type LetterSocket = Pick<Socket<DocumentServerToClient, DocumentClientToServer>, 'connected' | 'on' | 'off' | 'io'>;

export interface LetterLine {
  /** Sends what was typed; the answer, or null where none came in time. */
  send: (document: string, update: Uint8Array) => Promise<UpdateAnswer | null>;
  stop: () => void;
}

const ANSWER_WITHIN_MS = 5_000;
/** One count for the whole page: a letter of a document that was closed and opened again is not taken for another. */
let lastNumber = 0;

/** Letters over a socket, also after it was connected anew. */
export function openLetterLine(socket: LetterSocket, hear: (letter: ShownLetter) => void): LetterLine {
  /** In the order in which they were sent. */
  const asked = new Map<number, { sentAt: number; done: (answer: UpdateAnswer | null) => void }>();
  let watch: ReturnType<typeof setTimeout> | undefined;
  let connection: LetterSocket['io']['engine'] | null = null;

  const look = (chunk: unknown) => {
    const letter = isLetter(chunk) ? readShown(new Uint8Array(chunk)) : null;
    if (letter) hear(letter);
  };
  const unplug = () => void connection?.off('data', look);
  const plug = () => {
    unplug();
    connection = socket.io.engine;
    connection.on('data', look);
  };
  const end = (number: number, answer: UpdateAnswer | null) => {
    asked.get(number)?.done(answer);
    asked.delete(number);
  };
  const onAnswer: DocumentServerToClient['document:answer'] = ({ number, answer }) => end(number, answer);
  /** One clock for all of them: somebody who types fast would start one with each letter. */
  const giveUpLate = () => {
    watch = undefined;
    for (const [number, { sentAt }] of asked) {
      const leftMs = sentAt + ANSWER_WITHIN_MS - performance.now();
      if (leftMs > 0) return void (watch = setTimeout(giveUpLate, leftMs));
      end(number, null);
    }
  };

  socket.on('connect', plug);
  socket.on('document:answer', onAnswer);
  if (socket.connected) plug();

  return {
    send(document, update) {
      const number = (lastNumber += 1);
      connection?.write(encodeSent({ document, number, update }));
      watch ??= setTimeout(giveUpLate, ANSWER_WITHIN_MS);
      return new Promise((done) => asked.set(number, { sentAt: performance.now(), done }));
    },
    stop() {
      clearTimeout(watch);
      unplug();
      socket.off('connect', plug);
      socket.off('document:answer', onAnswer);
    },
  };
}
