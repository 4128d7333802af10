import { useEffect, useRef } from 'react';
import { exerciseMs } from '#shared/learning/content/exercises.ts';
import { useLive } from '#client/live/useTool.ts';
import { framesOf } from './frames.ts';
import type { Pace } from './types.ts';

/** A difference nobody can see, ms. */
const CLOSE_ENOUGH_MS = 20;
const FOLLOW_EVERY_MS = 1_000;

/** The circle everybody breathes with. The browser draws it by itself, at the server's time, also while the page is busy. */
export function Circle({ view: { phases, loops, beginsAt } }: { view: Pace }) {
  const { serverNow } = useLive();
  const disc = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (!disc.current || beginsAt === null) return;
    const frames = framesOf(phases).map(({ offset, scale }) => ({ offset, transform: `scale(${scale})`, easing: 'ease-in-out' }));
    const animation = disc.current.animate(frames, { duration: exerciseMs(phases, 1), iterations: loops, fill: 'both' });
    function follow() {
      const wanted = serverNow() - (beginsAt ?? 0);
      if (Math.abs(Number(animation.currentTime) - wanted) > CLOSE_ENOUGH_MS) animation.currentTime = wanted;
    }
    follow();
    const timer = setInterval(follow, FOLLOW_EVERY_MS);
    return () => {
      clearInterval(timer);
      animation.cancel();
    };
  }, [phases, loops, beginsAt, serverNow]);
  return (
    <span className="breath-circle" aria-hidden>
      <span className="breath-disc" ref={disc} />
    </span>
  );
}
