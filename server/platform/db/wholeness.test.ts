import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backUp } from './backup.ts';
import { databaseFile, obtainDatabaseKey } from './databaseKey.ts';
import { claimDataFolder } from './dataFolder.ts';
import { beginHistory, checkHistory } from './history.ts';
import { migrate } from './migrate.ts';
import { readMigrations } from './migrations.ts';
import { openDriver } from './driver.ts';
import { openDatabase, type Db } from './open.ts';
import { restore } from './restore.ts';

let folder: string;
let file: string;
const key = 'k'.repeat(32);

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'hearth-whole-'));
  file = databaseFile(folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What a start does with the database. */
async function start(): Promise<Db> {
  checkHistory(file, key);
  await migrate(file, key);
  beginHistory(file, key);
  return openDatabase(file, key);
}

const addClinic = (db: Db, name: string) => db.prisma.clinic.create({ data: { name, phone: '' } });
const namesIn = (database: string) => {
  const driver = openDriver(database, key);
  const names = (driver.prepare('SELECT name FROM Clinic ORDER BY name').all() as { name: string }[]).map(({ name }) => name);
  driver.close();
  return names;
};

/** The files as `kill -9` leaves them: taken while the server runs. */
function killed(db: Db): () => Promise<void> {
  const seen = ['', '-wal'].map((suffix) => [suffix, readFileSync(file + suffix)] as const);
  return async () => {
    await db.close();
    rmSync(`${file}-shm`, { force: true });
    for (const [suffix, content] of seen) replace(file + suffix, content);
  };
}

// A new file: what this process still holds of the old one (connections end with a garbage collection) stays apart.
function replace(name: string, content: Buffer | string) {
  rmSync(name, { force: true });
  writeFileSync(name, content);
}

/** Another program that reads in the database until it is told to end. */
function reader() {
  const driver = openDriver(file, key);
  driver.exec('BEGIN');
  driver.prepare('SELECT count(*) FROM Clinic').all();
  return () => driver.exec('ROLLBACK');
}

async function forgetLastMigration() {
  const last = (await readMigrations()).at(-1)!;
  const driver = openDriver(file, key);
  driver.prepare('DELETE FROM _prisma_migrations WHERE migration_name = ?').run(last.name);
}

describe('an update', () => {
  test('while another program reads is refused, and every acknowledged row is still there', async () => {
    await migrate(file, key);
    const stop = reader();
    const db = await openDatabase(file, key);
    for (let i = 0; i < 20; i += 1) await addClinic(db, `clinic ${i + 10}`);
    await db.close();
    await forgetLastMigration();
    await expect(migrate(file, key)).rejects.toThrow(/^Another program has .* open: .* Nothing was changed\.$/);
    stop();
    expect(namesIn(file)).toHaveLength(20);
    expect(readdirSync(folder).filter((name) => name.includes('migrating'))).toEqual([]);
  });
});

describe('after an orderly end', () => {
  test('hearth.db alone holds everything', async () => {
    const db = await start();
    await addClinic(db, 'Willow');
    await db.beside.write((driver) => driver.prepare('INSERT INTO ServerLife VALUES (1, 1)').run());
    expect(await db.close()).toBe(true);
    const alone = path.join(folder, 'alone.db');
    copyFileSync(file, alone);
    expect(namesIn(alone)).toEqual(['Willow']);
  });

  test('it is said where another program keeps that from being so', async () => {
    const db = await start();
    const stop = reader();
    await addClinic(db, 'Willow');
    expect(await db.close()).toBe(false);
    stop();
    expect(namesIn(file)).toEqual(['Willow']);
  });
});

describe('files that do not belong together are refused, in one line', () => {
  const refused = async (message: RegExp) => {
    const before = readdirSync(folder).sort();
    await expect(start()).rejects.toThrow(message);
    expect(readdirSync(folder).sort()).toEqual(before);
  };

  test('a backup beside the log of what came after it', async () => {
    const db = await start();
    await addClinic(db, 'before');
    backUp(file, key, path.join(folder, 'backup'));
    await addClinic(db, 'after');
    await killed(db)();
    replace(file, readFileSync(path.join(folder, 'backup')));
    await refused(/^.*hearth\.db was put beside the log of another database: .*npm run restore/);
  });

  test('a file copied by hand before an earlier start', async () => {
    await (await start()).close();
    copyFileSync(file, path.join(folder, 'by-hand'));
    const db = await start();
    await addClinic(db, 'after');
    await killed(db)();
    replace(file, readFileSync(path.join(folder, 'by-hand')));
    await refused(/was put beside the log of another database/);
  });

  test('a database of 0 bytes, or none, beside its log', async () => {
    const db = await start();
    await addClinic(db, 'Willow');
    await killed(db)();
    replace(file, '');
    await refused(/hearth\.db is empty, though a database was there: .*npm run restore -- FILE\.$/);
    rmSync(file);
    await refused(/hearth\.db is gone, though a database was there/);
  });

  test('a database that is gone, or empty, without a log', async () => {
    await (await start()).close();
    for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true });
    replace(file, '');
    await refused(/is empty, .* remove .*hearth\.db-run\)\.$/);
    rmSync(`${file}-run`);
    await (await start()).close();
  });

  test('but what kill -9 left goes on, also when it was killed twice', async () => {
    for (const name of ['first', 'second']) {
      const db = await start();
      await addClinic(db, name);
      await killed(db)();
    }
    await (await start()).close();
    expect(namesIn(file)).toEqual(['first', 'second']);
  });

  test('and so does a backup that was put there without any log', async () => {
    const db = await start();
    await addClinic(db, 'before');
    backUp(file, key, path.join(folder, 'backup'));
    await addClinic(db, 'after');
    await db.close();
    renameSync(path.join(folder, 'backup'), file);
    for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true });
    await (await start()).close();
    expect(namesIn(file)).toEqual(['before']);
  });
});

