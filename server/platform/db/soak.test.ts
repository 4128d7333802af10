import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { databaseFile } from './databaseKey.ts';
import { scrubLog } from './inOneTurn.ts';
import { migrate } from './migrate.ts';
import { openDriver } from './driver.ts';
import { openDatabase, type Db } from './open.ts';
import { LONG_LOG_BYTES } from './shortLog.ts';

const key = 'k'.repeat(32);
let folder: string;
let db: Db;

beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'hearth-soak-'));
  await migrate(databaseFile(folder), key);
  db = await openDatabase(databaseFile(folder), key);
});
afterEach(async () => {
  await db.close();
  rmSync(folder, { recursive: true, force: true });
});

const descriptors = () => readdirSync('/proc/self/fd').length;
// What JavaScript itself holds comes and goes with its garbage collector: a connection lies beside it.
const besideHeapMB = () => (process.memoryUsage().rss - process.memoryUsage().heapTotal) / 1024 ** 2;

async function repeat(times: number, work: (i: number) => Promise<unknown>) {
  for (let i = 0; i < times; i += 1) await work(i);
}

test.skipIf(process.platform !== 'linux')(
  'descriptors and memory come back from any number of transactions, statements and failures',
  async () => {
    const clinic = await db.prisma.clinic.create({ data: { name: '', phone: '' } });
    const where = { id: clinic.id };
    const saves = (i: number) =>
      db.prisma.$transaction(async (tx) => {
        await tx.clinic.findUniqueOrThrow({ where });
        await tx.clinic.update({ where, data: { name: String(i) } });
      });
    const fails = () => db.prisma.$transaction([db.prisma.clinic.create({ data: { id: clinic.id, name: '', phone: '' } })]).catch(() => {});
    const reads = () => db.prisma.clinic.findMany({ where, include: { programs: true } });
    const lists = (i: number) => db.prisma.clinic.findMany({ where: { id: { in: Array.from({ length: 1 + (i % 400) }, String) } } });
    const round = async (i: number) => void (await Promise.all([saves(i), fails(), reads(), lists(i)]));

    await repeat(150, round);
    const before = { descriptors: descriptors(), besideHeapMB: besideHeapMB() };
    await repeat(500, round);
    expect(descriptors()).toBeLessThanOrEqual(before.descriptors);
    // A thousand connections that stay were 360 MB.
    expect(besideHeapMB() - before.besideHeapMB).toBeLessThan(100);
  },
  120_000,
);

test('a full disk, a lost statement or a commit that fails leaves no transaction open behind it', async () => {
  const clinic = await db.prisma.clinic.create({ data: { name: 'before', phone: '' } });
  const broken = db.prisma.$transaction(async (tx) => {
    await tx.clinic.update({ where: { id: clinic.id }, data: { name: 'half' } });
    // What SQLite does by itself when the disk is full (https://sqlite.org/lang_transaction.html#response_to_errors_within_a_transaction).
    await tx.$executeRawUnsafe('ROLLBACK');
    await tx.program.create({ data: { clinicId: clinic.id, name: 'without its first half' } });
  });
  await expect(broken).rejects.toThrow();
  expect(await db.prisma.program.count()).toBe(0);
  await db.prisma.$transaction([db.prisma.clinic.update({ where: { id: clinic.id }, data: { name: 'after' } })]);
  expect((await db.prisma.clinic.findFirstOrThrow()).name).toBe('after');
});

/** Another program, in a process of its own: has the database open in the way that `sql` says until it is told to let go. */
async function otherProgram(sql: string) {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, '../../testing/otherProgram.ts'), databaseFile(folder), key, sql], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return async () => {
    child.stdin.end();
    await once(child, 'exit');
  };
}

/** One write in each of the four ways there are; `done` fills as they are on disk. */
function writeAllWays() {
  const done: string[] = [];
  const all = Promise.all([
    db.write((driver) => driver.prepare('INSERT INTO ServerLife VALUES (1, 1)').run()).then(() => done.push('driver')),
    db.beside.write((driver) => driver.prepare('INSERT INTO ServerLife VALUES (2, 1)').run()).then(() => done.push('beside')),
    db.prisma.clinic.updateMany({ data: { phone: '1' } }).then(() => done.push('prisma')),
    db.prisma.$transaction(async (tx) => tx.clinic.updateMany({ data: { name: 'Alder' } })).then(() => done.push('transaction')),
  ]);
  return { done, all };
}

