import type { Socket } from 'socket.io-client';
import type { DocumentClientToServer, DocumentServerToClient } from '#shared/live/documents/protocol.ts';
import type { ClientToServer, ServerToClient } from '#shared/live/protocol.ts';
import type { MediaClientToServer, MediaServerToClient } from '#shared/live/media/protocol.ts';

/** The only socket of a session: its live session, its call and its documents share it. */
export type LiveSocket = Socket<ServerToClient & MediaServerToClient & DocumentServerToClient, ClientToServer & MediaClientToServer & DocumentClientToServer>;
