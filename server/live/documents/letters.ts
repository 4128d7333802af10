import type { Socket } from 'socket.io';
import * as ws from 'ws';
import type { WebSocket } from 'ws';
import { isLetter } from '#shared/live/documents/letterParser.ts';
import { encodeShown, readSent, type SentLetter, type ShownLetter } from '#shared/live/documents/letters.ts';
import type { ShownChange } from '#shared/live/documents/protocol.ts';

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

/**
 * Makes the letter and the WebSocket frame around it once, however many it is sent to. Where nothing else waits on a WebSocket the frame
 * is handed to it at once; else it takes its turn among the connection's packets.
 */
export function letterTo(letter: ShownLetter): (connection: LetterConnection) => void {
  const bytes = Buffer.from(encodeShown(letter));
  const frame = [Buffer.concat(frameOf(bytes, { fin: true, opcode: BINARY, mask: false, rsv1: false, readOnly: true }))];
  // Not in Engine.IO's types: how Socket.IO's own adapter hands a broadcast over (https://github.com/websockets/ws/issues/617).
  const options = { wsPreEncodedFrame: frame } as object;
  return (connection) => {
    const sender = idleSender(connection);
    if (sender) sender.sendFrame(frame);
    else connection.write(bytes, options);
  };
}

const BINARY = 2;
const frameOf = (ws as unknown as { Sender: { frame: (data: Buffer, options: object) => Buffer[] } }).Sender.frame;

type FrameSender = { sendFrame: (frame: readonly Buffer[]) => void };

/** What Engine.IO sends frames with (its transports/websocket.js); its types leave out most of it. */
type Wire = { readyState: string; writeBuffer: readonly unknown[]; transport: { writable: boolean; socket?: WebSocket & { _sender?: Partial<FrameSender> } } };

/** Null where it is no WebSocket, where something waits on it, or where a later version of the libraries has no such thing. */
function idleSender(connection: LetterConnection): FrameSender | null {
  const { readyState, writeBuffer, transport } = connection as unknown as Wire;
  const { socket } = transport;
  const isIdle =
    readyState === 'open' && transport.writable && writeBuffer.length === 0 && socket?.readyState === ws.WebSocket.OPEN && socket.bufferedAmount === 0;
  return isIdle && typeof socket._sender?.sendFrame === 'function' ? (socket._sender as FrameSender) : null;
}

/** The same as an event, for pages that do not hear letters. */
export const asEvent = ({ update, seal, ...others }: ShownLetter): ShownChange => ({
  ...others,
  update: Buffer.from(update).toString('base64'),
  seal: Buffer.from(seal).toString('base64url'),
});
