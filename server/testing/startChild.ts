import { spawn, type ChildProcess } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { databaseFile } from '#server/platform/db/databaseKey.ts';
import { openDatabase, type Db } from '#server/platform/db/open.ts';
import { freePort } from './freePort.ts';
import { newDataDir, TEST_KEY } from './template.ts';
import { testEnvironment } from './startServer.ts';
import { until } from './until.ts';

// A whole process that compiles its own code, on a machine that may be busy with other tests.
const STARTS_WITHIN_MS = 90_000;
const ROOT = path.join(import.meta.dirname, '../..');

export interface ChildServer {
  url: string;
  dataDir: string;
  pid(): number;
  /** Everything it printed so far. */
  printed(): string;
  /** Ends it as a power cut would. */
  kill9(): Promise<void>;
  /** Starts it again on the same port and data; resolves when it answers. */
  start(): Promise<void>;
  /** Looks into its database, also while it runs. Only read through it. */
  look<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /** Ends it and forgets its data. */
  stop(): Promise<void>;
}

/** Hearth as a process of its own that a test may kill. `env` is laid over the test's environment. */
export async function startChild(env: Record<string, string> = {}): Promise<ChildServer> {
  const dataDir = env['DATA_DIR'] ?? (await newDataDir());
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | null = null;
  let output = '';

  async function start() {
    const started = spawn(process.execPath, ['server/main.ts'], {
      cwd: ROOT,
      env: { ...process.env, ...testEnvironment(dataDir), PORT: String(port), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = started;
    for (const stream of [started.stdout, started.stderr]) stream.on('data', (chunk: Buffer) => void (output += chunk.toString()));
    await until(
      async () => {
        if (started.exitCode !== null) throw new Error(`Hearth stopped at its start:\n${output}`);
        return (await fetch(`${url}/healthz`).catch(() => null))?.ok;
      },
      'an answer of the started server',
      STARTS_WITHIN_MS,
    );
  }

  async function end(signal: 'SIGKILL' | 'SIGTERM') {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child?.once('exit', resolve));
    child.kill(signal);
    await gone;
  }

  await start().catch(async (error: unknown) => {
    await end('SIGKILL');
    throw error;
  });
  return {
    url,
    dataDir,
    pid: () => child?.pid ?? 0,
    printed: () => output,
    kill9: () => end('SIGKILL'),
    start,
    async look(work) {
      const db = await openDatabase(databaseFile(dataDir), TEST_KEY);
      return work(db).finally(() => db.close());
    },
    async stop() {
      await end('SIGTERM');
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
