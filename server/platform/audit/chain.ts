import { createHash } from 'node:crypto';

/** One time that somebody asked for data of somebody else: what they were given, or why not. Ids only, no content. */
export interface AuditEntry {
  clinicId: string;
  at: Date;
  byId: string;
  /** Their roles then, a word each. */
  role: string;
  /** Why they may see what is each of these people's, by id; nothing where they may not. */
  standings: ReadonlyMap<string, string>;
  /** The endpoint: 'attendance.ofSession'. */
  word: string;
  act: 'view' | 'change' | 'export';
  kind: string;
  /** 'done', or the code of the refusal. */
  outcome: string;
  /** Whose it is, by id. */
  about: readonly string[];
  sessions: readonly string[];
  /** The id of the one thing that was opened or changed; '' where there is none. */
  item: string;
}

export const columns = ['clinicId', 'seq', 'at', 'byId', 'role', 'standing', 'word', 'act', 'kind', 'outcome', 'about', 'sessions', 'item', 'hash'] as const;
/** A row as it is stored. */
export type StoredRow = Record<Exclude<(typeof columns)[number], 'seq'>, string> & { seq: number };

/** Ids as a row holds them: each once, in order. */
export const listed = (ids: readonly string[]): string => [...new Set(ids)].sort().join(' ');
/** The ids of such a list. */
export const idsIn = (stored: string): string[] => (stored === '' ? [] : stored.split(' '));

const START = '0'.repeat(64);
const hashed = columns.filter((name) => name !== 'hash');
const link = (before: string, row: StoredRow): string =>
  createHash('sha256')
    .update(`${before}\n${JSON.stringify(hashed.map((name) => row[name]))}`)
    .digest('hex');

/** The row that follows `head` (the clinic's last one), linked to it. */
export function chained(head: Pick<StoredRow, 'seq' | 'hash'> | undefined, { at, about, sessions, standings, ...entry }: AuditEntry): StoredRow {
  const row = {
    ...entry,
    standing: listed([...standings.values()]),
    at: at.toISOString(),
    about: listed(about),
    sessions: listed(sessions),
    seq: (head?.seq ?? 0) + 1,
    hash: '',
  };
  return { ...row, hash: link(head?.hash ?? START, row) };
}

/** Walks a clinic's rows in order: `broken` gives the number of the first that is not what was written, or null as long as all are. */
export function walkChain(): { next: (row: StoredRow) => void; broken: () => number | null; head: () => string } {
  let before = START;
  let seq = 0;
  let broken: number | null = null;
  return {
    next(row) {
      seq += 1;
      if (broken === null && (row.seq !== seq || row.hash !== link(before, row))) broken = seq;
      before = row.hash;
    },
    broken: () => broken,
    head: () => before,
  };
}
