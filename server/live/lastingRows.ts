import { randomUUID } from 'node:crypto';
import type { Db } from '#server/db/open.ts';
import type { Row } from '#shared/live/rows.ts';
import { dateTime } from './dateTime.ts';
import { groupingRows } from './groupingRows.ts';
import { toolRows } from './toolRows.ts';

type Driver = Db['driver'];

/** Writes what a session leaves behind, inside the transaction of the fact it came from. */
export function lastingRows(driver: Driver) {
  const attendance = attendanceRows(driver);
  const wayIn = wayInRows(driver);
  const ended = endRows(driver);
  const groupEnd = driver.prepare('UPDATE Session SET groupEndedAt = ? WHERE id = ? AND groupEndedAt IS NULL');
  const byTools = toolRows(driver);
  const grouping = groupingRows(driver);

  return {
    /** Writes one row of `session`. Throws what the driver throws; the caller's transaction is then undone. */
    write(session: string, row: Row): void {
      switch (row.table) {
        case 'segmentOpened':
          return attendance.open(row);
        case 'segmentClosed':
          return attendance.close(row);
        case 'wayIn':
          return wayIn(row);
        case 'groupEnded':
          return void groupEnd.run(dateTime(row.at), session);
        case 'sessionEnded':
          return ended(session, row.at);
        case 'roomsKept':
        case 'groupingRule':
        case 'privateWordKept':
        case 'clinicTold':
          return grouping.write(session, row);
        default:
          return byTools.write(session, row);
      }
    },
  };
}

type RowOf<Table extends Row['table']> = Extract<Row, { table: Table }>;

function attendanceRows(driver: Driver) {
  const open = driver.prepare(
    `INSERT INTO AttendanceSegment (id, memberId, place, joinedAt, source) SELECT ?, id, ?, ?, 'system' FROM SessionMember
     WHERE id = ? AND NOT EXISTS (SELECT 1 FROM AttendanceSegment WHERE memberId = SessionMember.id AND leftAt IS NULL)`,
  );
  // After a kill the end is when the server was last known to run, which may lie before the stay began.
  const close = driver.prepare(
    'UPDATE AttendanceSegment SET leftAt = max(joinedAt, ?), endReason = ? WHERE memberId = ? AND leftAt IS NULL',
  );
  return {
    open: ({ member, place, at }: RowOf<'segmentOpened'>) => void open.run(randomUUID(), place, dateTime(at), member),
    close: ({ member, at, why }: RowOf<'segmentClosed'>) => void close.run(dateTime(at), why, member),
  };
}

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
    `UPDATE RememberedWayIn SET callback = ?, contactName = ?, contactRelationship = ?, contactPhone = ?
     WHERE personId = (SELECT personId FROM SessionMember WHERE id = ?)`,
  );
  return (row: RowOf<'wayIn'>) => {
    accept.run(randomUUID(), row.agreementsVersion, dateTime(row.at), row.member);
    names.run(row.name, row.pronouns, dateTime(row.at), row.member);
    const told = row.contact;
    if (told) contact.run(told.callback, told.contactName, told.contactRelationship, told.contactPhone, row.member);
  };
}

function endRows(driver: Driver) {
  const end = driver.prepare('UPDATE Session SET endedAt = ? WHERE id = ? AND endedAt IS NULL');
  const keepsChat = driver.prepare(
    'SELECT keepsChat FROM Program JOIN Session ON Session.programId = Program.id WHERE Session.id = ?',
  );
  const forgetAll = driver.prepare('DELETE FROM LiveEvent WHERE sessionId = ?');
  const forgetAllButChat = driver.prepare("DELETE FROM LiveEvent WHERE sessionId = ? AND tool <> 'chat'");
  const forgetSnapshot = driver.prepare('DELETE FROM LiveSnapshot WHERE sessionId = ?');
  const forgetLatest = driver.prepare('DELETE FROM LiveLatest WHERE sessionId = ?');
  return (session: string, at: number) => {
    end.run(dateTime(at), session);
    const program = keepsChat.get(session) as { keepsChat: number } | undefined;
    (program?.keepsChat ? forgetAllButChat : forgetAll).run(session);
    forgetSnapshot.run(session);
    forgetLatest.run(session);
  };
}
