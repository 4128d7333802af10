import { dateTime } from '#server/platform/db/dateTime.ts';
import type { Db } from '#server/platform/db/open.ts';
import type { SafetyCard } from '#shared/live/roster.ts';
import { areaOf } from '#shared/people/place.ts';
import type { Recalls, RowOf, Writes } from '#server/platform/rows.ts';

type Driver = Db['driver'];

/** Writes alerts, what was done, safety cards and facilitators' own notes. */
export const recordWrites: Writes = (driver) => {
  const [flag, incident, card, note] = [flagRows(driver), incidentRows(driver), cardRows(driver), noteRows(driver)];
  return {
    ...concernRows(driver),
    localNumberKept: localNumberRows(driver),
    flagKept: (_, row) => flag(row),
    incidentKept: (_, row) => incident(row),
    cardKept: (_, row) => card(row),
    noteKept: (_, row) => note(row),
  };
};

function flagRows(driver: Driver) {
  const upsert = driver.prepare(
    `INSERT INTO RiskFlag (id, aboutId, level, note, raisedById, raisedAt, outcome, outcomeFields, closedById, closedAt) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET level = excluded.level, outcome = excluded.outcome, outcomeFields = excluded.outcomeFields, closedById = excluded.closedById, closedAt = excluded.closedAt`,
  );
  return (row: RowOf<'flagKept'>) =>
    void upsert.run(
      row.flag,
      row.about,
      row.level,
      row.note,
      row.raisedBy,
      dateTime(row.raisedAt),
      row.outcome,
      row.fields && JSON.stringify(row.fields),
      row.closedBy,
      row.closedAt === null ? null : dateTime(row.closedAt),
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

function concernRows(driver: Driver): ReturnType<Writes> {
  const kept = driver.prepare(
    `INSERT INTO Concern (id, aboutId, kind, level, note, byId, at) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET level = excluded.level, note = excluded.note`,
  );
  // Whoever took it first; a later one comes along.
  const taken = driver.prepare('UPDATE Concern SET takenById = ?, takenAt = ? WHERE id = ? AND takenAt IS NULL');
  const closed = driver.prepare('UPDATE Concern SET closedById = ?, closedAt = ?, how = ? WHERE id = ? AND closedAt IS NULL');
  return {
    concernKept: (_, { concern, about, kind, level, note, by, at }) => void kept.run(concern, about, kind, level, note, by, dateTime(at)),
    concernTaken: (_, { concern, by, at }) => void taken.run(by, dateTime(at), concern),
    concernClosed: (_, { concern, by, how, at }) => void closed.run(by, dateTime(at), how, concern),
  };
}

function localNumberRows(driver: Driver) {
  const upsert = driver.prepare(
    `INSERT INTO LocalNumber (clinicId, city, postalCode, number, notedAt) SELECT clinicId, ?, ?, ?, ? FROM Session WHERE id = ?
     ON CONFLICT DO UPDATE SET number = excluded.number, notedAt = excluded.notedAt`,
  );
  return (session: string, { city, postalCode, number, at }: RowOf<'localNumberKept'>) => void upsert.run(city, postalCode, number, dateTime(at), session);
}

/** Reads what emergency number was noted before, at this clinic, for the place on somebody's safety card. */
export const recordRecalls: Recalls = (driver) => {
  const cardOf = driver.prepare(
    'SELECT SafetyCard.card, Session.clinicId FROM SafetyCard JOIN SessionMember ON SessionMember.id = SafetyCard.memberId JOIN Session ON Session.id = SessionMember.sessionId WHERE memberId = ?',
  );
  const noted = driver.prepare('SELECT number, notedAt FROM LocalNumber WHERE clinicId = ? AND city = ? AND postalCode = ?');
  return {
    localNumber(member) {
      const found = cardOf.get(member) as { card: string; clinicId: string } | undefined;
      // Our own words, written by the journal in this shape.
      const place = found && (JSON.parse(found.card) as SafetyCard).place;
      if (!place) return undefined;
      const { city, postalCode } = areaOf(place);
      const kept = noted.get(found.clinicId, city, postalCode) as { number: string; notedAt: string } | undefined;
      return kept && { number: kept.number, at: Date.parse(kept.notedAt) };
    },
  };
};

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
