import type { Socket } from 'socket.io-client';
import type { DocumentClientToServer, DocumentServerToClient } from '#shared/live/documents/protocol.ts';
import type { LetterSocket } from './letterLine.ts';

/** The part of the live connection's socket that a document uses. */
export type DocumentSocket = LetterSocket & Pick<Socket<DocumentServerToClient, DocumentClientToServer>, 'emit' | 'timeout'>;
