// Apart from Prisma: the thread that copies the log needs nothing else.
import Driver from 'libsql';
import { configure } from './pragmas.ts';

/** Waiting stops the event loop: whoever writes in this process waits beside it (`whenFree`). */
export const NO_WAIT = 0;
// For what runs alone, such as a backup.
const PATIENT_MS = 5_000;

/**
 * Opens the driver on `file`; made when it is not there. A wrong key shows at once (SQLITE_NOTADB). A statement waits `waitMs` for a lock
 * that another connection holds, and the whole process with it.
 */
export function openDriver(file: string, key: string, waitMs: number = PATIENT_MS): Driver.Database {
  const driver = new Driver(file, { encryptionKey: key, timeout: waitMs } as Driver.Options);
  configure(driver);
  return driver;
}
