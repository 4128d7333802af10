import type { Connection } from './open.ts';

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

/** Takes out of the write-ahead log what is overwritten in the file itself (where secure_delete zeroes it). */
export function scrubLog(db: Connection): void {
  try {
    db.driver.pragma('wal_checkpoint(TRUNCATE)');
  } catch {
    // What was written is written; the next scrub, or the end of the server, takes these copies along.
  }
}
