import { createSocket } from 'node:dgram';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { databaseFile } from './platform/db/databaseKey.ts';
import { migrate } from './platform/db/migrate.ts';
import { openDatabase } from './platform/db/open.ts';
import { startHearth } from './hearth.ts';
import { readSettings } from './platform/settings.ts';
import { StartError } from './platform/startError.ts';
import { explained } from './startProblem.ts';
import { testEnvironment } from './testing/startServer.ts';
import { TEST_KEY } from './testing/template.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(path.join(os.tmpdir(), 'hearth-start-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const start = (dataDir: string, env: Record<string, string> = {}) => startHearth(readSettings({ ...testEnvironment(dataDir), DEMO: 'off', ...env }));
const problemOf = async (starting: Promise<unknown>) => {
  const error = await starting.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(StartError);
  expect((error as Error).message).not.toContain('\n');
  return (error as Error).message;
};

test('a DATA_DIR that is a file, or lies below one', async () => {
  const file = path.join(folder, 'file');
  writeFileSync(file, '');
  for (const dataDir of [file, path.join(file, 'data')])
    expect(await problemOf(start(dataDir))).toBe(`DATA_DIR ${dataDir} is a file, or lies below one: name a folder.`);
});

test('a DATA_DIR where no folder can be made, at once', async () => {
  for (const dataDir of ['/proc/x', '/proc/x/y'])
    expect(await problemOf(start(dataDir))).toBe(`DATA_DIR ${dataDir} cannot be made or opened: name a folder that can.`);
});

test('a media port that is taken', async () => {
  const other = createSocket('udp4');
  const port = await new Promise<number>((resolve) => other.bind(0, '127.0.0.1', () => resolve(other.address().port)));
  expect(await problemOf(start(folder, { RTC_PORT: String(port) }))).toBe(
    `RTC_PORT ${port} on 127.0.0.1 is in use: stop what uses it, or give Hearth another one.`,
  );
  other.close();
});

test('a damaged database', async () => {
  const file = databaseFile(folder);
  await migrate(file, TEST_KEY);
  const content = readFileSync(file);
  rmSync(file);
  writeFileSync(file, content.fill(0x5a, 4_096));
  expect(await problemOf(start(folder))).toMatch(/hearth\.db is damaged: bring a backup back with npm run restore -- FILE/);
});

test('a disk that is full, by whichever way it is met', async () => {
  const file = databaseFile(folder);
  await migrate(file, TEST_KEY);
  const db = await openDatabase(file, TEST_KEY);
  await db.prisma.$executeRawUnsafe('CREATE TABLE Filler (data BLOB)');
  const full = 'PRAGMA max_page_count = 1';
  db.driver.prepare(full).all();
  const fill = 'INSERT INTO Filler VALUES (zeroblob(100000))';
  const byDriver = await db.write((driver) => driver.prepare(fill).run()).catch((error: unknown) => error);
  await db.prisma.$queryRawUnsafe(full);
  const byPrisma = await db.prisma.$executeRawUnsafe(fill).catch((error: unknown) => error);
  const bySystem = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  for (const error of [byDriver, byPrisma, bySystem]) {
    expect(explained(error, { dataDir: '/srv' })).toMatchObject({
      name: 'StartError',
      message: 'The disk of DATA_DIR /srv is full: make room, then start again. Nothing is lost.',
    });
  }
  await db.close();
});

test.each([
  ['EROFS', /cannot be written/],
  ['EACCES', /cannot be written/],
  ['SQLITE_READONLY_DIRECTORY', /cannot be written/],
  ['SQLITE_IOERR_WRITE', /does not read or write as it should/],
  ['SQLITE_BUSY_RECOVERY', /Another program has .*hearth\.db locked/],
])('%s', (code, message) => {
  const said = explained(Object.assign(new Error('x'), { code }), { dataDir: '/srv' });
  expect(said).toMatchObject({ name: 'StartError', message: expect.stringMatching(message) });
});

test('what is a fault of ours stays one, with its stack', () => {
  const fault = new TypeError('x is not a function');
  expect(explained(fault, { dataDir: '/srv' })).toBe(fault);
});
