import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { DatabaseError } from './migrate.ts';
import { openDriver } from './open.ts';

/**
 * Writes a whole copy of the database `file`, encrypted with the same `key`, to `target`, while a server may be using it.
 * Throws DatabaseError when something is at `target`, or when the copy turns out damaged.
 */
export function backUp(file: string, key: string, target: string): void {
  if (existsSync(target)) throw new DatabaseError(`${target} is there already: name a new file.`);
  const source = openDriver(file, key);
  try {
    // Nobody writes, and nothing moves from the log into the file, while both are copied: milliseconds.
    source.exec('BEGIN IMMEDIATE');
    copyFileSync(file, target);
    if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${target}-wal`);
    source.exec('ROLLBACK');
  } finally {
    source.close();
  }
  settle(target, key);
}

function settle(target: string, key: string): void {
  const copy = openDriver(target, key);
  try {
    copy.pragma('wal_checkpoint(TRUNCATE)');
    const [verdict] = copy.pragma('integrity_check') as { integrity_check: string }[];
    if (verdict?.integrity_check !== 'ok') throw new DatabaseError(`The copy at ${target} is damaged: check the disk, then try again.`);
  } finally {
    copy.close();
    for (const suffix of ['-wal', '-shm']) rmSync(target + suffix, { force: true });
  }
}
