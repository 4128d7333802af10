import { copyFileSync, existsSync, renameSync } from 'node:fs';
import path from 'node:path';
import type Driver from 'libsql';
import { DatabaseError } from './databaseError.ts';
import { readMigrations, toEngineList, type Migration } from './migrations.ts';
import { openDriver } from './driver.ts';
import { openAdapter } from './open.ts';
import { emptyLog, isBusy, setJournalMode } from './pragmas.ts';
import { makeFolder, readStart, removeDatabase, syncFolder } from './files.ts';
import { noFilters, withSchemaEngine } from './schemaEngine.ts';

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
  makeFolder(path.dirname(file));
  const migrations = await readMigrations();
  const driver = existsSync(file) ? openOrExplain(file, key) : null;
  try {
    if (driver && isUpToDate(driver, migrations)) return;
    if (driver) holdAlone(driver, file);
    const names = await migrateCopy(file, key, driver !== null, migrations);
    names.forEach(onStep);
  } finally {
    // A connection ends with the last of its statements: its lock is given back before.
    if (driver?.inTransaction) driver.exec('ROLLBACK');
    driver?.close();
  }
}

async function migrateCopy(file: string, key: string, isThere: boolean, migrations: readonly Migration[]): Promise<readonly string[]> {
  const copy = `${file}.migrating`;
  removeDatabase(copy);
  try {
    if (isThere) copyFileSync(file, copy);
    const names = await withSchemaEngine(openAdapter(copy, key), async (engine) => {
      const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList: toEngineList(migrations), filters: noFilters });
      return appliedMigrationNames;
    });
    settle(copy, key);
    renameSync(copy, file);
    syncFolder(path.dirname(file));
    return names;
  } finally {
    removeDatabase(copy);
  }
}

/** Whether the open database has every migration of this version. Throws DatabaseError where it has others. */
export function isUpToDate(driver: Driver.Database, migrations: readonly Migration[]): boolean {
  return compare(readApplied(driver), migrations);
}

/**
 * Brings the log into the file and keeps everybody else out for as long as the connection is open. What another program still read could not
 * be brought over, and a log that stayed behind would be taken for the new file's.
 */
function holdAlone(driver: Driver.Database, file: string): void {
  try {
    if (setJournalMode(driver, 'delete')) {
      driver.exec('BEGIN EXCLUSIVE');
      return;
    }
  } catch (error) {
    if (!isBusy(error)) throw error;
  }
  throw new DatabaseError(`Another program has ${file} open: end it (a backup, a database browser), then start again. Nothing was changed.`);
}

/** Opens the driver on `file`. Throws DatabaseError where `key` is not the file's own. */
export function openOrExplain(file: string, key: string): Driver.Database {
  try {
    return openDriver(file, key);
  } catch (error) {
    if ((error as { code?: string }).code !== 'SQLITE_NOTADB') throw error;
    throw new DatabaseError(
      isPlain(file)
        ? `${file} is not encrypted, so Hearth did not make it: put the right file there.`
        : `DATABASE_KEY does not open ${file}: use the key that this database was made with.`,
    );
  }
}

const isPlain = (file: string) => readStart(file, 15) === 'SQLite format 3';

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
  const isSettled = emptyLog(driver) && setJournalMode(driver, 'wal');
  driver.close();
  if (!isSettled) throw new DatabaseError(`Another program has ${file} open: end it, then start again. Nothing was changed.`);
}
