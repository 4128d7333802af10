import { randomUUID } from 'node:crypto';
import type { Db } from '#server/db/open.ts';
import type { Row } from '#shared/live/rows.ts';
import { startingVisibility } from '#shared/worksheets/visibility.ts';
import { dateTime } from './dateTime.ts';

type Driver = Db['driver'];
type RowOf<Table extends Row['table']> = Extract<Row, { table: Table }>;
type ToolRow = RowOf<'cardKept' | 'incidentKept' | 'roundKept' | 'ratingKept' | 'exerciseKept' | 'flagKept' | 'noteKept' | 'sheetBegun' | 'documentKept' | 'documentDropped'>;

/** Writes what tools keep of a group's work, inside the transaction of the fact it came from. */
export function toolRows(driver: Driver) {
  const round = roundRows(driver);
  const rating = ratingRows(driver);
  const exercise = exerciseRows(driver);
  const flag = flagRows(driver);
  const card = cardRows(driver);
  const incident = incidentRows(driver);
  const documents = documentRows(driver);
  const note = noteRows(driver);
  const sheet = sheetRows(driver);

  return {
    /** Writes one row of `session`. Throws what the driver throws; the caller's transaction is then undone. */
    write(session: string, row: ToolRow): void {
      switch (row.table) {
        case 'incidentKept':
          return incident(row);
        case 'cardKept':
          return card(row);
        case 'roundKept':
          return round(session, row);
        case 'ratingKept':
          return rating(row);
        case 'exerciseKept':
          return exercise(row);
        case 'flagKept':
          return flag(row);
        case 'documentKept':
          return documents.keep(session, row);
        case 'documentDropped':
          return documents.drop(row);
        case 'sheetBegun':
          return sheet(row);
        case 'noteKept':
          return note(row);
      }
    },
  };
}

function roundRows(driver: Driver) {
  const round = driver.prepare('INSERT INTO Round (id, sessionId, kind, startedAt, endedAt) VALUES (?, ?, ?, ?, ?)');
  const turn = driver.prepare('INSERT INTO RoundTurn (roundId, position, memberId, ended) VALUES (?, ?, ?, ?)');
  return (session: string, row: RowOf<'roundKept'>) => {
    round.run(row.round, session, row.kind, dateTime(row.startedAt), dateTime(row.endedAt));
    row.order.forEach(({ member, ended }, i) => turn.run(row.round, i + 1, member, ended));
  };
}

function ratingRows(driver: Driver) {
  const insert = driver.prepare(
    'INSERT INTO Rating (memberId, roundId, kind, mood, anxiety, energy, word, ratedAt) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  return (row: RowOf<'ratingKept'>) =>
    void insert.run(row.member, row.round, row.kind, row.mood, row.anxiety, row.energy, row.word, dateTime(row.at));
}

function exerciseRows(driver: Driver) {
  const insert = driver.prepare(
    'INSERT INTO ExerciseRating (id, memberId, exercise, before, after, startedAt, endedAt) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  return (row: RowOf<'exerciseKept'>) =>
    void insert.run(randomUUID(), row.member, row.exercise, row.before, row.after, dateTime(row.startedAt), dateTime(row.endedAt));
}

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

function documentRows(driver: Driver) {
  const keep = driver.prepare(
    `INSERT INTO Document (id, sessionId, isKept, title, templateId, templateVersion) VALUES (?, ?, 1, ?, ?, ?)
     ON CONFLICT DO UPDATE SET isKept = 1, title = excluded.title, templateId = excluded.templateId, templateVersion = excluded.templateVersion`,
  );
  const drop = driver.prepare("UPDATE Document SET isKept = 0, title = '', templateId = NULL, templateVersion = NULL WHERE id = ?");
  // The stays of the same moment are written in this transaction, before or after: an open one and one that ends now are alike here.
  const wereThere = driver.prepare(
    `INSERT INTO WasThere (documentId, memberId) SELECT DISTINCT ?, SessionMember.id FROM SessionMember
     JOIN AttendanceSegment ON AttendanceSegment.memberId = SessionMember.id AND AttendanceSegment.place = ?
     WHERE SessionMember.sessionId = ? AND joinedAt < ? AND (leftAt IS NULL OR leftAt > ?) ON CONFLICT DO NOTHING`,
  );
  return {
    keep(session: string, { document, title, worksheet, place, openedAt, closedAt }: RowOf<'documentKept'>) {
      keep.run(document, session, title, worksheet?.id ?? null, worksheet?.version ?? null);
      if (closedAt !== null) wereThere.run(document, place, session, dateTime(closedAt), dateTime(openedAt));
    },
    drop: ({ document }: RowOf<'documentDropped'>) => void drop.run(document),
  };
}

function sheetRows(driver: Driver) {
  const insert = driver.prepare(
    `INSERT INTO Sheet (id, ownerId, clinicId, templateId, templateVersion, visibility, createdAt, changedAt)
     SELECT ?, SessionMember.personId, Session.clinicId, ?, ?, ?, ?, ? FROM SessionMember JOIN Session ON Session.id = SessionMember.sessionId
     WHERE SessionMember.id = ? ON CONFLICT DO NOTHING`,
  );
  return ({ sheet, member, worksheet, version, at }: RowOf<'sheetBegun'>) =>
    void insert.run(sheet, worksheet, version, startingVisibility(false), dateTime(at), dateTime(at), member);
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
