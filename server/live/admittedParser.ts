// The parser of the server's end: until somebody is let in, no more of what they send is read than the way in takes.
import type { Socket } from 'socket.io';
import * as letterParser from '#shared/live/documents/letterParser.ts';

export const { protocol, Encoder } = letterParser;

/** The packet that asks to come in names a session and a tab; nothing else is sent before the answer. */
export const UNADMITTED_MAX = 4_096;

/** Refuses, unread, what is larger than the way in takes, as long as its sender is not let in: the connection is closed then. */
export class Decoder extends letterParser.Decoder {
  #isAdmitted = false;

  admit() {
    this.#isAdmitted = true;
  }

  override add(chunk: unknown): void {
    if (!this.#isAdmitted && lengthOf(chunk) > UNADMITTED_MAX) throw new Error('too large before the sign-in was looked at');
    super.add(chunk);
  }
}

/** From now on all that a member may send is read. */
export function admit(socket: Socket): void {
  // Typed as private: the parser that this very connection was given.
  (socket.client as unknown as { decoder: Decoder }).decoder.admit();
}

const lengthOf = (chunk: unknown): number =>
  typeof chunk === 'string' ? chunk.length : chunk instanceof ArrayBuffer || ArrayBuffer.isView(chunk) ? chunk.byteLength : 0;
