// Takes changes into copies of documents in a thread of its own: what would take too long stops nobody here.
import { parentPort } from 'node:worker_threads';
import * as Y from 'yjs';
import type { TrialAsked, TrialTold } from './trial.ts';

parentPort?.on('message', ({ state, updates }: TrialAsked) => {
  const before = process.threadCpuUsage();
  const doc = new Y.Doc();
  try {
    for (const update of [state, ...updates]) Y.applyUpdate(doc, update);
  } catch {
    // What cannot be read is refused where it would be taken in, by its own name.
  }
  const { user, system } = process.threadCpuUsage(before);
  parentPort?.postMessage({ cpuMs: (user + system) / 1_000 } satisfies TrialTold);
});
