import type { Connection } from './open.ts';
import { sizeOf } from './files.ts';
import { emptyLog, fileOf } from './pragmas.ts';
import { LONG_LOG_BYTES } from './shortLog.ts';

interface Waiting<Entry> {
  entry: Entry;
  done: () => void;
  failed: (error: unknown) => void;
}

/** What became of one transaction: the entries that are on disk, or none. */
export type OnCommit<Entry> = (outcome: 'done' | 'failed', entries: readonly Entry[]) => void;

/**
 * Gives a function that resolves once its entry is on disk, and rejects if nothing of it is. What is asked for in one turn of
 * the event loop is one transaction. `write` runs inside it and is synchronous; `onCommit` must not throw.
 */
export function inOneTurn<Entry>(db: Connection, write: (entry: Entry) => void, onCommit: OnCommit<Entry> = () => {}) {
  const writeAll = db.driver.transaction((entries: readonly Entry[]) => entries.forEach(write)).immediate;
  const waiting: Waiting<Entry>[] = [];

  /** Gives how to tell what became of it, once it is on disk. */
  function commit(batch: readonly Waiting<Entry>[]): () => void {
    const problem = tryAll(batch);
    if (problem === null) return () => batch.forEach(({ done }) => done());
    if (batch.length === 1) return () => batch[0]!.failed(problem.error);
    // One entry's fault must not undo what the others did.
    const each = batch.map((one) => commit([one]));
    return () => each.forEach((tell) => tell());
  }

  function tryAll(batch: readonly Waiting<Entry>[]): { error: unknown } | null {
    const entries = batch.map(({ entry }) => entry);
    try {
      writeAll(entries);
      onCommit('done', entries);
      return null;
    } catch (error) {
      onCommit('failed', []);
      return { error };
    }
  }

  async function commitAll() {
    let batch: Waiting<Entry>[] = [];
    try {
      const tell = await db.write(() => commit((batch = waiting.splice(0))));
      tell();
    } catch (error) {
      [...batch, ...waiting.splice(0)].forEach(({ failed }) => failed(error));
    }
  }

  return (entry: Entry): Promise<void> =>
    new Promise((done, failed) => {
      waiting.push({ entry, done, failed });
      if (waiting.length === 1) setImmediate(() => void commitAll());
    });
}

/**
 * Takes out of the write-ahead log what is overwritten in the file itself (where secure_delete zeroes it). While another program still reads
 * there (a backup), it is done as soon as that is over; what is left at the end of the server goes with it.
 */
export function scrubLog(db: Connection): void {
  if (!isScrubbed(db)) scrubLater(db);
}

const SCRUB_AGAIN_MS = 500;
const waitingForScrub = new WeakSet<Connection>();

function scrubLater(db: Connection): void {
  if (waitingForScrub.has(db)) return;
  waitingForScrub.add(db);
  const again = () =>
    void setTimeout(async () => {
      const isDone = await db.write(() => !db.driver.open || isScrubbed(db)).catch(() => false);
      if (isDone) waitingForScrub.delete(db);
      else again();
    }, SCRUB_AGAIN_MS).unref();
  again();
}

function isScrubbed(db: Connection): boolean {
  try {
    // A long one is emptied beside the event loop (`shortLog.ts`), and looked at again after that.
    return (sizeOf(`${fileOf(db.driver)}-wal`) ?? 0) <= LONG_LOG_BYTES && emptyLog(db.driver);
  } catch {
    // A full disk: what was written is written all the same.
    return false;
  }
}
