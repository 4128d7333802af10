import { useEffect, useState } from 'react';
import { useLive } from './useTool.ts';

/** The server's time (ms since the epoch), read again every so often. */
export function useServerNow(everyMs: number): number {
  const { serverNow } = useLive();
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), everyMs);
    return () => clearInterval(timer);
  }, [serverNow, everyMs]);
  return now;
}
