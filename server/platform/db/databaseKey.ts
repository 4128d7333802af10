import { randomBytes } from 'node:crypto';
import { chmodSync, closeSync, existsSync, fsyncSync, linkSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { DatabaseError } from './databaseError.ts';
import { makeFolder } from './files.ts';
import { opens } from './history.ts';

/** The database file in a data folder. */
export function databaseFile(dataDir: string): string {
  return path.join(dataDir, 'hearth.db');
}

/**
 * The key of the database in `dataDir`: the given one, else the one kept in `database.key` (mode 600), else a new one that is kept there.
 * Throws DatabaseError where a database is there but its key is not, or is no key.
 */
export function obtainDatabaseKey(dataDir: string, given: string | null): string {
  const known = knownDatabaseKey(dataDir, given);
  if (known !== null) return known;
  if (existsSync(databaseFile(dataDir))) {
    throw new DatabaseError(`DATABASE_KEY is missing and ${keyFile(dataDir)} is gone: give the key that the database in ${dataDir} was made with.`);
  }
  return keepNewKey(dataDir, keyFile(dataDir));
}

/** The given key, else the one kept in `dataDir`, else null: none is made. Throws DatabaseError where what is kept is no key. */
export function knownDatabaseKey(dataDir: string, given: string | null): string | null {
  if (given !== null) return given;
  const file = keyFile(dataDir);
  finishChange(dataDir);
  if (!existsSync(file)) return null;
  chmodSync(file, 0o600);
  const key = readFileSync(file, 'utf8').trim();
  // With an empty key the database would be made without encryption.
  if (key.length >= SHORTEST_KEY) return key;
  throw new DatabaseError(
    `${file} is ${key === '' ? 'empty' : 'cut short'}: put the key back that the database was made with (where there is no database yet, remove the file).`,
  );
}

const SHORTEST_KEY = 32;
/** Where the key is kept that Hearth made. */
export const keyFile = (dataDir: string) => path.join(dataDir, 'database.key');
/** The key that is about to take its place (`changeKey.ts`). */
export const nextKeyFile = (dataDir: string) => `${keyFile(dataDir)}.next`;

// A change that was cut off after the database had its new key: the key follows.
function finishChange(dataDir: string): void {
  const next = nextKeyFile(dataDir);
  if (existsSync(next) && opens(databaseFile(dataDir), readFileSync(next, 'utf8').trim())) renameSync(next, keyFile(dataDir));
}

// A key lost to a power cut loses the database: it is on disk, whole, before the database is made.
function keepNewKey(dataDir: string, file: string): string {
  makeFolder(dataDir);
  const key = newKey();
  const half = `${file}.${process.pid}`;
  writeKey(half, key);
  linkSync(half, file);
  rmSync(half);
  return key;
}

/** A key that nobody can guess. */
export const newKey = (): string => randomBytes(32).toString('hex');

/** Writes a key to a file of its own, for its owner alone, and onto the disk. */
export function writeKey(file: string, key: string): void {
  const handle = openSync(file, 'w', 0o600);
  writeSync(handle, `${key}\n`);
  fsyncSync(handle);
  closeSync(handle);
}
