import { useCallback, useEffect, useRef, useState } from 'react';
import { openLive, type Live } from '../live/connection.ts';
import { createCall, type Call } from '../media/call.ts';
import { wasInside } from './inside.ts';

/** One connection to a session, from going in until leaving. The call connects at once, also while its person waits: to be let in costs one picture and no more. */
export interface Visit {
  live: Live;
  call: Call;
}

function openVisit(session: string): Visit {
  const live = openLive({ session });
  return { live, call: createCall({ socket: live.socket }) };
}

/** Keeps the visit of a session, if there is one. A tab that was inside before a reload opens it by itself. */
export function useVisit(session: string): { visit: Visit | null; open: () => void; close: () => void } {
  const [visit, setVisit] = useState<Visit | null>(null);
  const current = useRef<Visit | null>(null);
  const open = useCallback(() => {
    current.current ??= openVisit(session);
    setVisit(current.current);
  }, [session]);
  const close = useCallback(() => {
    current.current?.call.close();
    current.current?.live.close();
    current.current = null;
    setVisit(null);
  }, []);
  useEffect(() => {
    if (wasInside(session)) open();
    return close;
  }, [session, open, close]);
  return { visit, open, close };
}
