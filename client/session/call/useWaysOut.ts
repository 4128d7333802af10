import { useCallback, useEffect, useRef } from 'react';
import { useBlocker, useNavigate } from 'react-router';

interface WaysOut {
  /** Goes where they were about to go, or to Today. */
  goOut: () => void;
  /** They stay after all. */
  stay: () => void;
}

/** Holds up what would lead out of the room (a link in Help now, a page before this one), and asks. */
export function useWaysOut(ask: () => void): WaysOut {
  const isGoing = useRef(false);
  const blocker = useBlocker(useCallback(({ currentLocation, nextLocation }) => !isGoing.current && currentLocation.pathname !== nextLocation.pathname, []));
  const navigate = useNavigate();
  const latest = useRef({ blocker, ask });
  useEffect(() => void (latest.current = { blocker, ask }));
  const isHeld = blocker.state === 'blocked';
  useEffect(() => {
    if (isHeld) latest.current.ask();
  }, [isHeld]);
  const goOut = useCallback(() => {
    isGoing.current = true;
    const { blocker } = latest.current;
    if (blocker.state === 'blocked') blocker.proceed();
    else void navigate('/');
  }, [navigate]);
  const stay = useCallback(() => {
    const { blocker } = latest.current;
    if (blocker.state === 'blocked') blocker.reset();
  }, []);
  return { goOut, stay };
}
