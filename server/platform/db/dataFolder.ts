import { accessSync, chmodSync, constants, readdirSync } from 'node:fs';
import path from 'node:path';
import Driver from 'libsql';
import { DatabaseError } from './databaseError.ts';
import { makeFolder } from './files.ts';

/**
 * Makes `dataDir` this process's own until the returned function is called or the process ends, however it ends.
 * Throws DatabaseError while another Hearth uses it: two owners of one live session would overwrite each other. Throws what the system says where it cannot be made or written.
 */
export function claimDataFolder(dataDir: string): () => void {
  makeFolder(dataDir);
  accessSync(dataDir, constants.W_OK);
  closeToOthers(dataDir);
  // The system gives up SQLite's file lock with the process, also after kill -9: nothing stale to clear away.
  const lock = new Driver(path.join(dataDir, 'in-use.lock'));
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if ((error as { code?: string }).code !== 'SQLITE_BUSY') throw error;
    throw new DatabaseError(`DATA_DIR ${dataDir} is in use by another Hearth: stop that one, or give this one its own folder.`);
  }
  return () => lock.close();
}

// What earlier versions made could be read by every user of the machine.
function closeToOthers(dataDir: string): void {
  for (const name of readdirSync(dataDir).filter((one) => /^(hearth\.db|database\.key|in-use\.lock)/.test(one))) {
    try {
      chmodSync(path.join(dataDir, name), 0o600);
    } catch {
      // A disk that knows no such rights, or a file of another user's: no reason not to start.
    }
  }
}
