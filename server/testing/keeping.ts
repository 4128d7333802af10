import { features } from '#server/features.ts';
import type { Db } from '#server/platform/db/open.ts';
import { keepingOf, type RowWriters } from '#server/platform/rows.ts';
import type { Row } from '#shared/live/rows.ts';

/** Who writes the rows that sessions keep, and reads what tools ask for: all features. */
export const keeping = keepingOf(features);

/** The writers, for a journal of the test's own. */
export const writersOn = (driver: Db['driver']): RowWriters => keeping.writers(driver);

/** Writes one row of a session, as the journal does. */
export const keepRow = (driver: Db['driver'], session: string, row: Row): void =>
  (writersOn(driver)[row.table] as (session: string, row: Row) => void)(session, row);
