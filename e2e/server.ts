// A real Hearth as a process of its own, on a data folder of its own, that a test may kill.
import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from '#server/testing/freePort.ts';

const root = resolve(import.meta.dirname, '..');

export interface Hearth {
  url: string;
  dataDir: string;
  /** Everything the server printed so far. */
  log: () => string;
  start: () => Promise<void>;
  /** Ends it as a power cut would. */
  kill: () => Promise<void>;
  mediaWorkers: () => Promise<number[]>;
  remove: () => Promise<void>;
}

/** Makes a server on a free port; `template` is a data folder to begin with. */
export async function hearth(options: { host?: string; template?: string; env?: Record<string, string> } = {}): Promise<Hearth> {
  const host = options.host ?? '127.0.0.1';
  const dataDir = await mkdtemp(join(tmpdir(), 'hearth-e2e-'));
  if (options.template) await cp(options.template, dataDir, { recursive: true });
  const port = await freePort();
  const url = `http://${host}:${port}`;
  let child: ChildProcess | null = null;
  let printed = '';

  const start = async () => {
    child = spawn(process.execPath, ['server/main.ts'], {
      cwd: root,
      env: {
        ...process.env,
        HOST: host,
        PORT: String(port),
        RTC_PORT: '0',
        RTC_ANNOUNCED_ADDRESS: host,
        DATA_DIR: dataDir,
        PUBLIC_URL: url,
        DEMO: 'on',
        NODE_COMPILE_CACHE: join(root, '.cache/node'),
        ...options.env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const note = (chunk: Buffer) => (printed += chunk.toString());
    child.stdout?.on('data', note);
    child.stderr?.on('data', note);
    await healthy(
      url,
      () => child?.exitCode ?? null,
      () => printed,
    );
  };

  const kill = async () => {
    const running = child;
    child = null;
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    const gone = new Promise((done) => running.once('exit', done));
    running.kill('SIGKILL');
    await gone;
  };

  return {
    url,
    dataDir,
    log: () => printed,
    start,
    kill,
    mediaWorkers: () => childrenNamed(child?.pid ?? -1, 'mediasoup'),
    remove: async () => {
      await kill();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function healthy(url: string, exited: () => number | null, printed: () => string): Promise<void> {
  for (;;) {
    const isUp = await fetch(`${url}/healthz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (isUp) return;
    if (exited() !== null) throw new Error(`Hearth stopped at its start:\n${printed()}`);
    await new Promise((next) => setTimeout(next, 50));
  }
}

async function childrenNamed(parent: number, name: string): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((entry) => /^\d+$/.test(entry));
  const found = await Promise.all(
    pids.map(async (pid) => {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
      const [, command = '', rest = ''] = /\((.*)\) \S (\d+)/.exec(stat) ?? [];
      return command.startsWith(name) && Number(rest) === parent ? Number(pid) : null;
    }),
  );
  return found.filter((pid) => pid !== null);
}
