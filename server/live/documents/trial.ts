import { Worker } from 'node:worker_threads';
import { createTurns } from '#server/platform/turns.ts';

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
/** A thread that has used so much is ended: more than the above, since its own start may be among it. By the processor's time, so that a busy machine refuses nobody's honest words. */
const ENDED_AT_CPU_MS = 3 * CPU_MS_MAX;
const LOOK_EVERY_MS = 100;
/** Should it not even tell what it used. */
const ANSWER_WITHIN_MS = 30_000;
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
    const stopWatching = watch(thread);
    const onTold = ({ cpuMs }: TrialTold) => settle(cpuMs <= CPU_MS_MAX ? 'fine' : 'tooMuch');
    // Ended for the time it took, or for its memory.
    const onExit = () => settle('tooMuch');
    const settle = (outcome: 'fine' | 'tooMuch') => {
      stopWatching();
      thread.off('message', onTold).off('exit', onExit);
      resolve(outcome);
    };
    thread.on('message', onTold).on('exit', onExit);
    thread.postMessage(asked);
  });
}

/** Ends the thread when it has used too much. Gives the way to stop. */
function watch(thread: Worker): () => void {
  let atFirst: number | null = null;
  const look = async () => {
    const used = await cpuMsOf(thread);
    if (used === null) return;
    atFirst ??= used;
    if (used - atFirst > ENDED_AT_CPU_MS) end(thread);
  };
  const looking = setInterval(() => void look(), LOOK_EVERY_MS);
  const patience = setTimeout(() => end(thread), ANSWER_WITHIN_MS);
  return () => {
    clearInterval(looking);
    clearTimeout(patience);
  };
}

/** Null while it does not run yet, or any more. */
const cpuMsOf = (thread: Worker): Promise<number | null> =>
  thread.cpuUsage().then(
    ({ user, system }) => (user + system) / 1_000,
    () => null,
  );

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
