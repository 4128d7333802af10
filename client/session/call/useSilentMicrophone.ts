import { useEffect, useState } from 'react';
import { useLocal, useLocalState } from './media.tsx';
import { isTooSilent, silentSince } from './silence.ts';

const LISTEN_EVERY_MS = 500;

/** Whether the own microphone is on and has been dead for some seconds. */
export function useSilentMicrophone(): boolean {
  const local = useLocal();
  const { track, state, isTaken } = useLocalState().microphone;
  const [isSilent, setSilent] = useState(false);
  useEffect(() => {
    setSilent(false);
    if (!track || state !== 'on' || isTaken) return;
    let since: number | null = null;
    const timer = setInterval(() => {
      const now = performance.now();
      since = silentSince(since, local.level(), now);
      setSilent(isTooSilent(since, now));
    }, LISTEN_EVERY_MS);
    return () => clearInterval(timer);
  }, [local, track, state, isTaken]);
  return isSilent;
}
