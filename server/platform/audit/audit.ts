import type Driver from 'libsql';
import type { Prisma } from '#server/platform/db/generated/client.ts';
import { inOneTurn } from '#server/platform/db/inOneTurn.ts';
import type { Db } from '#server/platform/db/open.ts';
import { chained, columns, idsIn, listed, type AuditEntry, type StoredRow } from './chain.ts';

/** The same read by the same person within this time is one row. */
export const SAME_READ_MS = 5 * 60_000;

/** The log of who asked for whose data. */
export interface Audit {
  /** Resolves once it is on disk: only then the answer leaves. A view that stands there already adds no row, and is not asked why. */
  append(entry: WithoutReasons, why?: () => Promise<AuditEntry['standings']>): Promise<void>;
  /** In the transaction of what was changed: both, or neither. */
  appendIn(tx: Prisma.TransactionClient, entry: AuditEntry): Promise<void>;
}
type WithoutReasons = Omit<AuditEntry, 'standings'>;

/** Opens the log of this database. */
export function createAudit(db: Pick<Db, 'driver' | 'beside'>): Audit {
  const isKnown = knownOn(db.driver);
  const append = inOneTurn(db.beside, appendOn(db.beside.driver));
  return {
    async append(entry, why) {
      if (!isKnown(entry)) await append({ ...entry, standings: (await why?.()) ?? new Map() });
    },
    async appendIn(tx, entry) {
      const heads = await tx.$queryRawUnsafe<{ seq: number | bigint; hash: string }[]>(HEAD, entry.clinicId);
      const head = heads[0] && { seq: Number(heads[0].seq), hash: heads[0].hash };
      const row = chained(head, entry);
      await tx.$executeRawUnsafe(INSERT, ...columns.map((name) => row[name]));
      for (const person of idsIn(row.about)) await tx.$executeRawUnsafe(INSERT_PERSON, person, row.clinicId, row.seq, entry.standings.get(person) ?? '');
    },
  };
}

const HEAD = 'SELECT seq, hash FROM AuditRow WHERE clinicId = ? ORDER BY seq DESC LIMIT 1';
const INSERT = `INSERT INTO AuditRow (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
const INSERT_PERSON = 'INSERT INTO AuditPerson (personId, clinicId, seq, standing) VALUES (?, ?, ?, ?)';

/** Whether the same read stands there already; a change, an export and a refusal never do. */
function knownOn(driver: Driver.Database) {
  const same = driver.prepare(
    "SELECT 1 FROM AuditRow WHERE byId = ? AND at > ? AND at <= ? AND clinicId = ? AND word = ? AND about = ? AND sessions = ? AND item = ? AND act = 'view' AND outcome = 'done' AND role = ? LIMIT 1",
  );
  return ({ byId, at, clinicId, word, about, sessions, item, act, outcome, role }: WithoutReasons): boolean => {
    if (act !== 'view' || outcome !== 'done') return false;
    const since = new Date(at.getTime() - SAME_READ_MS).toISOString();
    return same.get(byId, since, at.toISOString(), clinicId, word, listed(about), listed(sessions), item, role) !== undefined;
  };
}

/** Appends on the driver, inside the transaction of whoever calls. The head is read from the disk: a transaction that was undone leaves no gap. */
function appendOn(driver: Driver.Database) {
  const [head, insert, insertPerson] = [driver.prepare(HEAD), driver.prepare(INSERT), driver.prepare(INSERT_PERSON)];
  const isKnown = knownOn(driver);
  return (entry: AuditEntry): void => {
    // Asked for twice at once, it was not there yet when it was looked for.
    if (isKnown(entry)) return;
    const row = chained(head.get(entry.clinicId) as StoredRow | undefined, entry);
    insert.run(...columns.map((name) => row[name]));
    for (const person of idsIn(row.about)) insertPerson.run(person, row.clinicId, row.seq, entry.standings.get(person) ?? '');
  };
}
