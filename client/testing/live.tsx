// The live session around a part of a page: views and a connection that a test moves by hand.
import type { ReactNode } from 'react';
import { createObservable } from '../base/device/observable.ts';
import type { Live, LiveState } from '../live/connection.ts';
import { LiveContext } from '../live/useTool.ts';

/** A session whose orders are all done; what was ordered is in `ordered`. */
export function testLive(first: Record<string, unknown>) {
  const views = createObservable<Record<string, unknown>>(first);
  const state = createObservable<LiveState>({ phase: 'connected', welcome: null, over: null, connection: 1 });
  const ordered: unknown[][] = [];
  const live: Live = {
    socket: null as never,
    state: state.getSnapshot,
    subscribe: state.subscribe,
    views: { view: (tool) => views.getSnapshot()[tool] ?? null, subscribe: (_, listener) => views.subscribe(listener) },
    send: async (...order) => {
      ordered.push(order);
      return { done: true } as never;
    },
    serverNow: Date.now,
    useHere: () => undefined,
    close: () => undefined,
  };
  return {
    live,
    ordered,
    see: (change: Record<string, unknown>) => views.set({ ...views.getSnapshot(), ...change }),
    become: (change: Partial<LiveState>) => state.set({ ...state.getSnapshot(), ...change }),
  };
}

/** A part of a page inside that session. */
export const WithLive = ({ live, children }: { live: Live; children: ReactNode }) => <LiveContext value={live}>{children}</LiveContext>;
