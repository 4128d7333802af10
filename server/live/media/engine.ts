import { setTimeout as sleep } from 'node:timers/promises';
import type { types } from 'mediasoup';
import { codecs } from './codecs.ts';
import type { MediaWorker } from './workers.ts';

/** What a room runs on for as long as its worker lives. */
export interface Engine {
  on: MediaWorker;
  router: types.Router;
  /** `levels` says who is heard; `onsets` the same half an interval later, so that who begins to speak is noticed within 300 ms; `slowLevels` of those who send long packets. */
  levels: types.AudioLevelObserver;
  onsets: types.AudioLevelObserver;
  slowLevels: types.AudioLevelObserver;
  /** Every receive transport consumes it and nothing is ever sent on it: it brings the transport up. */
  probe: types.DataProducer;
}

/** How often levels are measured (ms). */
export const LEVELS_EVERY_MS = 200;
/** Long enough for ten packets of a tenth of a second each: of fewer mediasoup measures nothing. */
export const SLOW_LEVELS_EVERY_MS = 1_000;
/** Quieter than this (dBov) is silence. */
export const SILENCE_DBOV = -60;

/** Makes a router with its observers on a worker. Throws when the worker died meanwhile, or refuses one of them: nothing stays then. */
export const makeEngine = async (on: MediaWorker): Promise<Engine> => {
  const router = await on.worker.createRouter({ mediaCodecs: codecs });
  try {
    return await equip(on, router);
  } catch (error) {
    router.close();
    throw error;
  }
};

const equip = async (on: MediaWorker, router: types.Router): Promise<Engine> => {
  const observe = (interval: number) => router.createAudioLevelObserver({ interval, threshold: SILENCE_DBOV, maxEntries: 64 });
  const [levels, slowLevels, inside] = await Promise.all([observe(LEVELS_EVERY_MS), observe(SLOW_LEVELS_EVERY_MS), router.createDirectTransport()]);
  await sleep(LEVELS_EVERY_MS / 2);
  const onsets = await observe(LEVELS_EVERY_MS);
  const probe = await inside.produceData({ label: 'probe' });
  return { on, router, levels, onsets, slowLevels, probe };
};

/** Measures this voice from now on. */
export const measure = async ({ levels, onsets, slowLevels }: Engine, producerId: string): Promise<void> => {
  await Promise.all([levels, onsets, slowLevels].map((observer) => observer.addProducer({ producerId })));
};
