import type { Row } from '#shared/live/rows.ts';
import type { Recall } from '#shared/live/tool.ts';
import type { Db } from '#server/platform/db/open.ts';

type Driver = Db['driver'];
export type RowOf<Table extends Row['table']> = Extract<Row, { table: Table }>;

/** Writes one row that a session keeps, inside the transaction of the fact it came from. Throws what the driver throws; the transaction is then undone. */
export type RowWriters = { [Table in Row['table']]: (session: string, row: RowOf<Table>) => void };
/** The writers of a feature's own tables, prepared once. */
export type Writes = (driver: Driver) => Partial<RowWriters>;

/** Reads what tools ask for at the door: of a member their own record, of a session what its program keeps. Undefined: nothing. */
export type Recallers = Partial<Record<Recall['record'] | Row['table'] | 'program' | 'plannedStart', (id: string) => object | undefined>>;
export type Recalls = (driver: Driver) => Recallers;

/** What the live engine is given: it knows no feature. */
export interface Keeping {
  writers(driver: Driver): RowWriters;
  recallers(driver: Driver): Recallers;
}

/** All rows that sessions keep. */
const kinds: Record<Row['table'], true> = {
  segmentOpened: true,
  segmentClosed: true,
  wayIn: true,
  placeKept: true,
  letInKept: true,
  localNumberKept: true,
  cardKept: true,
  roundKept: true,
  ratingKept: true,
  exerciseKept: true,
  flagKept: true,
  incidentKept: true,
  roomsKept: true,
  groupingRule: true,
  privateWordKept: true,
  clinicTold: true,
  clinicAnswered: true,
  concernKept: true,
  concernTaken: true,
  concernClosed: true,
  documentKept: true,
  documentDropped: true,
  sheetBegun: true,
  noteKept: true,
  groupEnded: true,
  sessionEnded: true,
};

/** Gathers the writers and readers of all features. Throws where a row has no writer, or two. */
export function keepingOf(features: readonly { name: string; writes?: Writes; recalls?: Recalls }[]): Keeping {
  return {
    writers(driver) {
      const found: Partial<RowWriters> = {};
      for (const { name, writes } of features)
        for (const [kind, write] of Object.entries(writes?.(driver) ?? {})) {
          if (kind in found) throw new Error(`${name} writes ${kind}, which another feature writes`);
          Object.assign(found, { [kind]: write });
        }
      const missing = Object.keys(kinds).filter((kind) => !(kind in found));
      if (missing.length > 0) throw new Error(`no feature writes ${missing.join(', ')}`);
      return found as RowWriters;
    },
    recallers: (driver) => Object.assign({}, ...features.map(({ recalls }) => recalls?.(driver) ?? {})) as Recallers,
  };
}
