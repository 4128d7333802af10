import { randomBytes } from 'node:crypto';
import { chmodSync, closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { DatabaseError } from './migrate.ts';

/** The database file in a data folder. */
export function databaseFile(dataDir: string): string {
  return path.join(dataDir, 'hearth.db');
}

/**
 * The key of the database in `dataDir`: the given one, else the one kept in `database.key` (mode 600), else a new one that is kept there.
 * Throws DatabaseError where a database is there but its key is not.
 */
export function obtainDatabaseKey(dataDir: string, given: string | null): string {
  if (given !== null) return given;
  const file = path.join(dataDir, 'database.key');
  if (existsSync(file)) {
    chmodSync(file, 0o600);
    return readFileSync(file, 'utf8').trim();
  }
  if (existsSync(databaseFile(dataDir))) {
    throw new DatabaseError(`DATABASE_KEY is missing and ${file} is gone: give the key that the database in ${dataDir} was made with.`);
  }
  return keepNewKey(dataDir, file);
}

// A key lost to a power cut loses the database: it is on disk, whole, before the database is made.
function keepNewKey(dataDir: string, file: string): string {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const key = randomBytes(32).toString('hex');
  const half = `${file}.${process.pid}`;
  const handle = openSync(half, 'w', 0o600);
  writeSync(handle, `${key}\n`);
  fsyncSync(handle);
  closeSync(handle);
  linkSync(half, file);
  rmSync(half);
  return key;
}
