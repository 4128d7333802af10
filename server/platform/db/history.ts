import { randomInt } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import Driver from 'libsql';
import { DatabaseError } from './databaseError.ts';
import { sizeOf, syncFolder } from './files.ts';
import { openDriver } from './driver.ts';
import { emptyLog, readMark, writeMark } from './pragmas.ts';

// SQLite takes any log that lies beside a file for that file's own. So each start gives the file a new mark and notes it beside it: a log that is
// there while the file has another mark was written to another file.

/** A number for one stretch of a database's history. */
export const newMark = (): number => randomInt(1, 2 ** 31);

const noteOf = (file: string) => `${file}-run`;

/** Throws DatabaseError, before anything is opened, where the database `file`, its log and what was noted of them do not belong together. */
export function checkHistory(file: string, key: string): void {
  const marks = readNote(file);
  const hasLog = (sizeOf(`${file}-wal`) ?? 0) > 0;
  if ((sizeOf(file) ?? 0) === 0) {
    if (!hasLog && marks === null) return;
    const what = sizeOf(file) === null ? 'gone' : 'empty';
    const otherwise = hasLog ? '' : ` (to begin with an empty clinic, remove ${noteOf(file)})`;
    throw new DatabaseError(`${file} is ${what}, though a database was there: bring a backup back with npm run restore -- FILE${otherwise}.`);
  }
  if (!hasLog || marks === null) return;
  const mark = markOfFileAlone(file, key);
  if (mark === null || marks.includes(mark)) return;
  throw new DatabaseError(
    `${file} was put beside the log of another database: bring a backup back with npm run restore -- FILE, which sets the old log aside.`,
  );
}

/** Gives the database `file`, alone in use by this process, a mark of its own for this start. Throws what the driver or the disk throws. */
export function beginHistory(file: string, key: string): void {
  const driver = openDriver(file, key);
  try {
    const mark = newMark();
    // While a backup reads, the file cannot be given another mark; then it goes on under its own.
    if (!emptyLog(driver)) return;
    note(file, [readMark(driver), mark]);
    writeMark(driver, mark);
    if (emptyLog(driver)) note(file, [mark]);
  } finally {
    driver.close();
  }
}

/** Notes, on disk, which marks the database `file` may have. */
export function note(file: string, marks: readonly number[]): void {
  const half = `${noteOf(file)}.part`;
  const handle = openSync(half, 'w', 0o600);
  try {
    writeSync(handle, `${marks.join('\n')}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(half, noteOf(file));
  syncFolder(path.dirname(file));
}

function readNote(file: string): number[] | null {
  if (sizeOf(noteOf(file)) === null) return null;
  return readFileSync(noteOf(file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map(Number);
}

/** Whether `key` opens the database `file`. Holds nobody up: a connection that was read through keeps its lock until the garbage collector comes by. */
export const opens = (file: string, key: string): boolean => markOfFileAlone(file, key) !== null;

// Immutable: SQLite looks at no log, makes none and locks nothing.
function markOfFileAlone(file: string, key: string): number | null {
  try {
    const driver = new Driver(`${pathToFileURL(file).href}?immutable=1`, { encryptionKey: key } as Driver.Options);
    try {
      return readMark(driver);
    } finally {
      driver.close();
    }
  } catch {
    // A wrong key, or a page that was half written when the server was killed: who opens it in earnest says what is wrong.
    return null;
  }
}
