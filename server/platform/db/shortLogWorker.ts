// Copies the write-ahead log into the database in a thread of its own: `copy` beside the writers, `empty` what is left while nobody writes.
import { parentPort, workerData } from 'node:worker_threads';
import { NO_WAIT, openDriver } from './driver.ts';
import { copyLog, emptyLog } from './pragmas.ts';
import type { CopyAsked, LogTask } from './shortLog.ts';

const { file, key } = workerData as CopyAsked;
const driver = openDriver(file, key, NO_WAIT);

const tasks: Record<LogTask, () => boolean> = {
  copy: () => (copyLog(driver), true),
  empty: () => emptyLog(driver),
  end: () => (driver.close(), true),
};

parentPort?.on('message', (task: LogTask) => {
  parentPort?.postMessage(tasks[task]());
  if (task === 'end') parentPort?.close();
});
