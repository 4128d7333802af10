import { randomUUID } from 'node:crypto';
import { dateTime } from '#server/platform/db/dateTime.ts';
import type { Db } from '#server/platform/db/open.ts';
import type { Recalls, RowOf, Writes } from '#server/platform/rows.ts';

type Driver = Db['driver'];

/** When a session begins as planned. */
export const plannedStart: Recalls = (driver) => {
  const find = driver.prepare('SELECT startsAt FROM Session WHERE id = ?');
  return {
    plannedStart(session) {
      const row = find.get(session) as { startsAt: string } | undefined;
      return row && { startsAt: Date.parse(row.startsAt) };
    },
  };
};

/** Writes the end of a session and what the way in offers next time. */
export const scheduleWrites: Writes = (driver) => {
  const wayIn = wayInRows(driver);
  const ended = driver.prepare('UPDATE Session SET endedAt = ? WHERE id = ? AND endedAt IS NULL');
  const groupEnded = driver.prepare('UPDATE Session SET groupEndedAt = ? WHERE id = ? AND groupEndedAt IS NULL');
  const place = driver.prepare('UPDATE SessionMember SET placeState = ?, placeCountry = ?, placeKind = ? WHERE id = ?');
  const letIn = driver.prepare('UPDATE SessionMember SET letInReason = ?, letInById = ?, letInAt = ? WHERE id = ?');
  return {
    placeKept: (_, { member, state, country, kind }) => void place.run(state, country, kind, member),
    letInKept: (_, { member, reason, by, at }) => void letIn.run(reason, by, dateTime(at), member),
    wayIn: (_, row) => wayIn(row),
    groupEnded: (session, { at }) => void groupEnded.run(dateTime(at), session),
    sessionEnded: (session, { at }) => void ended.run(dateTime(at), session),
  };
};

function wayInRows(driver: Driver) {
  const accept = driver.prepare(
    `INSERT INTO AgreementAcceptance (id, personId, version, acceptedAt)
     SELECT ?, personId, ?, ? FROM SessionMember WHERE id = ? ON CONFLICT DO NOTHING`,
  );
  const names = driver.prepare(
    `INSERT INTO RememberedWayIn (personId, name, pronouns, callback, contactName, contactRelationship, contactPhone, updatedAt)
     SELECT personId, ?, ?, '', '', '', '', ? FROM SessionMember WHERE id = ?
     ON CONFLICT DO UPDATE SET name = excluded.name, pronouns = excluded.pronouns, updatedAt = excluded.updatedAt`,
  );
  const contact = driver.prepare(
    `UPDATE RememberedWayIn SET callback = ?, contactName = ?, contactRelationship = ?, contactPhone = ?, contactMayCall = ?, place = CASE WHEN ? = 'asBefore' THEN place ELSE ? END
     WHERE personId = (SELECT personId FROM SessionMember WHERE id = ?)`,
  );
  return (row: RowOf<'wayIn'>) => {
    accept.run(randomUUID(), row.agreementsVersion, dateTime(row.at), row.member);
    names.run(row.name, row.pronouns, dateTime(row.at), row.member);
    const told = row.contact;
    if (!told) return;
    const kept = told.place === null ? '' : told.place === 'asBefore' ? told.place : JSON.stringify(told.place);
    contact.run(told.callback, told.contactName, told.contactRelationship, told.contactPhone, told.contactMayCall, kept, kept || null, row.member);
  };
}
