import type { QueryClient } from '@tanstack/react-query';
import { people } from '#shared/program/people/api.ts';
import { reachOf } from '#shared/people/pushed.ts';
import type { Data } from '#shared/people/data.ts';
import { pauseBefore } from './again.ts';
import { changed, keyOf, mayChange } from './use.ts';

/** What of a Socket.IO socket is needed. */
export interface ChangesSocket {
  readonly active: boolean;
  on(event: 'changed', listener: (data: unknown) => void): unknown;
  on(event: 'connect' | 'disconnect' | 'connect_error', listener: () => void): unknown;
  connect(): unknown;
  disconnect(): unknown;
}

/**
 * Keeps what is shown up to date by what the server says. Whatever was missed while there was no connection is asked for when it is back;
 * until then pages ask when they are shown again. Gives how to end it.
 */
export function followChanges(socket: ChangesSocket, queries: QueryClient): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let wasConnected = false;
  let isOver = false;

  socket.on('changed', (data) => void changed(queries, Array.isArray(data) ? data.filter(isData) : [], mayChange));
  socket.on('connect', () => {
    failures = 0;
    // What was asked before the first connection is shown, and asked for again when somebody comes back to it.
    void queries.invalidateQueries(wasConnected ? { predicate: mayChange } : { refetchType: 'none', predicate: mayChange });
    wasConnected = true;
  });
  // The server let go, or does not let in: somebody signed out, or is something else now.
  const whenShut = () => {
    if (isOver || socket.active) return;
    void queries.invalidateQueries({ queryKey: keyOf(people.me) });
    clearTimeout(timer);
    timer = setTimeout(() => !isOver && socket.connect(), pauseBefore((failures += 1)));
  };
  socket.on('disconnect', whenShut);
  socket.on('connect_error', whenShut);

  // A browser keeps no page for Back that has a line open.
  const rest = () => void socket.disconnect();
  const goOn = ({ persisted }: PageTransitionEvent) => void (persisted && socket.connect());
  globalThis.addEventListener?.('pagehide', rest);
  globalThis.addEventListener?.('pageshow', goOn);
  return () => {
    isOver = true;
    clearTimeout(timer);
    globalThis.removeEventListener?.('pagehide', rest);
    globalThis.removeEventListener?.('pageshow', goOn);
    socket.disconnect();
  };
}

const isData = (word: unknown): word is Data => typeof word === 'string' && word in reachOf;
