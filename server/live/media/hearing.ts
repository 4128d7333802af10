import type { types } from 'mediasoup';
import { LEVELS_EVERY_MS, SLOW_LEVELS_EVERY_MS } from './engine.ts';

export type Volumes = readonly { producer: types.Producer; volume: number }[];

export interface Hearing {
  /** Measured every 200 ms; nobody once when all fall silent. */
  onVolumes(volumes: Volumes): void;
  /** The same, measured over a whole second. */
  onSlowVolumes(volumes: Volumes): void;
  close(): void;
}

/**
 * Puts both measurements together and tells who is heard, five times a second. mediasoup measures nothing of fewer than ten packets: who sends
 * long ones, as browsers do on a narrow line, is never heard within 200 ms, and was shown to nobody as speaking.
 */
export const createHearing = (now: () => number, tell: (volumes: Volumes) => void): Hearing => {
  const heardAt = new WeakMap<types.Producer, number>();
  let quick: Volumes = [];
  let slow: Volumes = [];
  let timer: NodeJS.Timeout | undefined;

  const stop = () => {
    clearInterval(timer);
    timer = undefined;
  };
  const isSlowOnly = ({ producer }: Volumes[number]) => now() - (heardAt.get(producer) ?? -Infinity) > SLOW_LEVELS_EVERY_MS;

  return {
    onVolumes(volumes) {
      for (const { producer } of volumes) heardAt.set(producer, now());
      quick = volumes;
      if (timer === undefined) tell(quick);
    },
    onSlowVolumes(volumes) {
      slow = volumes.filter(isSlowOnly);
      if (slow.length === 0) {
        if (timer === undefined) return;
        stop();
        return tell(quick);
      }
      timer ??= setInterval(() => tell([...quick, ...slow.filter(isSlowOnly)]), LEVELS_EVERY_MS).unref();
    },
    close: stop,
  };
};
