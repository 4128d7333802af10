import { chmodSync, existsSync, renameSync } from 'node:fs';
import path from 'node:path';
import { DatabaseError } from './databaseError.ts';
import { removeDatabase, syncFile, syncFolder } from './files.ts';
import { newMark } from './history.ts';
import { openOrExplain } from './migrate.ts';
import { openDriver } from './driver.ts';
import { emptyLog, isSound, setJournalMode, writeMark } from './pragmas.ts';

/**
 * Writes a whole copy of the database `file`, encrypted with the same `key`, to `target`, while a server may be using it: SQLite copies what is
 * there at this moment and nobody waits. Throws DatabaseError when something is at `target`, or when the database or its copy is damaged.
 */
export function backUp(file: string, key: string, target: string): void {
  if (existsSync(target)) throw new DatabaseError(`${target} is there already: name a new file.`);
  const half = `${target}.part`;
  removeDatabase(half);
  try {
    copyWhole(file, key, half);
    settle(half, key, target);
    renameSync(half, target);
    syncFolder(path.dirname(target));
  } finally {
    removeDatabase(half);
  }
}

function copyWhole(file: string, key: string, target: string): void {
  const source = openOrExplain(file, key);
  try {
    // What is damaged in an index would not be seen in the copy, which gets a new one.
    if (!isSound(source)) throw new DatabaseError(`${file} is damaged, so nothing was written: bring an earlier backup back with npm run restore -- FILE.`);
    source.exec(`VACUUM INTO '${target.replaceAll("'", "''")}'`);
    chmodSync(target, 0o600);
  } finally {
    source.close();
  }
}

function settle(copy: string, key: string, target: string): void {
  const driver = openDriver(copy, key);
  try {
    // Another history from here on: beside the log of the database that it was copied from, it is found out (`history.ts`).
    writeMark(driver, newMark());
    if (!emptyLog(driver) || !setJournalMode(driver, 'delete') || !isSound(driver)) {
      throw new DatabaseError(`The copy for ${target} is damaged: check the disk, then try again.`);
    }
  } finally {
    driver.close();
  }
  syncFile(copy);
}
