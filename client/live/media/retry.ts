import { pauseBefore } from '../../base/http/again.ts';
import { onReturn } from './returns.ts';

export interface Retry {
  /** Begins to try: at each return and tap, and where `isByItself` also without one. */
  begin(isByItself: boolean): void;
  end(): void;
}

const PAUSE_MOST_MS = 30_000;
/** What the system gives back by itself at a return has so long to come before it is asked for. */
const SETTLES_MS = 1_000;

/** Does something again and again, in growing pauses and never two at once, until it is told to end. Nothing is tried while nobody looks at the page. */
export function createRetry(attempt: () => Promise<void>): Retry {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopListening: (() => void) | null = null;
  let isByItself = false;
  let isTrying = false;
  let dueAt = Infinity;
  let tries = 0;

  const arm = (ms: number) => {
    const at = performance.now() + ms;
    if (at >= dueAt) return;
    clearTimeout(timer);
    dueAt = at;
    timer = setTimeout(() => void go(), ms);
  };
  const go = async () => {
    dueAt = Infinity;
    if (isTrying || document.visibilityState !== 'visible') return;
    isTrying = true;
    tries += 1;
    await attempt();
    isTrying = false;
    if (stopListening && isByItself) arm(pause());
  };
  const pause = () => pauseBefore(tries === 0 ? 1 : tries + 2, PAUSE_MOST_MS);

  return {
    begin(byItself) {
      isByItself = byItself;
      if (byItself && !isTrying) arm(pause());
      stopListening ??= onReturn((how) => {
        if (how === 'back') tries = 0;
        arm(Math.max(SETTLES_MS, how === 'tap' ? pause() : 0));
      });
    },
    end() {
      clearTimeout(timer);
      dueAt = Infinity;
      tries = 0;
      stopListening?.();
      stopListening = null;
    },
  };
}
