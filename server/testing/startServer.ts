import { rm } from 'node:fs/promises';
import type { Db } from '#server/platform/db/open.ts';
import { startHearth, type Hearth } from '#server/hearth.ts';
import { keepDemo } from '#server/seed/demo.ts';
import { readSettings, type Settings } from '#server/platform/settings.ts';
import type { SessionKind } from '#shared/people/sessionRole.ts';
import { newDataDir, TEST_KEY } from './template.ts';

export interface TestServer {
  /** Without a slash at the end. */
  url: string;
  db: Db;
  dataDir: string;
  hearth: Hearth;
  /** The ids of the demo's three sessions that are on. */
  sessions: Record<SessionKind, string>;
  /** Ends it in good order and forgets its data. */
  stop(): Promise<void>;
}

/** The whole of Hearth in this process, on a free port, with the demo clinic in a data folder of its own. */
export async function startServer(settings: Partial<Settings> = {}): Promise<TestServer> {
  const dataDir = settings.dataDir ?? (await newDataDir());
  const hearth = await startHearth({ ...readSettings(testEnvironment(dataDir)), ...settings });
  return {
    url: `http://127.0.0.1:${hearth.port}`,
    db: hearth.db,
    dataDir,
    hearth,
    sessions: await sessionsOn(hearth.db),
    async stop() {
      await hearth.close();
      if (settings.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** What the environment of a server under test says; the worker's path comes from the machine's own. */
export const testEnvironment = (dataDir: string): Record<string, string | undefined> => ({
  PORT: '0',
  HOST: '127.0.0.1',
  RTC_PORT: '0',
  WORKERS: '1',
  DEMO: 'on',
  DATA_DIR: dataDir,
  DATABASE_KEY: TEST_KEY,
  LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent',
  MEDIASOUP_WORKER_BIN: process.env['MEDIASOUP_WORKER_BIN'],
});

/** The demo's sessions that are on, by kind. */
export async function sessionsOn(db: Db): Promise<Record<SessionKind, string>> {
  const { sessions } = await keepDemo(db, new Date());
  return Object.fromEntries(sessions.map(({ kind, id }) => [kind, id])) as Record<SessionKind, string>;
}