describe('a key', () => {
  test('that is empty or cut short opens nothing, and makes no database without encryption', () => {
    for (const [text, said] of [
      ['', 'empty'],
      ['\n', 'empty'],
      ['abc', 'cut short'],
    ] as const) {
      writeFileSync(path.join(folder, 'database.key'), text);
      expect(() => obtainDatabaseKey(folder, null)).toThrow(`database.key is ${said}`);
    }
  });

  test('is not blamed for a file that is not encrypted', async () => {
    openDriver(file, '').exec('CREATE TABLE t (a)');
    await expect(migrate(file, key)).rejects.toThrow(/is not encrypted, so Hearth did not make it/);
  });
});

describe('a backup', () => {
  test('waits for nobody who writes, and is not made of what is damaged', async () => {
    const db = await start();
    await addClinic(db, 'Willow');
    // A writer that is in the middle of something does not stop it either.
    const writer = openDriver(file, key);
    writer.exec('BEGIN IMMEDIATE');
    backUp(file, key, path.join(folder, "it's a backup"));
    writer.exec('ROLLBACK');
    expect(namesIn(path.join(folder, "it's a backup"))).toEqual(['Willow']);
    expect(statSync(path.join(folder, "it's a backup")).mode & 0o777).toBe(0o600);
    await db.close();
    damage(file);
    expect(() => backUp(file, key, path.join(folder, 'second'))).toThrow(/(is damaged|malformed)/);
    expect(readdirSync(folder).filter((name) => name.startsWith('second'))).toEqual([]);
  });
});

/** As a failing disk does: bytes in the middle of the file are others. */
function damage(database: string) {
  const content = readFileSync(database);
  content.fill(0x5a, content.length >> 1, (content.length >> 1) + 8_192);
  replace(database, content);
}

describe('restoring', () => {
  const at = new Date('2026-11-30T19:00:00Z');
  const backup = () => path.join(folder, 'backup');

  async function withBackup() {
    const db = await start();
    await addClinic(db, 'before');
    backUp(file, key, backup());
    await addClinic(db, 'after');
    return db;
  }

  test('puts the backup in its place, and what was there aside with its log, whole', async () => {
    await killed(await withBackup())();
    const old = await restore(folder, key, backup(), at);
    expect(old).toBe(`${file}.before-20261130190000`);
    await (await start()).close();
    expect(namesIn(file)).toEqual(['before']);
    expect(namesIn(old!)).toEqual(['after', 'before']);
    expect(existsSync(`${file}.restoring`)).toBe(false);
  });

  test('takes a file that was copied by hand with its log, and works in an empty folder', async () => {
    const db = await start();
    await addClinic(db, 'Willow');
    await killed(db)();
    const other = mkdtempSync(path.join(folder, 'other-'));
    expect(await restore(other, key, file, at)).toBeNull();
    expect(namesIn(databaseFile(other))).toEqual(['Willow']);
  });

  test('changes nothing where the backup is missing, damaged, of another key, or the database itself', async () => {
    await (await withBackup()).close();
    const unchanged = async (source: string, withKey: string, message: RegExp) => {
      await expect(restore(folder, withKey, source, at)).rejects.toThrow(message);
      expect(namesIn(file)).toEqual(['after', 'before']);
      expect(readdirSync(folder).filter((name) => /before-|restoring/.test(name))).toEqual([]);
    };
    await unchanged(path.join(folder, 'nowhere'), key, /is not there, or empty/);
    await unchanged(file, key, /is the database itself/);
    await unchanged(backup(), 'w'.repeat(32), /^DATABASE_KEY does not open .*backup:/);
    damage(backup());
    await unchanged(backup(), key, /backup is damaged: name another backup/);
  });

  test('changes nothing while Hearth runs there', async () => {
    const db = await withBackup();
    const letGo = claimDataFolder(folder);
    await expect(restore(folder, key, backup(), at)).rejects.toThrow(/^DATA_DIR .* is in use by another Hearth/);
    letGo();
    await db.close();
    expect(namesIn(file)).toEqual(['after', 'before']);
  });

  test('cut off after the old file was set aside, is asked for again', async () => {
    await killed(await withBackup())();
    renameSync(file, `${file}.before-1`);
    await expect(start()).rejects.toThrow(/is gone, though a database was there: .*npm run restore/);
    await restore(folder, key, backup(), at);
    await (await start()).close();
    expect(namesIn(file)).toEqual(['before']);
  });
});
