import type { types } from 'mediasoup';
import { steer } from './consumers.ts';
import type { PeerMedia } from './peer.ts';
import type { Room } from './room.ts';
import { hasNoRoom } from './trial.ts';

/** Whose voices are kept from lines that carry no picture either: there every open microphone in a noisy room takes from who speaks. */
export interface Sparing {
  /** These are heard now: who was spared them gets them at once. */
  heard(producers: readonly types.Producer[]): void;
  /** These are heard, though only over a whole second: their beginning would be missed, so nobody is spared them. */
  heardSlowly(producers: readonly types.Producer[]): void;
  /** Spares lines without room who was silent for a while; gives all voices to all others. */
  look(): void;
}

/** Pauses between sentences, and answers that come after some thought. */
const SILENT_AFTER_MS = 3_000;
/** Heard over a second, and not once within 200 ms in that time. */
const SLOW_AFTER_MS = 1_000;
const SLOW_FOR_MS = 60_000;

export const createSparing = (room: Room): Sparing => {
  const heardAt = new WeakMap<types.Producer, number>();
  const slowAt = new WeakMap<types.Producer, number>();

  const isSilent = (producer: types.Producer): boolean => {
    const [heard, slow] = [heardAt.get(producer), slowAt.get(producer)];
    // Who was never measured may be speaking all the same.
    if (heard === undefined || (slow !== undefined && room.now() - slow < SLOW_FOR_MS)) return false;
    return room.now() - heard > SILENT_AFTER_MS;
  };
  const spare = (peer: string, { receiving }: PeerMedia) => {
    const isNarrow = hasNoRoom(room.trials.get(peer));
    for (const one of receiving.values()) {
      if (one.source !== 'audio') continue;
      one.isSpared = isNarrow && isSilent(one.sending.producer);
      // Fails only when the worker dies.
      steer(one).catch(() => undefined);
    }
  };
  const look = () => {
    for (const { id, media } of room.peers.values()) if (media !== null) spare(id, media);
  };

  return {
    heard(producers) {
      for (const producer of producers) heardAt.set(producer, room.now());
      if (room.trials.size > 0) look();
    },
    heardSlowly(producers) {
      for (const producer of producers) if (room.now() - (heardAt.get(producer) ?? -Infinity) > SLOW_AFTER_MS) slowAt.set(producer, room.now());
      if (room.trials.size > 0) look();
    },
    look,
  };
};
