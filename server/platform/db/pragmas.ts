// SQLite refuses many PRAGMAs by an answer, not by an error: here alone they are given, and each answer is looked at.
import type Driver from 'libsql';
import { DatabaseError } from './databaseError.ts';

type Answer = Record<string, number | string>;

const ask = (driver: Driver.Database, pragma: string): Answer[] => driver.pragma(pragma) as Answer[];
const askOne = (driver: Driver.Database, pragma: string) => Object.values(ask(driver, pragma)[0] ?? {})[0];

const SYNCHRONOUS = { NORMAL: 1, FULL: 2 };

/** Sets how a connection keeps its promises: waiting for the disk, relations, overwritten words. Throws DatabaseError where SQLite keeps one of them otherwise. */
export function configure(driver: Driver.Database, synchronous: keyof typeof SYNCHRONOUS = 'FULL'): void {
  set(driver, 'synchronous', SYNCHRONOUS[synchronous]);
  set(driver, 'foreign_keys', 1);
  set(driver, 'secure_delete', 1);
}

function set(driver: Driver.Database, name: string, value: number): void {
  ask(driver, `${name} = ${value}`);
  if (askOne(driver, name) !== value) throw new DatabaseError(`The database does not take ${name} = ${value}: use the libsql that came with Hearth.`);
}

/** Sets the kind of log; false while another program has the database open. */
export function setJournalMode(driver: Driver.Database, mode: 'wal' | 'delete'): boolean {
  try {
    return askOne(driver, `journal_mode = ${mode}`) === mode;
  } catch (error) {
    if (isBusy(error)) return false;
    throw error;
  }
}

/** Brings all of the log into the file and empties it; false where another connection still needs it, and so not all of it was. */
export function emptyLog(driver: Driver.Database): boolean {
  try {
    return askOne(driver, 'wal_checkpoint(TRUNCATE)') === 0;
  } catch (error) {
    if (isBusy(error)) return false;
    throw error;
  }
}

/** Brings what it can of the log into the file, and keeps no writer waiting. */
export const copyLog = (driver: Driver.Database): void => void ask(driver, 'wal_checkpoint(PASSIVE)');

/** Leaves the log alone at each commit: whoever asks for this sees to it otherwise. Throws DatabaseError where SQLite does not. */
export const leaveLog = (driver: Driver.Database): void => set(driver, 'wal_autocheckpoint', 0);

/** The file that a connection has open. */
export const fileOf = (driver: Driver.Database): string => String(ask(driver, 'database_list')[0]?.['file'] ?? '');

/**
 * Throws SQLITE_BUSY where another program has the database locked. Asked before a write: one that is refused halfway keeps its view of the
 * database until the garbage collector comes by, and every later write of its connection is refused for as long.
 */
export const mustBeFree = (driver: Driver.Database): void => void driver.exec('BEGIN IMMEDIATE; COMMIT');

/** Reads all of the database; false where something in it is damaged. */
export function isSound(driver: Driver.Database): boolean {
  const answers = ask(driver, 'integrity_check');
  return answers.length === 1 && answers[0]?.['integrity_check'] === 'ok';
}

/** The number by which a file and its log know each other (`history.ts`); 0 in a file that never had one. */
export const readMark = (driver: Driver.Database): number => Number(askOne(driver, 'application_id') ?? 0);

/** Writes that number. Throws what the driver throws, or DatabaseError when it is not there afterwards. */
export const writeMark = (driver: Driver.Database, mark: number): void => set(driver, 'application_id', mark);

/** Encrypts all of an open database that nobody else uses, and that has no log, with another key. Throws DatabaseError where it was not done. */
export function rekey(driver: Driver.Database, key: string): void {
  if (askOne(driver, `rekey = '${key.replaceAll("'", "''")}'`) !== 'ok')
    throw new DatabaseError('The database does not take another key: use the libsql that came with Hearth.');
}

/** Whether an error says that another connection holds a lock that this one needs. */
export function isBusy(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && /^SQLITE_(BUSY|LOCKED)/.test(code);
}
