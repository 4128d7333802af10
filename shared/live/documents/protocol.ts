// What a browser and the server say to each other about shared documents (Yjs), over the live session's socket.
import { z } from 'zod';
import type { Refusal } from '../refusals.ts';
import { DOCUMENT_BYTES_MAX } from './limits.ts';
import { isStateVector } from './stateVector.ts';

export { DOCUMENT_BYTES_MAX };

/** The bytes of a change in base64: a message without bytes of its own is one frame and not two. */
const changeSchema = z
  .string()
  .max(4 * Math.ceil(DOCUMENT_BYTES_MAX / 3))
  .regex(/^[A-Za-z0-9+/]*={0,2}$/, 'not base64');
/** Yjs's own bytes, checked for nothing but their size: what is in them is checked where they are applied. */
const bytes = (max: number) => z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.length <= max, `at most ${max} bytes`);
const id = z.string().min(1).max(64);
const clientId = z.int().min(0).max(0xffff_ffff);

const itemId = z.strictObject({ client: clientId, clock: z.int().min(0) });
/** A place in a text that moves along with it, in Yjs's JSON. */
const position = z.strictObject({
  type: itemId.nullish(),
  tname: z.string().max(200).nullish(),
  item: itemId.nullish(),
  assoc: z.int().min(-1).max(1).optional(),
});

export const openSchema = z.strictObject({
  document: id,
  stateVector: bytes(64 * 1024).refine(isStateVector, 'no state vector'),
  /** Whether others' changes may come as letters (letters.ts). Pages from before there were any hear of them by event. */
  letters: z.boolean().optional(),
});
/** What somebody types, in the name of their own Yjs clients. */
export const letterSchema = z.strictObject({ document: id, number: z.int(), update: bytes(DOCUMENT_BYTES_MAX) });
/** What somebody was shown of others that the server lacks, with its seal. */
const broughtSchema = z.strictObject({ update: changeSchema, seal: z.string().max(64) });
export const updateSchema = z.strictObject({
  document: id,
  /** In the name of the sender's own Yjs clients; empty where they only bring. By itself it goes as a letter. */
  update: changeSchema,
  brought: z.array(broughtSchema).min(1).max(2_000).optional(),
});
export const cursorSchema = z.strictObject({
  document: id,
  /** The Yjs client whose cursor it is: the sender's own. */
  client: clientId,
  cursor: z.strictObject({ anchor: position, head: position }).nullable(),
});
export const closeSchema = z.strictObject({ document: id });

export type Cursor = NonNullable<z.infer<typeof cursorSchema>['cursor']>;
/** Binary as it arrives: an ArrayBuffer in browsers. */
export type Bytes = Uint8Array | ArrayBuffer;

/** What somebody holds who opened a document. */
export interface OpenedDocument {
  /** What the sender's state vector lacked. */
  update: Bytes;
  /** What the server has: whatever the sender has beyond it is to be sent. */
  stateVector: Bytes;
  mayWrite: boolean;
  /** How much of DOCUMENT_BYTES_MAX is used, at most. */
  size: number;
  /** The stored copy was damaged: this is the last good one. */
  isRecovered: boolean;
}

/** Somebody else's cursor. The name is the server's. */
export interface Caret {
  document: string;
  client: number;
  member: string;
  name: string;
  /** Null: they are not in the document any more. */
  cursor: Cursor | null;
}

/** What somebody wrote, shown on its way to the disk, for pages that hear no letters. */
export interface ShownChange {
  document: string;
  /** In base64. */
  update: string;
  /** Of the document with it, in bytes, at most. */
  size: number;
  /** Whoever has the change can bring it back with this, should the server lose it before it is on disk. */
  seal: string;
  /** Its number since the server loaded the document. */
  at: number;
  /** All changes up to this number are on disk. */
  saved: number;
}

export type OpenAnswer = { opened: OpenedDocument } | Refusal;
/** Done means: on disk. */
export type UpdateAnswer = { done: true; size: number } | Refusal;

export interface DocumentClientToServer {
  'document:open': (input: z.input<typeof openSchema>, answer: (answer: OpenAnswer) => void) => void;
  'document:update': (input: z.input<typeof updateSchema>, answer: (answer: UpdateAnswer) => void) => void;
  /** Without an answer: the next one follows soon. */
  'document:cursor': (input: z.input<typeof cursorSchema>) => void;
  'document:close': (input: z.input<typeof closeSchema>) => void;
}

export interface DocumentServerToClient {
  /** To who sent the letter of this number. */
  'document:answer': (answered: { document: string; number: number; answer: UpdateAnswer }) => void;
  'document:update': (change: ShownChange) => void;
  'document:caret': (caret: Caret) => void;
  /** This person may write now, or no longer. */
  'document:rights': (rights: { document: string; mayWrite: boolean }) => void;
  /** This person may not read it any more, or it is gone. */
  'document:closed': (closed: { document: string }) => void;
  /** The server's copy was taken back to what is on disk: open it again. */
  'document:reopen': (reopen: { document: string }) => void;
}
