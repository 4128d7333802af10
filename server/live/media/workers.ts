import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { createWorker, type types } from 'mediasoup';
import { listenInfosOf } from './listen.ts';
import type { Log } from './log.ts';
import type { Tally } from './tally.ts';

export interface MediaWorker {
  /** Its place in the row: with a fixed port it listens on `rtcPort + index`. */
  index: number;
  worker: types.Worker;
  server: types.WebRtcServer;
}

export interface WorkersOptions {
  /** How many; null: one a core. */
  workers: number | null;
  /** The worker's binary; null: the one mediasoup brought. */
  workerBin: string | null;
  listenHost: string;
  /** The first worker's UDP and TCP port; 0: the system chooses. */
  rtcPort: number;
  announcedAddress: string | null;
  log: Log;
  tally?: Tally;
}

export interface Workers {
  /** Those alive now. */
  alive(): MediaWorker[];
  /** Resolves with a living worker, the one `compare` puts first; waits while there is none. */
  pick(compare: (a: MediaWorker, b: MediaWorker) => number): Promise<MediaWorker>;
  close(): void;
}

/** Starts the workers and starts another for each that dies. Throws when one of the first cannot start (port taken, binary missing). */
export const startWorkers = async (options: WorkersOptions): Promise<Workers> => {
  const alive = new Map<number, MediaWorker>();
  const waiting = new Set<() => void>();
  let isClosed = false;

  const start = async (index: number): Promise<void> => {
    const started = await startWorker(index, options);
    if (isClosed) return started.worker.close();
    alive.set(index, started);
    started.worker.on('died', () => {
      alive.delete(index);
      if (isClosed) return;
      options.tally?.workerDied();
      options.log.error({ worker: index }, 'a media worker died; starting another');
      void replace(index);
    });
    for (const wake of waiting) wake();
    waiting.clear();
  };

  const replace = async (index: number): Promise<void> => {
    for (let pauseMs = 50; !isClosed; pauseMs = Math.min(pauseMs * 2, 5_000)) {
      try {
        return await start(index);
      } catch (error) {
        options.log.error({ worker: index, reason: reasonOf(error) }, 'a media worker did not start; trying again');
        await sleep(pauseMs);
      }
    }
  };

  const close = () => {
    isClosed = true;
    for (const { worker } of alive.values()) worker.close();
    alive.clear();
  };

  try {
    await Promise.all(Array.from({ length: options.workers ?? availableParallelism() }, (_, index) => start(index)));
  } catch (error) {
    close();
    throw error;
  }

  return {
    alive: () => [...alive.values()],
    async pick(compare) {
      while (alive.size === 0) await new Promise<void>((wake) => waiting.add(wake));
      return [...alive.values()].sort(compare)[0] as MediaWorker;
    },
    close,
  };
};

const startWorker = async (index: number, options: WorkersOptions): Promise<MediaWorker> => {
  const worker = await createWorker({
    logLevel: 'error',
    ...(options.workerBin !== null && { workerBin: options.workerBin }),
  });
  try {
    const { listenHost, announcedAddress, rtcPort } = options;
    const port = rtcPort === 0 ? 0 : rtcPort + index;
    const server = await worker.createWebRtcServer({ listenInfos: listenInfosOf({ listenHost, announcedAddress, port }) });
    return { index, worker, server };
  } catch (error) {
    worker.close();
    throw new Error(`RTC_PORT ${options.rtcPort + index} on ${options.listenHost} is in use: stop what uses it, or give Hearth another one.`, { cause: error });
  }
};

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : 'unknown');
