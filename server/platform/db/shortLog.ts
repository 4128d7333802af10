import { Worker } from 'node:worker_threads';
import { sizeOf } from './files.ts';
import type { OneWriter } from './oneWriter.ts';

/** What SQLite itself would take for long (1,000 pages of 4 kB): copied into the database by then, without stopping anybody. */
export const LONG_LOG_BYTES = 4_096_000;
const LOOK_EVERY_MS = 1_000;
/** After another program that reads kept the log from getting shorter, or the thread could not do it. */
const LATER_MS = 5_000;
/** A thread that was not needed for so long ends: on a busy evening the log is long every second or two, and to start one takes longer than to copy. */
const IDLE_MS = 60_000;

/** What the thread is given. */
export interface CopyAsked {
  file: string;
  key: string;
}

export type LogTask = 'copy' | 'empty' | 'end';

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
  const thread = logThread({ file, key });
  let copying: Promise<void> | null = null;
  let nextAt = 0;

  async function copy() {
    const isShort = await copyInThread().catch(() => writer.run(copyHere));
    if (isShort !== true) nextAt = performance.now() + LATER_MS;
  }

  /** Gives whether the log is empty afterwards: not while another program reads in it. */
  async function copyInThread(): Promise<boolean> {
    await thread.ask('copy');
    return writer.run(() => thread.ask('empty'));
  }

  function look() {
    if (copying || performance.now() < nextAt) return;
    const isLong = (sizeOf(`${file}-wal`) ?? 0) > LONG_LOG_BYTES;
    if (!isLong && thread.idleMs() < IDLE_MS) return;
    copying = (isLong ? copy() : thread.end()).catch(() => void (nextAt = performance.now() + LATER_MS)).finally(() => void (copying = null));
  }

  const timer = setInterval(look, LOOK_EVERY_MS).unref();
  return {
    async close() {
      clearInterval(timer);
      await copying;
      await thread.end();
    },
  };
}

/** A thread that is started when something is asked of it, and again after one that failed. */
function logThread(workerData: CopyAsked) {
  let thread: Worker | null = null;
  let usedAt = 0;

  function start(): Worker {
    const started = new Worker(new URL('./shortLogWorker.ts', import.meta.url), { workerData, env: {} });
    started.unref();
    started.on('exit', () => thread === started && (thread = null));
    return (thread = started);
  }

  async function ask(task: LogTask): Promise<boolean> {
    usedAt = performance.now();
    const asked = thread ?? start();
    try {
      return await answerOf(asked, task);
    } catch (error) {
      await asked.terminate();
      throw error;
    }
  }

  async function end() {
    const ending = thread;
    if (!ending) return;
    await ask('end').catch(() => {});
    await ending.terminate();
  }

  return { ask, end, idleMs: () => (thread ? performance.now() - usedAt : 0) };
}

function answerOf(thread: Worker, task: LogTask): Promise<boolean> {
  return new Promise<boolean>((resolve, reject) => {
    const ended = () => reject(new Error('The thread that copies the log ended.'));
    const answered = (answer: boolean) => {
      thread.off('error', reject).off('exit', ended);
      resolve(answer);
    };
    thread.once('message', answered).once('error', reject).once('exit', ended);
    thread.postMessage(task);
  });
}
