import type { MediaAnswer, MediaClientToServer, MediaServerToClient } from '#shared/media/protocol.ts';

/** The part of a Socket.IO socket a call uses; the live connection's socket fits. */
export interface CallSocket {
  connected: boolean;
  on(event: string, listener: (...args: any[]) => void): unknown;
  off(event: string, listener: (...args: any[]) => void): unknown;
  timeout(ms: number): { emit(event: string, ...args: any[]): unknown };
}

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

const ANSWER_WITHIN_MS = 4_000;

/** Gives a function that sends a media message and resolves with its answer; rejects with `Refused`. */
export const createAsk = (socket: CallSocket): Ask =>
  (message, input) =>
    new Promise((resolve, reject) => {
      if (!socket.connected) return reject(new Refused('unanswered'));
      socket.timeout(ANSWER_WITHIN_MS).emit(message, input, (lost: Error | null, answer: MediaAnswer<never>) => {
        if (lost) reject(new Refused('unanswered'));
        else if ('ok' in answer) resolve(answer.ok);
        else reject(new Refused(answer.refused));
      });
    });

/** Listens to several messages of the server; gives the way to stop. */
export const listenTo = (socket: CallSocket, handlers: Partial<MediaServerToClient>): (() => void) => {
  const entries = Object.entries(handlers) as [string, (...args: any[]) => void][];
  for (const [event, handler] of entries) socket.on(event, handler);
  return () => {
    for (const [event, handler] of entries) socket.off(event, handler);
  };
};
