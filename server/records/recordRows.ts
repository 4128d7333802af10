import { dateTime } from '#server/db/dateTime.ts';
import type { Db } from '#server/db/open.ts';
import type { RowOf, Writes } from '#server/platform/rows.ts';

type Driver = Db['driver'];

/** Writes alerts, what was done, safety cards and facilitators' own notes. */
export const recordWrites: Writes = (driver) => {
  const [flag, incident, card, note] = [flagRows(driver), incidentRows(driver), cardRows(driver), noteRows(driver)];
  return { flagKept: (_, row) => flag(row), incidentKept: (_, row) => incident(row), cardKept: (_, row) => card(row), noteKept: (_, row) => note(row) };
};

function flagRows(driver: Driver) {
  const upsert = driver.prepare(
    `INSERT INTO RiskFlag (id, aboutId, level, note, raisedById, raisedAt, outcome, outcomeFields, closedById, closedAt) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET level = excluded.level, outcome = excluded.outcome, outcomeFields = excluded.outcomeFields, closedById = excluded.closedById, closedAt = excluded.closedAt`,
  );
  return (row: RowOf<'flagKept'>) =>
    void upsert.run(
      row.flag, row.about, row.level, row.note, row.raisedBy, dateTime(row.raisedAt),
      row.outcome, row.fields && JSON.stringify(row.fields), row.closedBy, row.closedAt === null ? null : dateTime(row.closedAt),
    );
}

function cardRows(driver: Driver) {
  const upsert = driver.prepare(
    `INSERT INTO SafetyCard (memberId, card, saidAt, localNumber, localNumberAt) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET card = excluded.card, saidAt = excluded.saidAt, localNumber = excluded.localNumber, localNumberAt = excluded.localNumberAt`,
  );
  return ({ member, card, saidAt, localNumber }: RowOf<'cardKept'>) =>
    void upsert.run(member, JSON.stringify(card), dateTime(saidAt), localNumber?.number ?? null, localNumber && dateTime(localNumber.at));
}

function incidentRows(driver: Driver) {
  const upsert = driver.prepare(
    `INSERT INTO IncidentEntry (id, aboutId, byId, deed, number, text, at) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET text = excluded.text`,
  );
  return ({ entry, about, by, deed, number, text, at }: RowOf<'incidentKept'>) => void upsert.run(entry, about, by, deed, number, text, dateTime(at));
}

function noteRows(driver: Driver) {
  const upsert = driver.prepare(
    'INSERT INTO SessionNote (memberId, text, updatedAt) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET text = excluded.text, updatedAt = excluded.updatedAt',
  );
  const forget = driver.prepare('DELETE FROM SessionNote WHERE memberId = ?');
  return ({ member, text, at }: RowOf<'noteKept'>) => {
    // Nothing but spaces is nothing to keep.
    if (text.trim() === '') forget.run(member);
    else upsert.run(member, text, dateTime(at));
  };
}
