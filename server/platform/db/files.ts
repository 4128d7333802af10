import { closeSync, fsyncSync, mkdirSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

/** How many bytes a file has; null where there is none. Throws what the system says of a file that cannot be looked at. */
export function sizeOf(file: string): number | null {
  return statSync(file, { throwIfNoEntry: false })?.size ?? null;
}

/** The first `length` bytes of a file, as Latin-1. */
export function readStart(file: string, length: number): string {
  const handle = openSync(file, 'r');
  try {
    const start = Buffer.alloc(length);
    return start.toString('latin1', 0, readSync(handle, start, 0, length, 0));
  } finally {
    closeSync(handle);
  }
}

/** Brings a file to the disk; a folder, so that a renamed file is found under its name after a power cut. */
export function syncFile(file: string): void {
  const handle = openSync(file, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** `syncFile` for a folder. */
export const syncFolder = syncFile;

/**
 * Makes `folder`, and those that it lies in, for this user alone. Throws what the system says. Not `mkdirSync`'s own way (`recursive`): where a
 * folder cannot be made though the one above is there, as under /proc, it tries for ever.
 */
export function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  const above = path.dirname(folder);
  if (above !== folder) makeFolder(above);
  mkdirSync(folder, { mode: 0o700 });
}

/** Removes a database with what SQLite keeps beside it. */
export function removeDatabase(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(file + suffix, { force: true });
}
