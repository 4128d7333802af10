import { Worker } from 'node:worker_threads';
import { sizeOf } from './files.ts';
import type { OneWriter } from './oneWriter.ts';

/** What SQLite itself would take for long (1,000 pages of 4 kB): copied into the database by then, without stopping anybody. */
export const LONG_LOG_BYTES = 4_096_000;
const LOOK_EVERY_MS = 1_000;
/** After another program that reads kept the log from getting shorter, or the thread could not do it. */
const LATER_MS = 5_000;

/** What the thread is given. */
export interface CopyAsked {
  file: string;
  key: string;
}

interface LogParts extends CopyAsked {
  writer: OneWriter;
  /** Where no thread can be had. */
  copyHere: () => void;
}

export interface ShortLog {
  /** Resolves once nothing of it has the database open. */
  close(): Promise<void>;
}

/**
 * Copies a long write-ahead log into the database and empties it, in a thread of its own: what has gathered while a backup read took the
 * event loop for more than a second. First beside all writers, then, for the little that they wrote meanwhile, in a turn of its own.
 */
export function keepLogShort({ file, key, writer, copyHere }: LogParts): ShortLog {
  let copying: Promise<void> | null = null;
  let nextAt = 0;

  async function copy() {
    const isShort = await inThread({ file, key }, (empty) => writer.run(empty)).catch(() => writer.run(copyHere));
    if (isShort !== true) nextAt = performance.now() + LATER_MS;
  }

  const timer = setInterval(() => {
    if (copying || performance.now() < nextAt || (sizeOf(`${file}-wal`) ?? 0) <= LONG_LOG_BYTES) return;
    copying = copy()
      .catch(() => void (nextAt = performance.now() + LATER_MS))
      .finally(() => void (copying = null));
  }, LOOK_EVERY_MS).unref();

  return {
    async close() {
      clearInterval(timer);
      await copying;
    },
  };
}

/** Gives whether the log is empty afterwards: not while another program reads in it. */
async function inThread(workerData: CopyAsked, inTurn: (empty: () => Promise<boolean>) => Promise<boolean>): Promise<boolean> {
  const thread = new Worker(new URL('./shortLogWorker.ts', import.meta.url), { workerData, env: {} });
  thread.unref();
  try {
    await answerOf(thread);
    return await inTurn(() => {
      const answer = answerOf(thread);
      thread.postMessage('empty');
      return answer;
    });
  } finally {
    await thread.terminate();
  }
}

const answerOf = (thread: Worker): Promise<boolean> =>
  new Promise((resolve, reject) => {
    thread.once('message', resolve).once('error', reject).once('exit', () => reject(new Error('The thread that copies the log ended.')));
  });
