import { Worker } from 'node:worker_threads';
import { papersBusy, tooLongForPaper } from '#shared/learning/sheets/api.ts';
import type { PaperSheet } from './pdf.ts';

type NoPaper = ReturnType<typeof papersBusy | typeof tooLongForPaper>;

/** What making one PDF may take. */
export interface PaperLimits {
  milliseconds: number;
  /** Of the thread that draws. */
  megabytes: number;
  /** How many may wait for their turn, in all and of one person. */
  waiting: number;
  waitingOfOne: number;
}

const LIMITS: PaperLimits = { milliseconds: 20_000, megabytes: 384, waiting: 12, waitingOfOne: 2 };

export interface PaperMaker {
  /** The sheet as a PDF, or why not. `by` is who asks. */
  make: (sheet: PaperSheet, by: string) => Promise<Buffer | NoPaper>;
  close: () => Promise<void>;
}

interface Job {
  sheet: PaperSheet;
  by: string;
  answer: (made: Buffer | NoPaper) => void;
}

/**
 * Makes PDFs one at a time, in a thread of its own: laying out what people wrote takes as long as they make it. A sheet that takes more
 * than `limits` ends its thread and is refused. A thread stays for the next sheet: it has the fonts open.
 */
export function createPaperMaker(limits: PaperLimits = LIMITS): PaperMaker {
  const waiting: Job[] = [];
  let worker: Worker | null = null;
  let current: Job | null = null;
  let timer: NodeJS.Timeout | undefined;

  function start(): Worker {
    // No secret of the server's is known there, and nothing is read but fonts.
    const made = new Worker(new URL('./pdfWorker.ts', import.meta.url), { env: {}, resourceLimits: { maxOldGenerationSizeMb: limits.megabytes } });
    made.unref();
    made.on('message', (file: Uint8Array) => made === worker && finish(Buffer.from(file)));
    // Out of memory, or a fault in the drawing: either way this sheet cannot be drawn.
    made.on('error', () => made === worker && giveUp());
    return made;
  }

  function next(): void {
    const job = waiting.shift();
    if (!job) return;
    current = job;
    worker ??= start();
    timer = setTimeout(giveUp, limits.milliseconds);
    worker.postMessage(job.sheet);
  }

  function finish(made: Buffer | NoPaper): void {
    clearTimeout(timer);
    const done = current;
    current = null;
    done?.answer(made);
    next();
  }

  function giveUp(): void {
    void worker?.terminate();
    worker = null;
    finish(tooLongForPaper());
  }

  return {
    make(sheet, by) {
      const own = [...waiting, ...(current ? [current] : [])].filter((job) => job.by === by).length;
      if (waiting.length >= limits.waiting || own >= limits.waitingOfOne) return Promise.resolve(papersBusy());
      return new Promise((answer) => {
        waiting.push({ sheet, by, answer });
        if (!current) next();
      });
    },
    async close() {
      clearTimeout(timer);
      for (const job of [...waiting.splice(0), ...(current ? [current] : [])]) job.answer(papersBusy());
      current = null;
      const last = worker;
      worker = null;
      await last?.terminate();
    },
  };
}
