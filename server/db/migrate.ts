import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type Driver from 'libsql';
import { readMigrations, toEngineList, type Migration } from './migrations.ts';
import { openAdapter, openDriver } from './open.ts';
import { noFilters, withSchemaEngine } from './schemaEngine.ts';

/** The database cannot be used as it is; the message says why and what to do. */
export class DatabaseError extends Error {
  override name = 'DatabaseError';
}

interface Applied {
  migration_name: string;
  checksum: string;
  finished_at: unknown;
}

/**
 * Brings the encrypted database `file` to the schema of this version; makes it when it is not there.
 * Works on a copy that takes the file's place at the end: a kill halfway leaves the old database whole.
 * `onStep` is told the name of each migration that was applied. Throws DatabaseError.
 */
export async function migrate(file: string, key: string, onStep: (name: string) => void = () => {}): Promise<void> {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const migrations = await readMigrations();
  const isNew = !existsSync(file);
  if (!isNew && isUpToDate(file, key, migrations)) return;

  const copy = `${file}.migrating`;
  removeDatabase(copy);
  if (!isNew) copyFileSync(file, copy);
  try {
    const names = await withSchemaEngine(openAdapter(copy, key), async (engine) => {
      const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList: toEngineList(migrations), filters: noFilters });
      return appliedMigrationNames;
    });
    settle(copy, key);
    renameSync(copy, file);
    names.forEach(onStep);
  } finally {
    removeDatabase(copy);
  }
}

function isUpToDate(file: string, key: string, migrations: readonly Migration[]): boolean {
  const driver = openOrExplain(file, key);
  try {
    // Whatever a killed server left in the write-ahead log must be in the file before it is copied.
    driver.pragma('wal_checkpoint(TRUNCATE)');
    return compare(readApplied(driver), migrations);
  } finally {
    driver.close();
  }
}

function openOrExplain(file: string, key: string): Driver.Database {
  try {
    return openDriver(file, key);
  } catch (error) {
    if ((error as { code?: string }).code !== 'SQLITE_NOTADB') throw error;
    throw new DatabaseError(`DATABASE_KEY does not open ${file}: use the key that this database was made with.`);
  }
}

function readApplied(driver: Driver.Database): Applied[] {
  const table = driver.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name = '_prisma_migrations'").get();
  if (!table) return [];
  return driver
    .prepare('SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name')
    .all() as Applied[];
}

function compare(applied: readonly Applied[], migrations: readonly Migration[]): boolean {
  for (const row of applied) {
    const known = migrations.find((migration) => migration.name === row.migration_name);
    if (!known) throw new DatabaseError(`The database was made by a newer version of Hearth (${row.migration_name}): start that version.`);
    if (known.checksum !== row.checksum) throw new DatabaseError(`Migration ${known.name} was changed after it was applied: restore its file.`);
    if (row.finished_at === null) throw new DatabaseError(`Migration ${known.name} did not finish: restore the database from a backup.`);
  }
  return applied.length === migrations.length;
}

// Everything into the one file, and onto the disk, before it is renamed.
function settle(file: string, key: string): void {
  const driver = openDriver(file, key);
  driver.pragma('wal_checkpoint(TRUNCATE)');
  driver.pragma('journal_mode = WAL');
  driver.close();
}

function removeDatabase(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(file + suffix, { force: true });
}
