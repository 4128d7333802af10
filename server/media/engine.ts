import type { types } from 'mediasoup';
import { codecs } from './codecs.ts';
import type { MediaWorker } from './workers.ts';

/** What a room runs on for as long as its worker lives. */
export interface Engine {
  on: MediaWorker;
  router: types.Router;
  levels: types.AudioLevelObserver;
  /** Every receive transport consumes it and nothing is ever sent on it: it brings the transport up. */
  probe: types.DataProducer;
}

/** How often levels are measured (ms). */
export const LEVELS_EVERY_MS = 200;
/** Quieter than this (dBov) is silence. */
export const SILENCE_DBOV = -60;

/** Makes a router with its observers on a worker. Throws when the worker died meanwhile. */
export const makeEngine = async (on: MediaWorker): Promise<Engine> => {
  const router = await on.worker.createRouter({ mediaCodecs: codecs });
  const [levels, inside] = await Promise.all([
    router.createAudioLevelObserver({ interval: LEVELS_EVERY_MS, threshold: SILENCE_DBOV, maxEntries: 64 }),
    router.createDirectTransport(),
  ]);
  const probe = await inside.produceData({ label: 'probe' });
  return { on, router, levels, probe };
};
