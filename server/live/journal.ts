import { inOneTurn, scrubLog } from '#server/platform/db/inOneTurn.ts';
import type { Connection } from '#server/platform/db/open.ts';
import type { Row } from '#shared/live/rows.ts';
import type { Recorded, ToolName } from '#shared/session/session.ts';
import type { RowWriters } from '#server/platform/rows.ts';
import { overRows } from './overRows.ts';
import { rememberedOrders } from './rememberedOrders.ts';

/** A fact with what makes a repeated order recognisable: `part` counts the facts of one order. */
export interface Fact extends Recorded {
  /** Who asked: a member id, 'door' or 'clock'. */
  by: string;
  orderId: string;
  part: number;
  at: number;
}

/** What one session wants written at once: all of it, or nothing. */
export interface Entry {
  session: string;
  /** The number of the first fact; the others follow. */
  firstSeq: number;
  facts: readonly Fact[];
  rows: readonly Row[];
  /** Whole states of tools that keep no events. */
  latest: readonly { tool: ToolName; state: unknown }[];
  /** Ids of the orders that left no facts, but a state. */
  orders?: readonly string[];
  /** Nothing that this overwrites may be recoverable afterwards. */
  isScrubbed?: boolean;
}

/** A session as the disk knows it. */
export interface Saved {
  /** The last snapshot, or null. */
  snapshot: unknown;
  /** The facts after it, in order. */
  facts: Recorded[];
  latest: Record<string, unknown>;
  /** The number of the last fact; 0 when there is none. */
  seq: number;
  /** When the last fact was written (ms since the epoch), or null. */
  lastAt: number | null;
}

export interface Journal {
  /** Resolves once all of the entry is on disk; rejects if none of it is. */
  append(entry: Entry): Promise<void>;
  /** Whether an order was done, as far as that is remembered. */
  knows(session: string, orderId: string): boolean;
  /** Replaces the session's snapshot with the state after fact number `seq`. */
  snapshot(session: string, seq: number, state: unknown): Promise<void>;
  read(session: string): Saved;
  /** Ids of sessions that are not over and left something. */
  unfinished(): string[];
}

/** The live journal on the database's driver: what all sessions want in one turn of the event loop is one transaction. */
export function createJournal(
  db: Connection,
  writers: RowWriters,
  onCommit: (outcome: 'done' | 'failed', entries: readonly Entry[]) => void = () => {},
): Journal {
  const statements = prepare(db.driver);
  const over = overRows(db.driver);
  // Each row to the writer of its kind, which the compiler does not follow through a map.
  const keep = (session: string, row: Row) => (writers[row.table] as (session: string, row: Row) => void)(session, row);
  const remembered = rememberedOrders(db.driver);
  function write({ session, firstSeq, facts, rows: kept, latest, orders = [] }: Entry) {
    facts.forEach((fact, i) => statements.event.run(session, firstSeq + i, fact.tool, JSON.stringify(fact.event), fact.at, fact.by, fact.orderId, fact.part));
    for (const { tool, state } of latest) statements.latest.run(session, tool, JSON.stringify(state));
    if (orders.length > 0) remembered.write(session, orders);
    for (const row of kept) keep(session, row);
    if (kept.some(({ table }) => table === 'sessionEnded')) over(session);
  }

  const append = inOneTurn(db, write, (outcome, entries: readonly Entry[]) => {
    onCommit(outcome, entries);
    for (const { session, orders = [] } of entries) if (orders.length > 0) remembered.written(session, orders);
    if (entries.some(({ isScrubbed }) => isScrubbed)) scrubLog(db);
  });

  return {
    append,
    knows: (session, orderId) => statements.known.get(session, orderId) !== undefined || remembered.knows(session, orderId),
    snapshot: (session, seq, state) => db.write(() => void statements.snapshot.run(session, seq, JSON.stringify(state))),
    read: (session) => read(statements, session),
    unfinished: () => (statements.unfinished.all() as { sessionId: string }[]).map(({ sessionId }) => sessionId),
  };
}

function read(statements: ReturnType<typeof prepare>, session: string): Saved {
  const snapshot = statements.readSnapshot.get(session) as { seq: number; state: string } | undefined;
  const facts = statements.readEvents.all(session, snapshot?.seq ?? 0) as { seq: number; tool: ToolName; data: string }[];
  const latest = statements.readLatest.all(session) as { tool: string; state: string }[];
  const { at } = statements.lastAt.get(session) as { at: number | null };
  return {
    snapshot: snapshot ? JSON.parse(snapshot.state) : null,
    facts: facts.map(({ tool, data }) => ({ tool, event: JSON.parse(data) })),
    latest: Object.fromEntries(latest.map(({ tool, state }) => [tool, JSON.parse(state)])),
    seq: facts.at(-1)?.seq ?? snapshot?.seq ?? 0,
    lastAt: at,
  };
}

const prepare = (driver: Connection['driver']) => ({
  event: driver.prepare('INSERT INTO LiveEvent (sessionId, seq, tool, data, at, by, orderId, part) VALUES (?, ?, ?, ?, ?, ?, ?, ?)'),
  latest: driver.prepare('INSERT INTO LiveLatest (sessionId, tool, state) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET state = excluded.state'),
  snapshot: driver.prepare(
    'INSERT INTO LiveSnapshot (sessionId, seq, state) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET seq = excluded.seq, state = excluded.state',
  ),
  known: driver.prepare('SELECT 1 FROM LiveEvent WHERE sessionId = ? AND orderId = ? LIMIT 1'),
  readSnapshot: driver.prepare('SELECT seq, state FROM LiveSnapshot WHERE sessionId = ?'),
  readEvents: driver.prepare('SELECT seq, tool, data FROM LiveEvent WHERE sessionId = ? AND seq > ? ORDER BY seq'),
  readLatest: driver.prepare("SELECT tool, state FROM LiveLatest WHERE sessionId = ? AND tool <> 'orders'"),
  lastAt: driver.prepare('SELECT max(at) AS at FROM LiveEvent WHERE sessionId = ?'),
  unfinished: driver.prepare(
    `SELECT id AS sessionId FROM Session WHERE endedAt IS NULL AND id IN
     (SELECT sessionId FROM LiveEvent UNION SELECT sessionId FROM LiveSnapshot UNION SELECT sessionId FROM LiveLatest)`,
  ),
});
