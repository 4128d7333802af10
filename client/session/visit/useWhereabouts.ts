import { useCallback, useSyncExternalStore } from 'react';
import type { Refusal } from '#shared/live/refusals.ts';
import type { ToolName, View } from '#shared/session/session.ts';
import type { Live } from '../../live/connection.ts';

/** Where the server says this person is. `unknown`: no word from it yet. */
export interface Whereabouts {
  place: 'none' | 'unknown' | 'outside' | 'waiting' | 'removed' | 'seated';
  isConnected: boolean;
  /** Why the connection is over for good. */
  over: Refusal | null;
}

const never = () => () => undefined;

/** Follows where the person is in the session; `none` while there is no connection to it. */
export function useWhereabouts(live: Live | null): Whereabouts {
  const state = useSyncExternalStore(live?.subscribe ?? never, () => live?.state() ?? null);
  const presence = useView(live, 'presence');
  const wait = useView(live, 'waitingRoom') as Partial<View<'waitingRoom', 'waiting'>> | null;
  return {
    place: live === null ? 'none' : presence !== null ? 'seated' : (wait?.stage ?? 'unknown'),
    isConnected: state?.phase === 'connected',
    over: state?.over ?? null,
  };
}

function useView(live: Live | null, tool: ToolName): unknown {
  const subscribe = useCallback((listener: () => void) => live?.views.subscribe(tool, listener) ?? (() => undefined), [live, tool]);
  return useSyncExternalStore(subscribe, () => live?.views.view(tool) ?? null);
}
