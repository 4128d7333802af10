import type { Socket } from 'socket.io-client';
import type { ClientToServer, ServerToClient } from '#shared/live/protocol.ts';

/** The only socket of a session, in the types of the live session. */
export type LiveSocket = Socket<ServerToClient, ClientToServer>;
