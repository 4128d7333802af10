import { useEffect, useRef, useState } from 'react';
import { isRefusal, type Refusal } from '#shared/live/refusals.ts';
import type { Live } from '../../live/connection.ts';
import type { Arrival } from '../way-in/arrival.ts';
import type { Whereabouts } from './useWhereabouts.ts';

interface Arriving {
  isGoingIn: boolean;
  refusal: Refusal | null;
  goIn: (arrival: Arrival) => void;
}

/** Says at the door who has come, as soon as the server has told where they are. `onRefused` hears why not. */
export function useArrival(live: Live | null, { place, isConnected }: Whereabouts, onRefused: (refusal: Refusal) => void): Arriving {
  const [arrival, setArrival] = useState<Arrival | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const told = useRef<Arrival | null>(null);
  useEffect(() => {
    if (!live || !arrival || !isConnected || told.current === arrival) return;
    // Somebody who has a seat already (on another device, before a crash) has nothing to ask at the door.
    if (place === 'seated') return setArrival(null);
    if (place !== 'outside' && place !== 'waiting') return;
    told.current = arrival;
    void live.send('waitingRoom', 'arrive', arrival).then((answer) => {
      setArrival(null);
      if (!isRefusal(answer)) return;
      setRefusal(answer);
      onRefused(answer);
    });
  }, [live, arrival, isConnected, place, onRefused]);
  return {
    isGoingIn: arrival !== null,
    refusal,
    goIn: (next) => {
      setRefusal(null);
      setArrival(next);
    },
  };
}
