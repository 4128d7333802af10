import type { Room } from './room.ts';

/** Whose sound and whose picture reaches the room: a stream is there and its owner has not paused it. What only their line or their device holds back for now counts. */
export interface Arriving {
  sound: string[];
  picture: string[];
}

export interface Arrivals {
  /** Something that is sent began, paused, went on or ended. */
  noticed(): void;
  /** Calls back with what arrives now, and after each change; gives a function that stops it. */
  listen(listener: (now: Arriving) => void): () => void;
  close(): void;
}

/** What is sent anew on another transport is gone for a moment: nobody needs to hear of that. */
const SETTLES_MS = 300;

/** Watches what the peers of a room really send. */
export const createArrivals = (room: Room): Arrivals => {
  const listeners = new Set<(now: Arriving) => void>();
  let last = JSON.stringify(arrivingIn(room));
  let timer: NodeJS.Timeout | undefined;

  const tell = () => {
    timer = undefined;
    const now = arrivingIn(room);
    if (last === (last = JSON.stringify(now))) return;
    for (const listener of listeners) listener(now);
  };

  return {
    noticed: () => void (timer ??= setTimeout(tell, SETTLES_MS).unref()),
    listen(listener) {
      listeners.add(listener);
      listener(arrivingIn(room));
      return () => listeners.delete(listener);
    },
    close: () => clearTimeout(timer),
  };
};

const arrivingIn = (room: Room): Arriving => {
  const whose = (source: 'audio' | 'video') =>
    [...room.peers.values()]
      .filter(({ media }) => {
        const sending = media?.sending.get(source);
        return sending !== undefined && (!sending.isOwnerPaused || sending.isSlow || sending.isTaken);
      })
      .map(({ id }) => id)
      .sort();
  return { sound: whose('audio'), picture: whose('video') };
};
