import { setImmediate as nextTurn } from 'node:timers/promises';
import type { IncomingHttpHeaders } from 'node:http';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Server, Socket } from 'socket.io';
import { z } from 'zod';
import type { Data } from '#shared/people/data.ts';
import { CHANGES_NAMESPACE, PAGE_NAME_MAX } from '#shared/people/pushed.ts';
import type { SignedIn } from '#server/platform/auth/identity.ts';
import type { Db } from '#server/platform/db/open.ts';
import type { Log } from '#server/platform/log.ts';
import { createStillSignedIn } from './stillSignedIn.ts';
import { hearersOf, type Change } from './hearers.ts';
import type { Shows } from './reaches.ts';

export interface Push {
  /** Tells the pages of those who may read it, after it is on disk. `page`: the one that did it, which knows. */
  changed(change: Change, page?: string): void;
  /** Whether anybody listens at all. */
  isHeard(): boolean;
  /** Serves open pages through `io` until the way it gives is taken. */
  attach(io: Server): () => void;
  /** Somebody signed out or is something else now: their pages are looked at at once. */
  recheck(personId: string): void;
  /** Resolves when all that was changed until now was told. */
  settled(): Promise<void>;
}

interface PushParts {
  db: Db;
  identify: (headers: IncomingHttpHeaders) => Promise<SignedIn | null>;
  /** What shows such data, to whom. */
  showsOf: (data: Data) => readonly Shows[];
  log: Log;
}

interface OpenPage {
  person: SignedIn;
  page: string;
  owed: Set<Data>;
  toldAt: number;
  timer: ReturnType<typeof setTimeout> | undefined;
}

const RECHECK_EVERY_MS = 3_000;
/** Whoever types is not asked about at each letter. */
const GATHER_MS = 100;
const TOLD_EVERY_MS = 2_000;
const handshake = z.strictObject({ page: z.string().min(1).max(PAGE_NAME_MAX) });

/** Tells open pages which kinds of data to ask for again: names of kinds alone, to those who may read them, and nothing to anybody else. */
export function createPush({ db, identify, showsOf, log }: PushParts): Push {
  const open = new Map<Socket, OpenPage>();
  const isStillSignedIn = createStillSignedIn(db);
  const limiter = new RateLimiterMemory({ points: 30, duration: 10 });
  let telling: Promise<void> = Promise.resolve();

  async function tell(change: Change, page: string | undefined): Promise<void> {
    const listeners = [...open].filter(([, one]) => one.person.clinicId === change.clinicId && one.page !== page);
    if (listeners.length === 0) return;
    const heardBy = await hearersOf(db, change, showsOf, new Date());
    for (const [socket, one] of listeners) owe(socket, one, await heardBy(one.person));
  }
  function owe(socket: Socket, one: OpenPage, data: readonly Data[]): void {
    if (data.length === 0) return;
    data.forEach((kind) => one.owed.add(kind));
    one.timer ??= setTimeout(
      () => {
        one.timer = undefined;
        one.toldAt = performance.now();
        // Not to somebody who is gone by now.
        if (isStillSignedIn(one.person)) socket.emit('changed', [...one.owed]);
        else socket.disconnect(true);
        one.owed.clear();
      },
      Math.max(GATHER_MS, one.toldAt + TOLD_EVERY_MS - performance.now()),
    );
  }
  async function letIn(socket: Socket): Promise<'in' | 'signedOut' | 'tooMany' | 'badInput'> {
    const parsed = handshake.safeParse(socket.handshake.auth);
    if (!parsed.success) return 'badInput';
    const person = await identify(socket.handshake.headers);
    if (!person) return 'signedOut';
    const isWithin = await limiter.consume(person.id).then(
      () => true,
      () => false,
    );
    if (!isWithin) return 'tooMany';
    socket.data = { person, page: parsed.data.page, owed: new Set(), toldAt: -TOLD_EVERY_MS, timer: undefined } satisfies OpenPage;
    return 'in';
  }
  function leave(socket: Socket): void {
    clearTimeout(open.get(socket)?.timer);
    open.delete(socket);
  }
  const look = (socket: Socket, { person }: OpenPage) => void (isStillSignedIn(person) || socket.disconnect(true));
  async function lookAtAll(): Promise<void> {
    for (const [socket, one] of open) {
      look(socket, one);
      await nextTurn();
    }
  }

  return {
    changed(change, page) {
      telling = telling.then(() => tell(change, page)).catch((error: unknown) => log.error({ err: error }, 'push fault'));
    },
    isHeard: () => open.size > 0,
    attach(io) {
      const namespace = io.of(CHANGES_NAMESPACE);
      namespace.use((socket, next) => {
        letIn(socket).then((outcome) => (outcome === 'in' ? next() : next(new Error(outcome))), next);
      });
      namespace.on('connection', (socket) => {
        open.set(socket, socket.data as OpenPage);
        socket.on('disconnect', () => leave(socket));
        // Something may have changed since it was asked.
        look(socket, socket.data as OpenPage);
      });
      const looking = setInterval(() => void lookAtAll(), RECHECK_EVERY_MS).unref();
      return () => {
        clearInterval(looking);
        for (const { timer } of open.values()) clearTimeout(timer);
        open.clear();
      };
    },
    recheck(personId) {
      for (const [socket, one] of open) if (one.person.id === personId) look(socket, one);
    },
    settled: () => telling,
  };
}
