import { Worker } from 'node:worker_threads';
import { createTurns } from '#server/turns.ts';

/** What the thread is asked: a document's state and what is to be taken in. */
export interface TrialAsked {
  state: Uint8Array;
  updates: readonly Uint8Array[];
}

export interface TrialTold {
  /** What reading the state and taking the changes in cost, in milliseconds of a processor. */
  cpuMs: number;
}

/**
 * What a document may cost to be read from the disk, which is what it costs whoever opens it later. Of honest ones, a full sheet of 12,000
 * changes takes 20 to 40 ms; Yjs can be made to take the square of what is sent.
 */
const CPU_MS_MAX = 500;
/** A thread that does not answer is ended; longer than the above, since the machine may have other work. */
const ANSWER_WITHIN_MS = 5_000;
const MEMORY_MB_MAX = 256;
const WAITING_MAX = 60;

const turns = createTurns({ atOnce: 1, waitingMax: WAITING_MAX });
let worker: Worker | null = null;

/**
 * Whether a document in this state can take these changes in without stopping everybody else, as found out in a thread of its own. `from` is
 * who asks: they take turns. 'tooMuch': it would cost too much now, or each time it is read. 'busy': too many others ask.
 */
export async function tryOut(from: string, asked: TrialAsked): Promise<'fine' | 'tooMuch' | 'busy'> {
  return (await turns.take(from, () => ask(asked))) ?? 'busy';
}

function ask(asked: TrialAsked): Promise<'fine' | 'tooMuch'> {
  const thread = (worker ??= start());
  return new Promise((resolve) => {
    const timer = setTimeout(() => end(thread), ANSWER_WITHIN_MS);
    const onTold = ({ cpuMs }: TrialTold) => settle(cpuMs <= CPU_MS_MAX ? 'fine' : 'tooMuch');
    // Ended for the time it took, or for its memory.
    const onExit = () => settle('tooMuch');
    const settle = (outcome: 'fine' | 'tooMuch') => {
      clearTimeout(timer);
      thread.off('message', onTold).off('exit', onExit);
      resolve(outcome);
    };
    thread.on('message', onTold).on('exit', onExit);
    thread.postMessage(asked);
  });
}

function start(): Worker {
  const thread = new Worker(new URL('./trialWorker.ts', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB_MAX }, env: {} });
  // It never keeps a server from ending.
  thread.unref();
  thread.on('error', () => {});
  thread.on('exit', () => worker === thread && (worker = null));
  return thread;
}

function end(thread: Worker) {
  if (worker === thread) worker = null;
  void thread.terminate();
}
