import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A baseline's server, a process of its own on a temporary folder. It tells its port and goes when it is disconnected. */
export interface Baseline {
  folder: string;
  port: () => number;
  pid: () => number;
  start: () => Promise<void>;
  end: () => Promise<void>;
  remove: () => Promise<void>;
}

/** Starts `script` of this folder. */
export async function baseline(script: string): Promise<Baseline> {
  const folder = await mkdtemp(path.join(tmpdir(), 'hearth-bench-'));
  let child: ChildProcess;
  let port = 0;
  const start = async () => {
    child = fork(path.join(import.meta.dirname, script), [folder]);
    [{ port }] = (await once(child, 'message')) as [{ port: number }];
  };
  await start();
  return {
    folder,
    port: () => port,
    pid: () => child.pid!,
    start,
    async end() {
      const gone = once(child, 'exit');
      child.disconnect();
      await gone;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
