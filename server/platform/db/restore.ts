import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type Driver from 'libsql';
import { DatabaseError } from './databaseError.ts';
import { claimDataFolder } from './dataFolder.ts';
import { databaseFile } from './databaseKey.ts';
import { removeDatabase, sizeOf, syncFile, syncFolder } from './files.ts';
import { newMark, note } from './history.ts';
import { isUpToDate, openOrExplain } from './migrate.ts';
import { readMigrations } from './migrations.ts';
import { emptyLog, isSound, setJournalMode, writeMark } from './pragmas.ts';

/**
 * Puts the backup `source` in the place of the database in `dataDir`, once it is known to be whole and to open with `key`. The old one is kept beside it with
 * its log, under a name with `now` in it, which is given (null where there was none). Throws DatabaseError, and then nothing is changed: also while Hearth runs there.
 */
export async function restore(dataDir: string, key: string, source: string, now: Date): Promise<string | null> {
  const file = databaseFile(dataDir);
  if ((sizeOf(source) ?? 0) === 0) throw new DatabaseError(`${source} is not there, or empty: name the file of a backup.`);
  if (path.resolve(source) === path.resolve(file)) throw new DatabaseError(`${source} is the database itself: name the file of a backup.`);
  const migrations = await readMigrations();
  const letGo = claimDataFolder(dataDir);
  const copy = `${file}.restoring`;
  try {
    removeDatabase(copy);
    for (const suffix of ['', '-wal']) if (existsSync(source + suffix)) copyFileSync(source + suffix, copy + suffix);
    const mark = settle(copy, key, source, (driver) => isUpToDate(driver, migrations));
    const old = setAside(file, now);
    renameSync(copy, file);
    note(file, [mark]);
    return old;
  } finally {
    removeDatabase(copy);
    letGo();
  }
}

function settle(copy: string, key: string, source: string, check: (driver: Driver.Database) => unknown): number {
  const mark = newMark();
  try {
    const driver = openOrExplain(copy, key);
    try {
      if (!isSound(driver)) throw new DatabaseError(`${source} is damaged: name another backup.`);
      check(driver);
      writeMark(driver, mark);
      if (!emptyLog(driver) || !setJournalMode(driver, 'delete')) throw new DatabaseError(`Another program has ${copy} open: end it, then try again.`);
    } finally {
      driver.close();
    }
  } catch (error) {
    throw explained(error, copy, source);
  }
  syncFile(copy);
  return mark;
}

// What is wrong with the copy is wrong with the backup, which is what the person named.
function explained(error: unknown, copy: string, source: string): unknown {
  const { code = '' } = error as { code?: string };
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return new DatabaseError(`${source} is damaged: name another backup.`);
  return error instanceof DatabaseError ? new DatabaseError(error.message.replaceAll(copy, source)) : error;
}

// The database first: cut off in between, a log without one is refused at the next start, while a database without its log would be taken for whole.
function setAside(file: string, now: Date): string | null {
  const old = `${file}.before-${now.toISOString().slice(0, 19).replace(/\D/g, '')}`;
  let isThere = false;
  for (const suffix of ['', '-wal']) {
    if (!existsSync(file + suffix)) continue;
    isThere = true;
    renameSync(file + suffix, old + suffix);
    syncFolder(path.dirname(file));
  }
  rmSync(`${file}-shm`, { force: true });
  return isThere ? old : null;
}
