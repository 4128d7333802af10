// Copies the write-ahead log into the database in a thread of its own. Says once it is copied beside the writers; asked to, empties it while nobody writes.
import { parentPort, workerData } from 'node:worker_threads';
import { openDriver } from './open.ts';
import { copyLog, emptyLog } from './pragmas.ts';
import type { CopyAsked } from './shortLog.ts';

const { file, key } = workerData as CopyAsked;
const driver = openDriver(file, key, 0);
parentPort?.once('message', () => {
  const isEmpty = emptyLog(driver);
  driver.close();
  parentPort?.postMessage(isEmpty);
});
copyLog(driver);
parentPort?.postMessage(true);
