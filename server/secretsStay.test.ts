// What a running Hearth leaves where others of the machine could find it.
import { execFile } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startChild, type ChildServer } from '#server/testing/startChild.ts';
import { testEnvironment } from '#server/testing/startServer.ts';
import { newDataDir } from '#server/testing/template.ts';

const secrets = {
  TURN_URLS: 'turn:turn.example.org',
  TURN_SECRET: 'the-turn-secret-of-this-test',
  SMTP_URL: 'smtp://user:the-mail-password@127.0.0.1:9',
  MAIL_FROM: 'hearth@example.org',
};
let folder: string;
let server: ChildServer;

beforeAll(async () => {
  folder = await newDataDir();
  // As an earlier version left it, and a shell whose files everybody reads.
  for (const name of readdirSync(folder)) chmodSync(path.join(folder, name), 0o644);
  process.umask(0o022);
  server = await startChild({ DATA_DIR: folder, ...secrets });
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

test.runIf(process.platform === 'linux')('the media workers are started without the secrets', () => {
  const children = readFileSync(`/proc/${server.pid()}/task/${server.pid()}/children`, 'utf8').trim().split(' ').filter(Boolean);
  const environments = children.map((pid) => readFileSync(`/proc/${pid}/environ`, 'utf8'));
  expect(environments.some((text) => text.includes('MEDIASOUP_VERSION='))).toBe(true);
  for (const text of environments) expect(text).not.toMatch(/DATABASE_KEY=|TURN_SECRET=|SMTP_URL=|the-turn-secret|the-mail-password/);
});

const openToOthers = (where: string) => readdirSync(where).filter((name) => (statSync(path.join(where, name)).mode & 0o077) !== 0);

test('database, log and all that lies beside them are for their user alone, also what an earlier version left', () => {
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(['hearth.db', 'hearth.db-wal', 'in-use.lock']));
  expect(openToOthers(folder)).toEqual([]);
});

test('so are a backup and what is brought back from it', async () => {
  const target = path.join(folder, 'backup.db');
  const run = (script: string, dataDir: string) =>
    promisify(execFile)(process.execPath, [script, target], { env: { ...process.env, ...testEnvironment(dataDir) } });
  await run('scripts/backup.ts', folder);
  expect(openToOthers(folder)).toEqual([]);
  const other = path.join(folder, 'other');
  await run('scripts/restore.ts', other);
  expect(readdirSync(other)).toContain('hearth.db');
  expect(openToOthers(other)).toEqual([]);
});
