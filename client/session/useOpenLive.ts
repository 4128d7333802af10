import { useCallback, useEffect, useRef, useState } from 'react';
import { openLive, type Live } from '../live/connection.ts';
import { wasInside } from './inside.ts';

/** The connection to a session, from going in until leaving. A tab that was inside before a reload opens it by itself. */
export function useOpenLive(session: string): { live: Live | null; open: () => void; close: () => void } {
  const [live, setLive] = useState<Live | null>(null);
  const current = useRef<Live | null>(null);
  const open = useCallback(() => {
    current.current ??= openLive({ session });
    setLive(current.current);
  }, [session]);
  const close = useCallback(() => {
    current.current?.close();
    current.current = null;
    setLive(null);
  }, []);
  useEffect(() => {
    if (wasInside(session)) open();
    return close;
  }, [session, open, close]);
  return { live, open, close };
}
