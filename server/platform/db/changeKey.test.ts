import { execFile, spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import Driver from 'libsql';
import { afterEach, describe, expect, test } from 'vitest';
import { signIn, stranger } from '#server/testing/person.ts';
import { startChild } from '#server/testing/startChild.ts';
import { startServer, testEnvironment } from '#server/testing/startServer.ts';
import { newDataDir, TEST_KEY } from '#server/testing/template.ts';
import { until } from '#server/testing/until.ts';
import { changeKey } from './changeKey.ts';
import { databaseFile, keyFile, nextKeyFile, obtainDatabaseKey } from './databaseKey.ts';
import { claimDataFolder } from './dataFolder.ts';
import { opens } from './history.ts';
import { openDatabase } from './open.ts';

const NEXT = 'the-next-key-of-this-test-which-is-long-enough';
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A clinic's data folder whose key is kept beside the database. */
async function folderWithKey(): Promise<string> {
  const folder = await newDataDir();
  folders.push(folder);
  writeFileSync(keyFile(folder), `${TEST_KEY}\n`, { mode: 0o600 });
  return folder;
}

// Of a copy: a connection of this process may hold a lock until the garbage collector comes by.
async function peopleIn(folder: string): Promise<number> {
  const key = obtainDatabaseKey(folder, null);
  const copy = mkdtempSync(path.join(tmpdir(), 'hearth-look-'));
  folders.push(copy);
  for (const name of readdirSync(folder).filter((one) => /^hearth\.db(-wal)?$/.test(one))) copyFileSync(path.join(folder, name), path.join(copy, name));
  const db = await openDatabase(databaseFile(copy), key);
  return db.prisma.person.count().finally(() => db.close());
}
const command = (folder: string, env: Record<string, string | undefined> = {}) => ({
  args: ['scripts/database-key.ts'],
  env: { ...process.env, ...testEnvironment(folder), DATABASE_KEY: undefined, ...env },
});
const run = (folder: string, env: Record<string, string | undefined> = {}) => {
  const { args, env: whole } = command(folder, env);
  return promisify(execFile)(process.execPath, args, { env: whole });
};

describe('another key for the database', () => {
  test('the command makes one and keeps it; the old key opens nothing any more but what was made before', async () => {
    const folder = await folderWithKey();
    const before = await peopleIn(folder);
    const backup = path.join(folder, 'backup.db');
    copyFileSync(databaseFile(folder), backup);
    const { stdout } = await run(folder);
    const key = readFileSync(keyFile(folder), 'utf8').trim();
    expect([key === TEST_KEY, opens(databaseFile(folder), TEST_KEY), opens(databaseFile(folder), key)]).toEqual([false, false, true]);
    expect(await peopleIn(folder)).toBe(before);
    const old = readdirSync(folder).find((name) => name.startsWith('database.key.before-'))!;
    expect(stdout).toContain(old);
    expect([stdout.includes(key), stdout.includes(TEST_KEY)]).toEqual([false, false]);
    expect(opens(backup, readFileSync(path.join(folder, old), 'utf8').trim())).toBe(true);
    for (const name of readdirSync(folder).filter((one) => /^(hearth|database)/.test(one)))
      expect([name, (statSync(path.join(folder, name)).mode & 0o077).toString(8)]).toEqual([name, '0']);
  });

  test('a key from the environment is changed to the one given, and nothing is written down', async () => {
    const folder = await newDataDir();
    folders.push(folder);
    await run(folder, { DATABASE_KEY: TEST_KEY, NEW_DATABASE_KEY: NEXT });
    expect([opens(databaseFile(folder), NEXT), existsSync(keyFile(folder)), existsSync(nextKeyFile(folder))]).toEqual([true, false, false]);
    const again = await run(folder, { DATABASE_KEY: TEST_KEY, NEW_DATABASE_KEY: NEXT }).catch((error: { stderr: string }) => error);
    expect(again.stderr).toBe('The database has this new key already: start Hearth with it as DATABASE_KEY.\n');
  });

  test.each([
    [{ DATABASE_KEY: TEST_KEY }, /^NEW_DATABASE_KEY must be set too/],
    [{ DATABASE_KEY: TEST_KEY, NEW_DATABASE_KEY: 'short' }, /^NEW_DATABASE_KEY must hold at least 32 characters\.\n$/],
    [{ DATABASE_KEY: TEST_KEY, NEW_DATABASE_KEY: TEST_KEY }, /already: give another one/],
    [{ DATABASE_KEY: NEXT, NEW_DATABASE_KEY: `${NEXT}2` }, /^DATABASE_KEY does not open/],
  ])('%o is refused in one line, and nothing is changed', async (env, line) => {
    const folder = await newDataDir();
    folders.push(folder);
    const { stderr } = await run(folder, env).catch((error: { stderr: string }) => error);
    expect(stderr).toMatch(line);
    expect(opens(databaseFile(folder), TEST_KEY)).toBe(true);
  });

  test('while Hearth runs it is refused', async () => {
    const folder = await folderWithKey();
    const letGo = claimDataFolder(folder);
    await expect(changeKey(folder, { key: TEST_KEY, next: null, isKept: true }, new Date())).rejects.toThrow(/in use by another Hearth/);
    letGo();
    expect([obtainDatabaseKey(folder, null), opens(databaseFile(folder), TEST_KEY)]).toEqual([TEST_KEY, true]);
  });
});

describe('killed on its way', () => {
  // Whenever it is: the moments that matter can be seen from outside.
  test.each(['hearth.db.rekeying', 'database.key.next'])('when there is a %s', async (name) => {
    const folder = await folderWithKey();
    const before = await peopleIn(folder);
    const { args, env } = command(folder);
    const child = spawn(process.execPath, args, { env, stdio: 'ignore' });
    const gone = new Promise((resolve) => child.once('exit', resolve));
    await until(() => existsSync(path.join(folder, name)) || child.exitCode !== null, name, 60_000);
    child.kill('SIGKILL');
    await gone;
    expect(await peopleIn(folder)).toBe(before);
    // And it can be done after all.
    await run(folder);
    expect(await peopleIn(folder)).toBe(before);
  });

  test('between the database and its key', async () => {
    const folder = await folderWithKey();
    await run(folder, { DATABASE_KEY: TEST_KEY, NEW_DATABASE_KEY: NEXT });
    writeFileSync(nextKeyFile(folder), `${NEXT}\n`);
    expect(obtainDatabaseKey(folder, null)).toBe(NEXT);
    expect([readFileSync(keyFile(folder), 'utf8').trim(), existsSync(nextKeyFile(folder))]).toEqual([NEXT, false]);
  });

  test('before the database: its key stays', async () => {
    const folder = await folderWithKey();
    writeFileSync(nextKeyFile(folder), `${NEXT}\n`);
    expect([obtainDatabaseKey(folder, null), await peopleIn(folder)]).toEqual([TEST_KEY, await peopleIn(folder)]);
  });
});

test('afterwards sign-ins, open invitations and links have ended; what browsers keep is still their owner’s to read', async () => {
  const first = await startChild();
  const folder = first.dataDir;
  folders.push(folder);
  const ana = await signIn(first.url, 'participant1');
  const sealedWith = (await ana.get('/api/device-key')).body;
  const { link } = (await (await signIn(first.url, 'manager')).post<{ link: string }>('/api/invitations', { email: 'noor@example.org', role: 'manager' })).body;
  await first.kill9();
  await run(folder, { DATABASE_KEY: TEST_KEY, NEW_DATABASE_KEY: NEXT });

  const second = await startServer({ dataDir: folder, databaseKey: NEXT });
  const token = link.split('/').at(-1)!;
  expect((await stranger(second.url).get('/api/me', { cookie: ana.cookie() })).status).toBe(401);
  expect((await stranger(second.url).get(`/api/invitation/${token}`)).body.refused).toBe('invitationWithdrawn');
  expect((await (await signIn(second.url, 'participant1')).get('/api/device-key')).body).toEqual(sealedWith);
  await second.stop();
});

test('libSQL has no cipher yet that would notice a changed page: docs/security.md says so', () => {
  for (const encryptionCipher of ['chacha20', 'sqlcipher', 'aegis', 'aes256gcm', 'ascon128']) {
    expect(() => new Driver(':memory:', { encryptionCipher, encryptionKey: TEST_KEY } as Driver.Options)).toThrow();
  }
});
