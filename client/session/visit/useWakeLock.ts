import { useEffect } from 'react';

/** Keeps the screen from going dark while somebody waits or takes part; a phone that sleeps drops the call. */
export function useWakeLock(isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted || !('wakeLock' in navigator)) return;
    let lock: WakeLockSentinel | null = null;
    let isOver = false;
    const take = async () => {
      if (document.visibilityState !== 'visible') return;
      // Refused on a low battery, for example: then the screen sleeps as usual.
      // eslint-disable-next-line compat/compat -- asked for above
      lock = await navigator.wakeLock.request('screen').catch(() => null);
      if (isOver) void lock?.release();
    };
    // The browser lets go of it whenever the page is hidden.
    document.addEventListener('visibilitychange', take);
    void take();
    return () => {
      isOver = true;
      document.removeEventListener('visibilitychange', take);
      void lock?.release();
    };
  }, [isWanted]);
}
