import type Driver from 'libsql';
import { idsIn, walkChain, type StoredRow } from './chain.ts';

export interface ChainState {
  clinicId: string;
  rows: number;
  /** The number of the first row that is not what was written; null: all are. */
  broken: number | null;
  /** The last row's hash: written down elsewhere, it shows later whether rows were cut off at the end. */
  head: string;
}

/** Looks through the whole log, clinic by clinic: the chain, and that each row stands with everybody whom it is about. */
export function verifyLog(driver: Driver.Database): ChainState[] {
  const clinics = driver.prepare('SELECT clinicId FROM AuditRow UNION SELECT clinicId FROM AuditPerson UNION SELECT id FROM Clinic ORDER BY 1').all() as {
    clinicId: string;
  }[];
  return clinics.map(({ clinicId }) => verifyClinic(driver, clinicId));
}

function verifyClinic(driver: Driver.Database, clinicId: string): ChainState {
  const people = driver.prepare('SELECT personId FROM AuditPerson WHERE clinicId = ? AND seq = ? ORDER BY personId');
  const chain = walkChain();
  let rows = 0;
  let persons = 0;
  let unlisted: number | null = null;
  for (const row of driver.prepare('SELECT * FROM AuditRow WHERE clinicId = ? ORDER BY seq').iterate(clinicId) as Iterable<StoredRow>) {
    chain.next(row);
    rows += 1;
    const named = (people.all(clinicId, row.seq) as { personId: string }[]).map(({ personId }) => personId);
    persons += named.length;
    if (named.join(' ') !== idsIn(row.about).join(' ')) unlisted ??= rows;
  }
  const all = driver.prepare('SELECT count(*) AS n FROM AuditPerson WHERE clinicId = ?').get(clinicId) as { n: number };
  // Somebody who is named by no row at all.
  if (all.n !== persons) unlisted ??= rows + 1;
  const first = [chain.broken(), unlisted].filter((one) => one !== null);
  return { clinicId, rows, broken: first.length === 0 ? null : Math.min(...first), head: chain.head() };
}
