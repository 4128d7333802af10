import { createContext, use, useCallback, useRef, useState, useSyncExternalStore } from 'react';
import type { Answer } from '#shared/live/protocol.ts';
import { isRefusal, type Refusal } from '#shared/live/refusals.ts';
import type { AnyView, CommandName, Input, ToolName, Tools, View } from '#shared/session/session.ts';
import type { Live, LiveState, Send } from './connection.ts';

/** The session this part of the page lives in. */
export const LiveContext = createContext<Live | null>(null);

/** The open session. Throws outside of one. */
export function useLive(): Live {
  const live = use(LiveContext);
  if (!live) throw new Error('Not inside a live session.');
  return live;
}

/** The connection's state, kept up to date. */
export function useLiveState(): LiveState {
  const live = useLive();
  return useSyncExternalStore(live.subscribe, live.state);
}

/** What this viewer may know of a tool, kept up to date; null where it does not exist for them. `as` names the audience for the type. */
export function useTool<T extends ToolName>(tool: T): AnyView<T> | null;
export function useTool<T extends ToolName, A extends keyof Tools[T]['views'] & string>(tool: T, as: A): View<T, A> | null;
export function useTool(tool: string): unknown {
  const { views } = useLive();
  const subscribe = useCallback((listener: () => void) => views.subscribe(tool, listener), [views, tool]);
  return useSyncExternalStore(subscribe, () => views.view(tool));
}

/** Asks a tool for something; resolves with done or a refusal. */
export const useSend = (): Send => useLive().send;

export interface OrderButton<I> {
  /** Gives the order; true when it was done. While one is under way, another press does nothing. */
  give: (input: I) => Promise<boolean>;
  isPending: boolean;
  /** Why the last one changed nothing; null after one that was done. */
  refusal: Refusal | null;
  forget: () => void;
}

/** One command for one button: shows that it was pressed, and why it was refused. */
export function useOrder<T extends ToolName, C extends CommandName<T>>(tool: T, command: C): OrderButton<Input<T, C>> {
  const send = useSend();
  const [isPending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const isUnderWay = useRef(false);
  const give = useCallback(
    async (input: Input<T, C>) => {
      if (isUnderWay.current) return false;
      isUnderWay.current = true;
      setPending(true);
      const answer: Answer = await send(tool, command, input);
      isUnderWay.current = false;
      setPending(false);
      setRefusal(isRefusal(answer) ? answer : null);
      return !isRefusal(answer);
    },
    [send, tool, command],
  );
  const forget = useCallback(() => setRefusal(null), []);
  return { give, isPending, refusal, forget };
}
