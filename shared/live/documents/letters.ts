// A letter: what somebody types, on its way to the server and from there to the others. A few numbers, and Yjs's own bytes.
import { createDecoder, readTailAsUint8Array, readUint8Array, readVarString, readVarUint, type Decoder } from 'lib0/decoding';
import { createEncoder, toUint8Array, writeUint8Array, writeVarString, writeVarUint } from 'lib0/encoding';

/** To the server. */
export interface SentLetter {
  document: string;
  /** The sender's own number for it: the answer names it. */
  number: number;
  update: Uint8Array;
}

/** From the server to who reads. */
export interface ShownLetter {
  document: string;
  update: Uint8Array;
  /** Of the document with it, in bytes, at most. */
  size: number;
  /** Whoever has the letter can bring it back with this, should the server lose it before it is on disk. */
  seal: Uint8Array;
  /** Its number since the server loaded the document. */
  at: number;
  /** All letters up to this number are on disk. */
  saved: number;
}

/** Length of a seal. */
export const SEAL_BYTES = 16;

/** A letter as it is sent. */
export function encodeSent({ document, number, update }: SentLetter): Uint8Array {
  const encoder = createEncoder();
  writeVarString(encoder, document);
  writeVarUint(encoder, number);
  writeUint8Array(encoder, update);
  return toUint8Array(encoder);
}

/** Reads what `encodeSent` made; null where it is none. What is in the update is not looked at. */
export const readSent = (bytes: Uint8Array): SentLetter | null =>
  readBy(bytes, (decoder) => ({ document: readVarString(decoder), number: readVarUint(decoder), update: readTailAsUint8Array(decoder) }));

/** A letter as it is shown. */
export function encodeShown({ document, update, size, seal, at, saved }: ShownLetter): Uint8Array {
  const encoder = createEncoder();
  writeVarString(encoder, document);
  for (const number of [size, at, saved]) writeVarUint(encoder, number);
  writeUint8Array(encoder, seal);
  writeUint8Array(encoder, update);
  return toUint8Array(encoder);
}

/** Reads what `encodeShown` made; null where it is none. */
export const readShown = (bytes: Uint8Array): ShownLetter | null =>
  readBy(bytes, (decoder) => {
    const [document, size, at, saved] = [readVarString(decoder), readVarUint(decoder), readVarUint(decoder), readVarUint(decoder)];
    return { document, size, at, saved, seal: readUint8Array(decoder, SEAL_BYTES), update: readTailAsUint8Array(decoder) };
  });

function readBy<Letter>(bytes: Uint8Array, read: (decoder: Decoder) => Letter): Letter | null {
  try {
    return read(createDecoder(bytes));
  } catch {
    return null;
  }
}
