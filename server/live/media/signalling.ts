import type { RateLimiterMemory } from 'rate-limiter-flexible';
import type { z } from 'zod';
import type { MediaAnswer, MediaClientToServer, MediaServerToClient } from '#shared/live/media/protocol.ts';
import { isMediaRefusal, refuseMedia, type MediaRefusal } from '#shared/live/media/refusals.ts';
import type { Log } from './log.ts';
import type { Tally } from './tally.ts';

/** The part of a Socket.IO socket the media room uses. */
export interface MediaSocket {
  on(event: string, listener: (...args: any[]) => void): unknown;
  off(event: string, listener: (...args: any[]) => void): unknown;
  emit(event: string, payload: unknown): unknown;
  volatile: { emit(event: string, payload: unknown): unknown };
}

export type Message = keyof MediaClientToServer;
type AnswerOf<M extends Message> = Parameters<MediaClientToServer[M]>[1] extends (answer: MediaAnswer<infer T>) => void ? T : never;

/** One message: the shape its input must have, and what it does for who sent it. */
export interface Request<Asker, Schema extends z.ZodType, Result> {
  schema: Schema;
  run: (asker: Asker, input: z.infer<Schema>) => Promise<Result | MediaRefusal>;
}

export type Requests<Asker> = { [M in Message]: Request<Asker, z.ZodType<Parameters<MediaClientToServer[M]>[0]>, AnswerOf<M>> };

/** The way to one browser: all it is ever told about media leaves here. */
export interface Line {
  tell<E extends keyof MediaServerToClient>(event: E, payload: Parameters<MediaServerToClient[E]>[0]): void;
  /** As `tell`, but dropped when the connection is busy. */
  mention<E extends keyof MediaServerToClient>(event: E, payload: Parameters<MediaServerToClient[E]>[0]): void;
  /** Nothing is heard or told any more. */
  hangUp(): void;
}

/** Hears of what no page of ours sends, and how much it weighs: who goes on with it is cut off by whoever listens here. */
export type OnTooMuch = (points: number) => void;

export interface Listener<Asker> {
  asker: Asker;
  requests: Requests<Asker>;
  limiter: RateLimiterMemory;
  limiterKey: string;
  onTooMuch: OnTooMuch;
  log: Log;
  tally: Tally;
}

/** Listens to a socket: each message is parsed, done and answered; a wrong one is answered with a refusal and changes nothing. */
export const openLine = <Asker>(socket: MediaSocket, listener: Listener<Asker>): Line => {
  let isOpen = true;
  const events = Object.keys(listener.requests) as Message[];
  const handlers = events.map((event) => {
    const handler = async (input: unknown, reply: unknown) => {
      if (!isOpen) return;
      if (typeof reply !== 'function') return listener.onTooMuch(1);
      const outcome = await answer(listener, event, input);
      if ('refused' in outcome) listener.onTooMuch(weights[outcome.refused] ?? 0);
      listener.tally.answered(event, 'ok' in outcome ? 'done' : outcome.refused);
      reply(outcome);
    };
    socket.on(event, handler);
    return { event, handler };
  });

  return {
    tell: (event, payload) => void (isOpen && socket.emit(event, payload)),
    mention: (event, payload) => void (isOpen && socket.volatile.emit(event, payload)),
    hangUp() {
      isOpen = false;
      for (const { event, handler } of handlers) socket.off(event, handler);
    },
  };
};

const weights: Partial<Record<MediaRefusal['refused'], number>> = { tooMany: 1, malformed: 4 };

const answer = async <Asker>({ asker, requests, limiter, limiterKey, log }: Listener<Asker>, event: Message, input: unknown): Promise<MediaAnswer<unknown>> => {
  if (!(await isWithinLimit(limiter, limiterKey))) return refuseMedia('tooMany');
  const request = requests[event] as Request<Asker, z.ZodType, unknown>;
  if (!isOfUsualSize(input)) return refuseMedia('malformed');
  const parsed = request.schema.safeParse(input);
  if (!parsed.success) return refuseMedia('malformed', parsed.error.issues[0]?.path.join('.') ?? '');
  try {
    const result = await request.run(asker, parsed.data);
    return isMediaRefusal(result) ? result : { ok: result };
  } catch (error) {
    return refusalOf(error, event, log);
  }
};

/** What a browser can do is told in some 15 kB; the media library walks all of it, now and for each stream. */
const BYTES_MAX = 64 * 1024;

function isOfUsualSize(input: unknown): boolean {
  try {
    return Buffer.byteLength(JSON.stringify(input) ?? '') <= BYTES_MAX;
  } catch {
    // Nested too deep to be written.
    return false;
  }
}

const isWithinLimit = (limiter: RateLimiterMemory, key: string): Promise<boolean> =>
  limiter.consume(key).then(
    () => true,
    () => false,
  );

// mediasoup checks what a browser sends in depth and throws by class; its own texts may quote the input and stay here.
const refusalOf = (error: unknown, event: Message, log: Log): MediaRefusal => {
  if (error instanceof TypeError) return refuseMedia('malformed');
  const name = error instanceof Error ? error.name : 'unknown';
  if (name === 'UnsupportedError') return refuseMedia('unsupported');
  if (name === 'InvalidStateError' || name === 'NotFoundError') return refuseMedia('notThere');
  // The room is on its way to another worker, and that is in the log already.
  if (name === 'WorkerClosedError') return refuseMedia('fault');
  log.error({ event, error: name }, 'a media request failed');
  return refuseMedia('fault');
};
