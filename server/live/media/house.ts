import { createMediaRoom, type MediaRoom } from './mediaRoom.ts';
import { noTally } from './tally.ts';
import type { Turn } from './turn.ts';
import { startWorkers, type MediaWorker, type WorkersOptions } from './workers.ts';

export interface MediaHouseOptions extends WorkersOptions {
  /** The TURN servers browsers may use, or null. */
  turn?: Turn | null;
  now?: () => number;
}

export interface MediaHouse {
  /** The room of this id; made, on the least busy worker, when it is not there. */
  room(id: string): Promise<MediaRoom>;
  closeRoom(id: string): void;
  close(): Promise<void>;
  workerPids(): number[];
  /** How much is going on, for metrics. */
  stats(): { workers: number; rooms: number; peers: number; transports: number; producers: number; consumers: number };
}

interface Entry {
  made: Promise<MediaRoom>;
  room: MediaRoom | null;
  worker: number | null;
}

/** Starts the workers and keeps the rooms. Throws when a worker cannot start: a port that is taken, a binary that is missing. */
export const createMediaHouse = async (options: MediaHouseOptions): Promise<MediaHouse> => {
  const workers = await startWorkers(options);
  const entries = new Map<string, Entry>();

  const make = (id: string): Entry => {
    const pickWorker = async (): Promise<MediaWorker> => {
      entry.worker = null;
      const busyness = busynessBy([...entries.values()]);
      const picked = await workers.pick((a, b) => busyness(a) - busyness(b) || a.index - b.index);
      entry.worker = picked.index;
      return picked;
    };
    const entry: Entry = { made: open(pickWorker), room: null, worker: null };
    entry.made.then(
      (room) => (entry.room = room),
      () => entries.delete(id),
    );
    entries.set(id, entry);
    return entry;
  };

  const open = async (pickWorker: () => Promise<MediaWorker>): Promise<MediaRoom> => {
    // Not at once: the entry it reports to is made around it.
    await Promise.resolve();
    return createMediaRoom({ pickWorker, turn: options.turn ?? null, now: options.now ?? Date.now, log: options.log, tally: options.tally ?? noTally });
  };

  return {
    room: (id) => (entries.get(id) ?? make(id)).made,
    closeRoom(id) {
      const entry = entries.get(id);
      entries.delete(id);
      entry?.made.then(
        (room) => room.close(),
        () => undefined,
      );
    },
    async close() {
      const all = [...entries.values()];
      entries.clear();
      await Promise.allSettled(all.map(async ({ made }) => (await made).close()));
      workers.close();
    },
    workerPids: () => workers.alive().map(({ worker }) => worker.pid),
    stats() {
      const peers = [...entries.values()].flatMap(({ room }) => Object.values(room?.describe().peers ?? {}));
      const count = (of: (peer: (typeof peers)[number]) => number) => peers.reduce((sum, peer) => sum + of(peer), 0);
      return {
        workers: workers.alive().length,
        rooms: entries.size,
        peers: peers.length,
        transports: count(({ transports }) => transports.length),
        producers: count(({ sends }) => sends.length),
        consumers: count(({ receives }) => receives.length),
      };
    },
  };
};

/** A room weighs as much as a peer, so that empty rooms spread as well. */
const busynessBy =
  (entries: readonly Entry[]) =>
  ({ index }: MediaWorker): number =>
    entries.filter(({ worker }) => worker === index).reduce((sum, { room }) => sum + 1 + Object.keys(room?.describe().peers ?? {}).length, 0);
