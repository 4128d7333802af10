import { useCallback } from 'react';
import { usePeople } from '#client/live/people.ts';
import { useOrder, useTool } from '#client/live/useTool.ts';

/** One's own hand: whether it is up, and the way to raise and lower it. `mayRaise` is false for whoever leads. */
export function useHand() {
  const { self } = usePeople();
  const queue = useTool('hands')?.queue ?? [];
  const isUp = queue.some(({ member }) => member === self?.id);
  const raise = useOrder('hands', 'raise');
  const lower = useOrder('hands', 'lower');
  const { give: giveRaise } = raise;
  const { give: giveLower } = lower;
  const toggle = useCallback(() => void (isUp ? giveLower({}) : giveRaise({ wish: 'newTopic' })), [isUp, giveLower, giveRaise]);
  return {
    isUp,
    toggle,
    mayRaise: self?.role === 'participant' || self?.role === 'family',
    isPending: raise.isPending || lower.isPending,
    refusal: raise.refusal ?? lower.refusal,
  };
}
