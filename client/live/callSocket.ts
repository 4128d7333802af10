import type { Socket } from 'socket.io-client';
import type { MediaAnswer, MediaClientToServer, MediaServerToClient } from '#shared/live/media/protocol.ts';

/** The part of a Socket.IO socket a call uses; the live connection's socket fits. */
export type CallSocket = Pick<Socket<MediaServerToClient, MediaClientToServer>, 'connected' | 'on' | 'off' | 'timeout'>;

type Asked = keyof MediaClientToServer;
type InputOf<M extends Asked> = Parameters<MediaClientToServer[M]>[0];
type ResultOf<M extends Asked> = Parameters<Parameters<MediaClientToServer[M]>[1]>[0] extends MediaAnswer<infer T> ? T : never;

export type Ask = <M extends Asked>(message: M, input: InputOf<M>) => Promise<ResultOf<M>>;

/** The server said no: `code` is its refusal's code; `unanswered` when the connection was lost meanwhile. */
export class Refused extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** Whatever is asked: TypeScript does not follow which input and which answer belong to a message that is chosen later. */
interface AskingSocket {
  emit<M extends Asked>(message: M, input: InputOf<M>, answered: (lost: Error | null, answer: MediaAnswer<ResultOf<M>>) => void): unknown;
}

const ANSWER_WITHIN_MS = 4_000;

/** Gives a function that sends a media message and resolves with its answer; rejects with `Refused`. */
export const createAsk =
  (socket: CallSocket): Ask =>
  (message, input) =>
    new Promise((resolve, reject) => {
      if (!socket.connected) return reject(new Refused('unanswered'));
      (socket.timeout(ANSWER_WITHIN_MS) as AskingSocket).emit(message, input, (lost, answer) => {
        if (lost) reject(new Refused('unanswered'));
        else if ('ok' in answer) resolve(answer.ok);
        else reject(new Refused(answer.refused));
      });
    });