test.each(['BEGIN IMMEDIATE', 'BEGIN EXCLUSIVE'])(
  'while another process has the database locked (%s), the event loop is free, reads are answered, and writes wait',
  async (sql) => {
    await db.prisma.clinic.create({ data: { name: 'Willow', phone: '' } });
    const letGo = await otherProgram(sql);
    const { done, all } = writeAllWays();
    // Each of these answers comes by the event loop, which a busy wait would hold until long after the test has failed.
    for (let i = 0; i < 20; i += 1) expect(await db.prisma.clinic.findMany()).toMatchObject([{ name: 'Willow' }]);
    expect(done).toEqual([]);
    await letGo();
    await all;
    expect(done).toHaveLength(4);
    expect(await db.prisma.clinic.findFirst()).toMatchObject({ name: 'Alder', phone: '1' });
  },
);

test('while another process reads for long, all is written; the log that gathers meanwhile is emptied beside the event loop', async () => {
  const logBytes = () => statSync(`${databaseFile(folder)}-wal`).size;
  await db.prisma.clinic.create({ data: { name: 'Willow', phone: '' } });
  db.driver.exec('CREATE TABLE Filler (data BLOB)');
  const letGo = await otherProgram('BEGIN');
  await writeAllWays().all;
  const fill = () => db.write((driver) => driver.prepare('INSERT INTO Filler VALUES (zeroblob(1000000))').run());
  await repeat(6, fill);
  await letGo();
  // The commit that would have copied all of it copies nothing.
  await fill();
  expect(statSync(databaseFile(folder)).size).toBeLessThan(LONG_LOG_BYTES);
  expect(logBytes()).toBeGreaterThan(LONG_LOG_BYTES);
  // Nor does what scrubs the log.
  await db.write(() => scrubLog(db));
  expect(logBytes()).toBeGreaterThan(LONG_LOG_BYTES);
  await expect.poll(logBytes, { timeout: 20_000 }).toBe(0);
  expect(db.driver.prepare('SELECT count(*) AS n FROM Filler').get()).toMatchObject({ n: 7 });
  expect(await db.prisma.clinic.findFirst()).toMatchObject({ name: 'Alder', phone: '1' });
});

test('while a backup is taken in another process, writes and reads go on, and it is whole', async () => {
  await db.prisma.clinic.create({ data: { name: 'Willow', phone: '' } });
  const target = path.join(folder, 'backup.db');
  const backup = spawn(
    process.execPath,
    [
      '-e',
      `import(${JSON.stringify(path.join(import.meta.dirname, 'backup.ts'))}).then(({ backUp }) => backUp(${[databaseFile(folder), key, target].map((one) => JSON.stringify(one)).join(', ')}))`,
    ],
    { stdio: 'inherit' },
  );
  let isOver = false;
  const exit = once(backup, 'exit').finally(() => (isOver = true));
  // All of a write happens in one turn of the event loop, unless somebody has the database locked.
  for (let i = 0; !isOver; i += 1) await db.prisma.clinic.updateMany({ data: { phone: String(i) } }).then(() => nextTurn());
  expect(await exit).toEqual([0, null]);
  const copy = openDriver(target, key);
  expect(copy.prepare('SELECT name FROM Clinic').all()).toMatchObject([{ name: 'Willow' }]);
  copy.close();
});

test('who reads does not wait for a transaction, and sees nothing of it until it is done', async () => {
  const clinic = await db.prisma.clinic.create({ data: { name: 'before', phone: '' } });
  await db.prisma.$transaction(async (tx) => {
    await tx.clinic.update({ where: { id: clinic.id }, data: { name: 'half' } });
    expect((await db.prisma.clinic.findFirstOrThrow()).name).toBe('before');
  });
});

test('what is scrubbed while another program reads leaves the log as soon as that is over', async () => {
  const logSize = () => statSync(`${databaseFile(folder)}-wal`).size;
  const other = openDriver(databaseFile(folder), key);
  other.exec('BEGIN');
  other.prepare('SELECT count(*) FROM Clinic').all();
  await db.write((driver) => driver.prepare('INSERT INTO ServerLife VALUES (1, 1)').run());
  await db.write(() => scrubLog(db));
  expect(logSize()).toBeGreaterThan(0);
  other.exec('ROLLBACK');
  await expect.poll(logSize, { timeout: 10_000 }).toBe(0);
});
