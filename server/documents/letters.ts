import type { Socket } from 'socket.io';
import * as ws from 'ws';
import { isLetter } from '#shared/documents/letterParser.ts';
import { encodeShown, readSent, type SentLetter, type ShownLetter } from '#shared/documents/letters.ts';
import type { ShownChange } from '#shared/documents/protocol.ts';

/** The connection under a socket of Socket.IO, on which letters come and go. */
export type LetterConnection = Pick<Socket['conn'], 'on' | 'off' | 'write'>;

/** Calls back with each letter that comes, whatever is in it; null for one that cannot be read. Gives the way to stop. */
export function onLetter(connection: LetterConnection, hear: (letter: SentLetter | null) => void): () => void {
  const look = (chunk: unknown) => {
    if (isLetter(chunk)) hear(readSent(new Uint8Array(chunk)));
  };
  connection.on('data', look);
  return () => void connection.off('data', look);
}

/** Makes the letter and the WebSocket frame around it once, however many it is sent to. */
export function letterTo(letter: ShownLetter): (connection: LetterConnection) => void {
  const bytes = Buffer.from(encodeShown(letter));
  // Not in Engine.IO's types: how Socket.IO's own adapter hands a broadcast over (https://github.com/websockets/ws/issues/617).
  const options = { wsPreEncodedFrame: [Buffer.concat(frameOf(bytes, { fin: true, opcode: BINARY, mask: false, rsv1: false, readOnly: true }))] };
  return (connection) => void connection.write(bytes, options as object);
}

const BINARY = 2;
const frameOf = (ws as unknown as { Sender: { frame: (data: Buffer, options: object) => Buffer[] } }).Sender.frame;

/** The same as an event, for pages that do not hear letters. */
export const asEvent = ({ update, seal, ...others }: ShownLetter): ShownChange => ({
  ...others,
  update: Buffer.from(update).toString('base64'),
  seal: Buffer.from(seal).toString('base64url'),
});
