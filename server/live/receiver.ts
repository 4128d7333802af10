import type { Socket } from 'socket.io';
import type { ClientToServer, ServerToClient } from '#shared/live/protocol.ts';
import type { Receiver } from './outlet.ts';

export type LiveSocket = Socket<ClientToServer, ServerToClient>;

/** A socket as the outlet sees it. `tab` is the page load it belongs to. */
export function receiverOf(socket: LiveSocket, tab: string): Receiver {
  return {
    tab,
    emit: socket.emit.bind(socket) as Receiver['emit'],
    // Typed as private; what Engine.IO has not handed to the network yet.
    backlog: () => (socket.conn as unknown as { writeBuffer: unknown[] }).writeBuffer.length,
    onceDrained: (then) => void socket.conn.once('drain', then),
    end: () => void socket.disconnect(true),
  };
}
