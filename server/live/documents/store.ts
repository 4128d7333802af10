import { inOneTurn, scrubLog } from '#server/platform/db/inOneTurn.ts';
import type { Db } from '#server/platform/db/open.ts';
import { sumOf, type Piece, type Stored } from './stored.ts';

export interface DocumentStore {
  read(document: string): Stored;
  /** Resolves once the update is on disk; rejects if it is not. `session` is where the document belongs, or null. */
  append(entry: { document: string; session: string | null; seq: number; update: Uint8Array }): Promise<void>;
  /** Keeps the whole state as of update `seq`, and lets go of what only the snapshot before the last one needed. */
  compact(document: string, seq: number, state: Uint8Array): Promise<void>;
  /** Deletes documents for good, unless they were kept: nothing of them can be recovered from the disk. */
  forget(documents: readonly string[]): Promise<void>;
  /** The same for whatever documents of a session are not among `named`. */
  forgetOthers(session: string, named: readonly string[]): Promise<void>;
  /** The same for documents of all sessions but those that are not over: what a killed server did not come to. */
  forgetAllBut(sessions: readonly string[]): Promise<void>;
}

/** Documents in the database, beside the event loop. Updates of all documents in one turn of it are one transaction. */
export function createDocumentStore({ beside: db }: Pick<Db, 'beside'>): DocumentStore {
  const statements = prepare(db.driver);
  const append = inOneTurn(db, ({ document, session, seq, update }: Parameters<DocumentStore['append']>[0]) => {
    statements.document.run(document, session);
    statements.update.run(document, seq, update, sumOf(update));
  });

  async function forget(documents: readonly string[]): Promise<void> {
    if (documents.length === 0) return;
    await db.write(() => {
      const gone = documents.reduce((sum, document) => sum + statements.forget.run(document).changes, 0);
      // In the same turn: afterwards somebody else's transaction may be open, and waiting for it stops the event loop that it needs.
      if (gone > 0) scrubLog(db);
    });
  }

  const keepState = db.driver.transaction((document: string, seq: number, state: Uint8Array) => {
    const { seq: before } = statements.lastSnapshot.get(document) as { seq: number | null };
    statements.snapshot.run(document, seq, state, sumOf(state));
    if (before === null) return;
    statements.dropSnapshots.run(document, before);
    statements.dropUpdates.run(document, before);
  });

  const unkept = (sql: string, ...values: string[]) =>
    (db.driver.prepare(`SELECT id FROM Document WHERE isKept = 0 AND ${sql}`).all(...values) as { id: string }[]).map(({ id }) => id);

  return {
    read: (document) => ({
      snapshots: statements.snapshots.all(document).map(pieceOf),
      updates: statements.updates.all(document).map(pieceOf),
    }),
    append,
    compact: (document, seq, state) => db.write(() => void keepState(document, seq, state)),
    forget,
    forgetOthers: (session, named) => forget(unkept('sessionId = ?', session).filter((id) => !named.includes(id))),
    forgetAllBut: (sessions) => forget(unkept(`sessionId IS NOT NULL AND sessionId NOT IN (${sessions.map(() => '?').join()})`, ...sessions)),
  };
}

// The driver gives bytes as an ArrayBuffer.
const pieceOf = (row: unknown): Piece => {
  const { seq, data, sum } = row as { seq: number; data: ArrayBuffer; sum: string };
  return { seq, data: new Uint8Array(data), sum };
};

const prepare = (driver: Db['driver']) => ({
  document: driver.prepare('INSERT INTO Document (id, sessionId) VALUES (?, ?) ON CONFLICT DO NOTHING'),
  update: driver.prepare('INSERT INTO DocumentUpdate (documentId, seq, data, sum) VALUES (?, ?, ?, ?)'),
  snapshot: driver.prepare(
    'INSERT INTO DocumentSnapshot (documentId, seq, data, sum) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET data = excluded.data, sum = excluded.sum',
  ),
  lastSnapshot: driver.prepare('SELECT max(seq) AS seq FROM DocumentSnapshot WHERE documentId = ?'),
  dropSnapshots: driver.prepare('DELETE FROM DocumentSnapshot WHERE documentId = ? AND seq < ?'),
  dropUpdates: driver.prepare('DELETE FROM DocumentUpdate WHERE documentId = ? AND seq <= ?'),
  snapshots: driver.prepare('SELECT seq, data, sum FROM DocumentSnapshot WHERE documentId = ? ORDER BY seq DESC'),
  updates: driver.prepare('SELECT seq, data, sum FROM DocumentUpdate WHERE documentId = ? ORDER BY seq'),
  forget: driver.prepare('DELETE FROM Document WHERE id = ? AND isKept = 0'),
});
