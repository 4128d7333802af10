import { useEffect, useState } from 'react';
import { useLive } from '#client/live/useTool.ts';
import { turnTime, type TurnTime } from './turnTime.ts';
import type { PublicRound } from './types.ts';

/** How far the turn is, on the server's clock. Read once a second while it counts, not at all while it stands still. */
export function useTurnTime({ time, turnSeconds }: Pick<PublicRound, 'time' | 'turnSeconds'>): TurnTime {
  const { serverNow } = useLive();
  const [, setTick] = useState(0);
  const isCounting = time !== null && time.since !== null;
  useEffect(() => {
    if (!isCounting) return;
    const timer = setInterval(() => setTick((tick) => tick + 1), 1_000);
    return () => clearInterval(timer);
  }, [isCounting]);
  return turnTime(time, turnSeconds, serverNow());
}
