import { copyFileSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { backUp } from './backup.ts';
import { databaseFile, obtainDatabaseKey } from './databaseKey.ts';
import { claimDataFolder } from './dataFolder.ts';
import { findDrift } from './makeMigration.ts';
import { migrate } from './migrate.ts';
import { readMigrations } from './migrations.ts';
import { openDriver } from './driver.ts';
import { openDatabase } from './open.ts';

let folder: string;
let file: string;
const key = 'k'.repeat(32);

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'hearth-db-'));
  file = databaseFile(folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the migrations lead to prisma/schema.prisma', async () => {
  expect(await findDrift()).toBe('');
});

describe('migrating', () => {
  test('a new database gets every migration, and nothing is left beside it', async () => {
    const applied: string[] = [];
    await migrate(file, key, (name) => applied.push(name));
    expect(applied).toEqual((await readMigrations()).map((migration) => migration.name));
    expect(readdirSync(folder).filter((name) => name.includes('migrating'))).toEqual([]);
  });

  test('a database that is up to date is left alone', async () => {
    await migrate(file, key);
    const applied: string[] = [];
    await migrate(file, key, (name) => applied.push(name));
    expect(applied).toEqual([]);
  });

  test('what is in an older database is still there afterwards, also what only the write-ahead log held', async () => {
    await migrate(file, key);
    const old = openDriver(file, key);
    const last = (await readMigrations()).at(-1)!;
    old.prepare("INSERT INTO Clinic (id, name, phone, createdAt) VALUES ('c', 'Willow', '', '2026-01-01T00:00:00.000+00:00')").run();
    old.prepare('DELETE FROM _prisma_migrations WHERE migration_name = ?').run(last.name);
    // As a killed server leaves them: copied while the connection is open.
    const killed = path.join(folder, 'killed.db');
    for (const suffix of ['', '-wal']) copyFileSync(file + suffix, killed + suffix);
    old.close();

    // Applying the last migration a second time fails halfway (its tables are there): the database stays as it was.
    await expect(migrate(killed, key)).rejects.toThrow(/duplicate column name|already exists/);
    const driver = openDriver(killed, key);
    expect(driver.prepare('SELECT name FROM Clinic').all()).toEqual([{ name: 'Willow' }]);
    driver.close();
    expect(existsSync(`${killed}.migrating`)).toBe(false);
  });

  test('a wrong key is told by its name and changes nothing', async () => {
    await migrate(file, key);
    const before = readFileSync(file);
    await expect(migrate(file, 'w'.repeat(32))).rejects.toThrow(/^DATABASE_KEY does not open /);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('a database of a newer version is refused', async () => {
    await migrate(file, key);
    const driver = openDriver(file, key);
    driver.prepare("INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name) VALUES ('x', '', 1, '29990101000000_later')").run();
    driver.close();
    await expect(migrate(file, key)).rejects.toThrow(/newer version of Hearth/);
  });

  test('a migration that was changed after it was applied is refused', async () => {
    await migrate(file, key);
    const driver = openDriver(file, key);
    driver.prepare("UPDATE _prisma_migrations SET checksum = 'other'").run();
    driver.close();
    await expect(migrate(file, key)).rejects.toThrow(/was changed after it was applied/);
  });
});

describe('an open database', () => {
  test('holds no plain text on disk', async () => {
    await migrate(file, key);
    const db = await openDatabase(file, key);
    await db.prisma.clinic.create({ data: { name: 'SECRET-CLINIC', phone: '' } });
    await db.write((driver) => driver.prepare("INSERT INTO LiveSnapshot VALUES ('s', 1, 'SECRET-STATE')").run());
    for (const name of readdirSync(folder)) expect(readFileSync(path.join(folder, name)).includes('SECRET-')).toBe(false);
    await db.close();
    expect(readFileSync(file).includes('SECRET-')).toBe(false);
    expect(readFileSync(file).subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3');
  });

  test('lets Prisma and the driver write at the same time, each whole', async () => {
    await migrate(file, key);
    const db = await openDatabase(file, key);
    const clinic = await db.prisma.clinic.create({ data: { name: '', phone: '' } });
    const append = () =>
      db.prisma.$transaction(async (transaction) => {
        const { name } = await transaction.clinic.findUniqueOrThrow({ where: { id: clinic.id } });
        await transaction.clinic.update({ where: { id: clinic.id }, data: { name: `${name}.` } });
      });
    const insert = (_: unknown, id: number) => db.write((driver) => driver.prepare('INSERT INTO ServerLife VALUES (?, ?)').run(id, 1));
    const create = (_: unknown, n: number) => db.prisma.program.create({ data: { clinicId: clinic.id, name: String(n) } });
    await Promise.all([...Array.from({ length: 15 }, append), ...Array.from({ length: 40 }, insert), ...Array.from({ length: 15 }, create)]);

    expect((await db.prisma.clinic.findUniqueOrThrow({ where: { id: clinic.id } })).name).toBe('.'.repeat(15));
    expect(await db.prisma.serverLife.count()).toBe(40);
    expect(await db.prisma.program.count()).toBe(15);
    await db.close();
  });

  test('acknowledges a write beside the event loop when the disk has it, and holds up nobody until then', async () => {
    await migrate(file, key);
    const syncs: (() => void)[] = [];
    const db = await openDatabase(file, key, () => new Promise((done) => void syncs.push(done)));
    const writeOne = (id: number) => db.beside.write((driver) => driver.prepare('INSERT INTO ServerLife VALUES (?, 1)').run(id));
    let isAcknowledged = false;
    const writing = writeOne(7).then(() => (isAcknowledged = true));
    await vi.waitFor(() => expect(syncs).toHaveLength(1));
    expect(statSync(`${file}-wal`).size).toBeGreaterThan(0);
    expect(await db.prisma.serverLife.count()).toBe(1);
    await db.write((driver) => driver.prepare('INSERT INTO ServerLife VALUES (8, 1)').run());
    expect(isAcknowledged).toBe(false);
    syncs[0]!();
    await writing;

    // Closed meanwhile: the disk is waited for, also by who closes.
    let isClosed = false;
    const last = writeOne(9);
    await vi.waitFor(() => expect(syncs).toHaveLength(2));
    const closing = db.close().then(() => (isClosed = true));
    await new Promise((next) => setImmediate(next));
    expect(isClosed).toBe(false);
    syncs[1]!();
    await last;
    await vi.waitFor(() => expect(syncs).toHaveLength(3));
    syncs[2]!();
    await closing;
  });

  test('goes on after a transaction or a write that failed', async () => {
    await migrate(file, key);
    const db = await openDatabase(file, key);
    const failing = db.prisma.$transaction(async (transaction) => {
      await transaction.clinic.create({ data: { name: 'undone', phone: '' } });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await expect(
      db.write(() => {
        throw new Error('nor this');
      }),
    ).rejects.toThrow('nor this');
    await db.prisma.clinic.create({ data: { name: 'kept', phone: '' } });
    expect((await db.prisma.clinic.findMany()).map((clinic) => clinic.name)).toEqual(['kept']);
    await db.close();
  });
});

describe('a backup', () => {
  test('taken while the database is in use holds what was acknowledged, encrypted, in one file', async () => {
    await migrate(file, key);
    const db = await openDatabase(file, key);
    await db.prisma.clinic.create({ data: { name: 'SECRET-CLINIC', phone: '' } });
    const target = path.join(folder, 'copy.db');
    backUp(file, key, target);
    await db.prisma.clinic.create({ data: { name: 'later', phone: '' } });
    await db.close();

    expect(readdirSync(folder).filter((name) => name.startsWith('copy'))).toEqual(['copy.db']);
    expect(readFileSync(target).includes('SECRET-')).toBe(false);
    const copy = openDriver(target, key);
    expect(copy.prepare('SELECT name FROM Clinic').all()).toEqual([{ name: 'SECRET-CLINIC' }]);
    copy.close();
    expect(() => backUp(file, key, target)).toThrow(/is there already/);
  });
});

describe('the key', () => {
  test('is made once, kept with mode 600, and the same ever after', () => {
    const made = obtainDatabaseKey(folder, null);
    expect(made).toMatch(/^[0-9a-f]{64}$/);
    expect(statSync(path.join(folder, 'database.key')).mode & 0o777).toBe(0o600);
    expect(obtainDatabaseKey(folder, null)).toBe(made);
    expect(readdirSync(folder)).toEqual(['database.key']);
  });

  test('that is given is used and not kept', () => {
    expect(obtainDatabaseKey(folder, key)).toBe(key);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('that is lost is not made anew over a database that needs it', () => {
    writeFileSync(file, 'encrypted');
    expect(() => obtainDatabaseKey(folder, null)).toThrow(/^DATABASE_KEY is missing/);
  });
});

test('a data folder has one owner at a time', () => {
  const release = claimDataFolder(folder);
  expect(() => claimDataFolder(folder)).toThrow(/^DATA_DIR .* is in use/);
  release();
  claimDataFolder(folder)();
});
