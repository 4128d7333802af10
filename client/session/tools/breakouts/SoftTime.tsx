import { FillingRing } from '#client/base/design/FillingRing.tsx';
import { useServerNow } from '#client/live/useServerNow.ts';
import { timeLeft } from './stageTime.ts';
import type { StageTime } from './types.ts';

/** The time of a stage as a ring that fills; what it means is said in words beside it. */
export function SoftTime({ time, size = 40 }: { time: StageTime; size?: number }) {
  const { share, isNearEnd } = timeLeft(time, useServerNow(time.stage === 'open' ? 1_000 : 250));
  return <FillingRing share={share} isNearEnd={isNearEnd && time.stage === 'open'} size={size} />;
}
