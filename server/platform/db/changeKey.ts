import { copyFileSync, existsSync, linkSync, renameSync } from 'node:fs';
import path from 'node:path';
import type Driver from 'libsql';
import { DatabaseError } from './databaseError.ts';
import { databaseFile, keyFile, newKey, nextKeyFile, writeKey } from './databaseKey.ts';
import { claimDataFolder } from './dataFolder.ts';
import { removeDatabase, syncFile, syncFolder } from './files.ts';
import { newMark, note, opens } from './history.ts';
import { isUpToDate, openOrExplain } from './migrate.ts';
import { readMigrations } from './migrations.ts';
import { openDriver } from './driver.ts';
import { emptyLog, isSound, rekey, setJournalMode, writeMark } from './pragmas.ts';
import type { Db } from './open.ts';

export interface KeyChange {
  key: string;
  /** Null: a new one is made, and kept beside the database. */
  next: string | null;
  /** Whether `key` is the one that is kept beside the database, so that the new one is kept there as well. */
  isKept: boolean;
}

/**
 * Gives the database in `dataDir` another key: a copy is encrypted with it, checked, and takes the database's place. All or nothing, also where
 * it is killed: which key opens the database is the one that is found. Whoever had the old key and a copy of the file could sign in as
 * anybody, so all sign-ins, open invitations and links to new passwords end; what browsers keep sealed stays readable to its owners. Gives
 * where the old key is kept, if it was. Throws DatabaseError, and then nothing is changed.
 */
export async function changeKey(dataDir: string, { key, next, isKept }: KeyChange, now: Date): Promise<string | null> {
  const file = databaseFile(dataDir);
  if (!existsSync(file)) throw new DatabaseError(`There is no database in DATA_DIR ${dataDir}.`);
  const wanted = next ?? newKey();
  if (wanted === key) throw new DatabaseError('NEW_DATABASE_KEY is the key that the database has already: give another one.');
  const migrations = await readMigrations();
  const letGo = claimDataFolder(dataDir);
  const copy = `${file}.rekeying`;
  try {
    if (next !== null && !opens(file, key) && opens(file, next))
      throw new DatabaseError('The database has this new key already: start Hearth with it as DATABASE_KEY.');
    removeDatabase(copy);
    copyAlone(file, key, copy, (driver) => {
      if (!isUpToDate(driver, migrations)) throw new DatabaseError('The database is of an earlier version: start Hearth once, stop it, then try again.');
    });
    endWays(copy, key, now);
    const mark = seal(copy, key, wanted);
    if (isKept) writeKey(nextKeyFile(dataDir), wanted);
    renameSync(copy, file);
    syncFolder(dataDir);
    note(file, [mark]);
    return isKept ? keepOld(dataDir, now) : null;
  } finally {
    removeDatabase(copy);
    letGo();
  }
}

/** What all but the database's encryption is derived from: the database's key, or the one it had first. */
export async function rootSecret(db: Db, databaseKey: string): Promise<string> {
  return (await db.prisma.keptSecret.findUnique({ where: { id: 1 } }))?.value ?? databaseKey;
}

function copyAlone(file: string, key: string, copy: string, check: (driver: Driver.Database) => void): void {
  const driver = openOrExplain(file, key);
  try {
    check(driver);
    if (!isSound(driver)) throw new DatabaseError(`${file} is damaged, so nothing was changed: bring a backup back with npm run restore -- FILE.`);
    if (!emptyLog(driver) || !setJournalMode(driver, 'delete'))
      throw new DatabaseError(`Another program has ${file} open: end it (a backup, a database browser), then try again.`);
    copyFileSync(file, copy);
  } finally {
    driver.close();
  }
}

function endWays(copy: string, key: string, now: Date): void {
  const driver = openDriver(copy, key);
  try {
    const at = now.toISOString().replace('Z', '+00:00');
    driver.exec('BEGIN');
    driver.prepare('INSERT OR IGNORE INTO "KeptSecret" ("id", "value") VALUES (1, ?)').run(key);
    driver.exec('DELETE FROM "AuthSession"');
    driver.prepare('UPDATE "Invitation" SET "withdrawnAt" = ? WHERE "acceptedAt" IS NULL AND "withdrawnAt" IS NULL').run(at);
    driver.prepare('UPDATE "PasswordLink" SET "usedAt" = ? WHERE "usedAt" IS NULL').run(at);
    driver.exec('COMMIT');
  } finally {
    driver.close();
  }
}

function seal(copy: string, key: string, next: string): number {
  const driver = openDriver(copy, key);
  try {
    if (!setJournalMode(driver, 'delete')) throw new DatabaseError(`Another program has ${copy} open: end it, then try again.`);
    rekey(driver, next);
  } finally {
    driver.close();
  }
  const mark = newMark();
  const again = openDriver(copy, next);
  try {
    writeMark(again, mark);
    if (!isSound(again)) throw new DatabaseError('The copy with the new key is damaged, so nothing was changed: check the disk, then try again.');
  } finally {
    again.close();
  }
  syncFile(copy);
  return mark;
}

// Backups that were made before open with it. To the millisecond: who was killed after this and tries again at once has one of this second.
function keepOld(dataDir: string, now: Date): string {
  const old = `${keyFile(dataDir)}.before-${now.toISOString().replace(/\D/g, '')}`;
  linkSync(keyFile(dataDir), old);
  renameSync(nextKeyFile(dataDir), keyFile(dataDir));
  syncFolder(path.dirname(old));
  return old;
}
