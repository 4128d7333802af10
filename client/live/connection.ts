import { io } from 'socket.io-client';
import * as letterParser from '#shared/live/documents/letterParser.ts';
import type { Answer, Gone, Welcome } from '#shared/live/protocol.ts';
import { prospectOf } from '#shared/base/passing.ts';
import { refuse, type Refusal } from '#shared/live/refusals.ts';
import { SOCKET_PATH } from '#shared/live/socketPath.ts';
import type { CommandName, Input, ToolName } from '#shared/session/session.ts';
import type { DocumentSocket } from './documentSocket.ts';
import type { CallSocket } from '#client/live/callSocket.ts';
import { pauseBefore, spread } from '../base/http/again.ts';
import { createServerClock } from './clock.ts';
import { sayGoodbye } from './goodbye.ts';
import { tellHidden } from './hidden.ts';
import type { LiveSocket } from './liveSocket.ts';
import { createOrders } from './orders.ts';
import { asked } from './ownDoing.ts';
import { createViewStore, type ViewStore } from './store.ts';
import { watchNetwork } from './watchNetwork.ts';

/**
 * connecting: the first time. lost: the seat is kept, the connection comes back by itself.
 * gone: over for good (ended, opened elsewhere, signed out). refused: never let in. Both carry `over`.
 */
export type LivePhase = 'connecting' | 'connected' | 'lost' | 'gone' | 'refused';

export interface LiveState {
  phase: LivePhase;
  /** Who one is here; kept while the connection is lost. Null before the first welcome. */
  welcome: Welcome | null;
  /** Why it is over, in a plain sentence; null unless gone or refused. */
  over: Refusal | null;
  /** Grows with each connection: what belonged to an older one (media, above all) starts anew. */
  connection: number;
}

export type Send = <T extends ToolName, C extends CommandName<T>>(tool: T, command: C, input: Input<T, C>) => Promise<Answer>;

export interface Live {
  /** For the call and the shared documents, whose messages share the socket. */
  socket: CallSocket & DocumentSocket;
  state: () => LiveState;
  subscribe: (listener: () => void) => () => void;
  views: Pick<ViewStore, 'view' | 'subscribe'>;
  /** Asks a tool for something. Resolves with done or a refusal; survives a lost connection. */
  send: Send;
  /** The server's clock, ms since the epoch. */
  serverNow: () => number;
  /** After `gone` by another tab or device: takes the seat back to this page. */
  useHere: () => void;
  close: () => void;
}

const CLOCK_EVERY_MS = 60_000;
const TRY_AGAIN_MOST_MS = 1_000;
const left = refuse('left', 'You are no longer in the session.');
// One for each page load: the server tells a reload from a second tab by it.
const tab = crypto.randomUUID();

/** Opens the only socket of a session and keeps it open: reconnects for ever until it is gone, refused or closed. `url` is for pages served from elsewhere. */
export function openLive({ session, url }: { session: string; url?: string }): Live {
  const socket: LiveSocket = io(url ?? '', {
    path: SOCKET_PATH,
    auth: { session, tab },
    withCredentials: true,
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    forceNew: true,
    parser: letterParser,
    timeout: 5_000,
    reconnectionDelay: 200,
    reconnectionDelayMax: 1_000,
  });
  const views = createViewStore();
  const clock = createServerClock();
  const listeners = new Set<() => void>();
  let state: LiveState = { phase: 'connecting', welcome: null, over: null, connection: 0 };
  let retryTimer: ReturnType<typeof setTimeout> | undefined;

  const isOver = () => state.phase === 'gone' || state.phase === 'refused';
  const become = (change: Partial<LiveState>) => {
    state = { ...state, ...change };
    listeners.forEach((listener) => listener());
  };
  const orders = createOrders((order, answer) => {
    if (state.phase !== 'connected' || !socket.connected) return false;
    socket.emit('order', order, answer);
    return true;
  });

  function end(phase: 'gone' | 'refused', over: Refusal) {
    clearTimeout(retryTimer);
    become({ phase, over });
    orders.refuseAll(over);
    socket.disconnect();
  }

  function askTime() {
    const askedAt = clock.local();
    socket.emit('time', (server) => clock.learn(askedAt, clock.local(), server));
  }

  let failures = 0;
  let isWelcomed = false;
  let isBehind = false;
  socket.on('connect', () => {
    failures = 0;
    isWelcomed = false;
    clock.restart();
  });
  socket.on('welcome', (welcome) => {
    isBehind = false;
    views.begin();
    if (isWelcomed) return become({ welcome });
    isWelcomed = true;
    become({ phase: 'connected', welcome, over: null, connection: state.connection + 1 });
    orders.resend();
    askTime();
  });
  socket.on('patch', (patch) => {
    if (isBehind) return;
    isBehind = views.apply(patch) === 'gap';
    if (isBehind) socket.emit('resync');
  });
  socket.on('upToDate', () => !isBehind && views.settle());
  socket.on('gone', (gone: Gone) => end('gone', { refused: gone.refused, say: gone.say }));
  socket.on('disconnect', () => {
    if (isOver()) return;
    if (state.welcome) become({ phase: 'lost' });
    if (!socket.active) tryAgainSoon();
  });
  socket.on('connect_error', (error) => {
    const refusal = (error as { data?: Partial<Refusal> }).data;
    if (socket.active) return;
    if (typeof refusal?.refused === 'string' && typeof refusal.say === 'string' && prospectOf({ refused: refusal.refused }) !== 'passes')
      return end('refused', { refused: refusal.refused, say: refusal.say });
    tryAgainSoon();
  });
  function tryAgainSoon() {
    clearTimeout(retryTimer);
    retryTimer = setTimeout(() => !isOver() && socket.connect(), spread(pauseBefore((failures += 1), TRY_AGAIN_MOST_MS)));
  }

  const clockTimer = setInterval(() => socket.connected && askTime(), CLOCK_EVERY_MS);
  // A device that slept may have stood still: what was measured before says nothing now.
  const onShown = () => {
    if (document.visibilityState !== 'visible') return;
    clock.restart();
    if (socket.connected) askTime();
  };
  globalThis.document?.addEventListener('visibilitychange', onShown);
  const unwatch = watchNetwork(socket, () => !isOver());
  const stayQuiet = sayGoodbye(socket);
  const tellNoMore = tellHidden(socket);

  return {
    // They type their messages themselves.
    socket,
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    views,
    send: (tool, command, input) => (isOver() ? Promise.resolve(state.over ?? left) : asked(orders.give({ tool, command, input }))),
    serverNow: clock.now,
    useHere() {
      if (!isOver()) return;
      become({ phase: state.welcome ? 'lost' : 'connecting', over: null });
      socket.connect();
    },
    close() {
      clearInterval(clockTimer);
      globalThis.document?.removeEventListener('visibilitychange', onShown);
      unwatch();
      stayQuiet();
      tellNoMore();
      end('gone', left);
      listeners.clear();
    },
  };
}
