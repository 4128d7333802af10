import { useEffect, useState } from 'react';
import type { CommandName, Input, ToolName } from '#shared/session/session.ts';
import { usePeople } from './people.ts';
import { useOrder } from './useTool.ts';

/** Refusals that a facilitator may overrule by saying so. */
const doubts = new Set(['needsFacilitator', 'groupAlone']);

type Asked<T extends ToolName, C extends CommandName<T>> = Omit<Input<T, C>, 'despite'>;

export interface DoubtedOrder<I> {
  give: (input: I) => Promise<boolean>;
  isPending: boolean;
  refusal: { refused: string; say: string } | null;
  /** What was asked for last, or null. */
  asked: I | null;
  /** Gives the same order once more, all the same; null where nothing is in doubt. */
  insist: (() => Promise<boolean>) | null;
  forget: () => void;
}

/** A command that is asked back about before somebody is left without a facilitator. */
export function useDoubtedOrder<T extends ToolName, C extends CommandName<T>>(tool: T, command: C, onDone?: () => void): DoubtedOrder<Asked<T, C>> {
  const { give, isPending, refusal, forget } = useOrder(tool, command);
  const [last, setLast] = useState<Asked<T, C> | null>(null);
  const place = usePeople().self?.place;
  // Who is elsewhere by now, whichever way they took, is not asked about going any more.
  useEffect(forget, [forget, place]);
  const ask = async (input: Asked<T, C>, despite: boolean) => {
    const isDone = await give({ ...input, despite } as Input<T, C>);
    if (isDone) onDone?.();
    return isDone;
  };
  return {
    give: (input) => {
      setLast(input);
      return ask(input, false);
    },
    isPending,
    refusal,
    asked: last,
    insist: last !== null && refusal !== null && doubts.has(refusal.refused) ? () => ask(last, true) : null,
    forget,
  };
}
