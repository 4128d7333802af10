import { randomInt, randomUUID } from 'node:crypto';
import { createRelay } from '#server/live/documents/relay.ts';
import type { Seal } from '#server/live/documents/seal.ts';
import { createDocumentStore } from '#server/live/documents/store.ts';
import type { Db } from '#server/platform/db/open.ts';
import type { Log } from '#server/platform/log.ts';
import type { MediaHouse } from '#server/live/media/house.ts';
import type { Keeping } from '#server/platform/rows.ts';
import type { Metrics } from '#server/platform/metrics.ts';
import { closesAt, possibleTime } from '#server/program/schedule/stage.ts';
import type { Row } from '#shared/live/rows.ts';
import { seatOf, waiterOf, type MemberId } from '#shared/live/roster.ts';
import type { SessionKind } from '#shared/people/sessionRole.ts';
import { documentPlans, type World } from '#shared/session/session.ts';
import { createJournal } from './journal.ts';
import { liveSession, type LiveSession } from './liveSession.ts';
import { createRecall } from './recall.ts';
import { restore } from './restore.ts';
import { sessionMedia } from './sessionMedia.ts';

export interface Sessions {
  /** The live session of that id, restored from the journal where it was not in memory; null when unknown or over. */
  find(sessionId: string): Promise<LiveSession | null>;
  /** The session in which this member has a seat or waits in line, whatever the machine's clock says of its times; null where they do not. */
  held(sessionId: string, member: MemberId): LiveSession | null;
  /** Those in memory. */
  ids(): string[];
  /** After a restart: every session that is not over and left something. */
  restoreAll(): Promise<void>;
  /** Calls back with the id of each session that ended, when its end is on disk. */
  onEnded(listener: (sessionId: string) => void): void;
  /** Somebody signed out or lost a membership: whoever holds their sockets looks again. */
  recheck(personId: string): void;
  onRecheck(listener: (personId: string) => void): void;
  /** How many are in memory. */
  count(): number;
  /** Keeps snapshots; nothing is asked of the sessions afterwards. */
  close(): Promise<void>;
}

export interface SessionsParts {
  db: Db;
  media: Pick<MediaHouse, 'room' | 'closeRoom'>;
  metrics: Metrics;
  log: Log;
  seal: Seal;
  /** Hears which rows a session keeps, once they are on disk. */
  onKept?: (session: string, rows: readonly Row[]) => void;
  /** Who writes the rows that sessions keep, and reads what tools ask for. */
  keeping: Keeping;
  now?: () => number;
  /** Milliseconds that only ever grow, whatever becomes of the machine's clock. */
  steady?: () => number;
}

/** All live sessions of this server. Each is held once, from the first who asks for it until it ends. */
export function createSessions({
  db,
  media,
  metrics,
  log,
  seal,
  keeping,
  onKept = () => {},
  now = Date.now,
  steady = () => performance.now(),
}: SessionsParts): Sessions {
  const journal = createJournal(db, keeping.writers(db.driver), (outcome, entries) => {
    metrics.count('journalCommits', { outcome });
    for (const { session, facts, rows } of entries) {
      for (let i = 0; i < facts.length; i += 1) metrics.count('journalEvents', {});
      if (outcome === 'done' && rows.length > 0) onKept(session, rows);
    }
  });
  const recall = createRecall(keeping.recallers(db.driver));
  const store = createDocumentStore(db);
  // Read before this server's own heartbeat: when the one before was last known to run.
  const lastAliveAt = readAliveAt(db);
  const open = new Map<string, Promise<LiveSession | null>>();
  const live = new Map<string, LiveSession>();
  const endedListeners: ((sessionId: string) => void)[] = [];
  const recheckListeners: ((personId: string) => void)[] = [];
  metrics.watch('liveSessions', () => live.size);

  const onFault = (error: unknown) => {
    metrics.count('faults', { where: 'live' });
    log.error({ err: error }, 'live session fault');
  };

  async function load(id: string): Promise<LiveSession | null> {
    const row = await db.prisma.session.findUnique({ where: { id } });
    if (!row || row.endedAt) return null;
    const saved = journal.read(id);
    const endsBy = closesAt(row).getTime();
    const possible = possibleTime(row);
    if (saved.seq === 0 && now() >= endsBy) return null;
    const kind = row.kind as SessionKind;
    const restored = restore(kind, saved);
    await store.forgetOthers(
      id,
      documentPlans(restored.state).map((plan) => plan.id),
    );
    const session = liveSession({
      facts: { id, kind, title: row.title, closesAt: endsBy, lastsMs: possible.to - possible.from },
      restored,
      journal,
      world: () => worldAt(now()),
      steady,
      media: sessionMedia(media, id, onFault),
      documents: createRelay({ session: id, store, seal, onFault, onUpdate: (outcome) => metrics.count('documentUpdates', { outcome }) }),
      recall,
      onEnded: () => forget(id),
      onFault,
    });
    live.set(id, session);
    session.disconnectAll(Math.max(lastAliveAt, saved.lastAt ?? 0));
    return session;
  }

  function forget(id: string) {
    open.delete(id);
    live.delete(id);
    endedListeners.forEach((listener) => listener(id));
  }

  function find(id: string): Promise<LiveSession | null> {
    const known = open.get(id);
    if (known) return known;
    const loading = load(id);
    open.set(id, loading);
    // Not remembered: whoever asks again later may find it there, and made-up ids must not fill the memory.
    loading.then(
      (found) => found ?? open.delete(id),
      () => open.delete(id),
    );
    return loading;
  }

  function held(id: string, member: MemberId): LiveSession | null {
    const session = live.get(id);
    const roster = session?.state.roster;
    if (!session || !roster || roster.endedAt !== null) return null;
    return seatOf(roster, member) || waiterOf(roster, member) ? session : null;
  }

  return {
    find,
    held,
    ids: () => [...live.keys()],
    async restoreAll() {
      const unfinished = journal.unfinished();
      await store.forgetAllBut(unfinished);
      for (const id of unfinished) await find(id).catch(onFault);
    },
    onEnded: (listener) => void endedListeners.push(listener),
    recheck: (personId) => recheckListeners.forEach((listener) => listener(personId)),
    onRecheck: (listener) => void recheckListeners.push(listener),
    count: () => live.size,
    async close() {
      await Promise.all([...live.values()].map((session) => session.close()));
    },
  };
}

function readAliveAt(db: Db): number {
  const row = db.driver.prepare('SELECT max(aliveAt) AS aliveAt FROM ServerLife').get() as { aliveAt: number | null };
  return row.aliveAt ?? 0;
}

const worldAt = (now: number): World => ({ now, newId: () => randomUUID(), shuffle });

function shuffle<T>(items: readonly T[]): T[] {
  const result = [...items];
  for (let i = result.length - 1; i > 0; i -= 1) {
    const j = randomInt(i + 1);
    [result[i], result[j]] = [result[j]!, result[i]!];
  }
  return result;
}
