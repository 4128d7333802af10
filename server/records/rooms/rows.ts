import { randomUUID } from 'node:crypto';
import { dateTime } from '#server/platform/db/dateTime.ts';
import type { Db } from '#server/platform/db/open.ts';
import type { RowOf, Writes } from '#server/platform/rows.ts';

type Driver = Db['driver'];

/** Writes who was in a room with whom, the facilitators' lists, and private words. */
export const roomsWrites: Writes = (driver) => {
  const word = wordRows(driver);
  return { roomsKept: roomRows(driver), groupingRule: ruleRows(driver), privateWordKept: (_, row) => word(row) };
};

function roomRows(driver: Driver) {
  const breakout = driver.prepare('INSERT INTO Breakout (id, sessionId, openedAt, closedAt) VALUES (?, ?, ?, ?)');
  const seat = driver.prepare('INSERT INTO BreakoutSeat (breakoutId, memberId, room) SELECT ?, id, ? FROM SessionMember WHERE id = ? ON CONFLICT DO NOTHING');
  return (session: string, row: RowOf<'roomsKept'>) => {
    const id = randomUUID();
    breakout.run(id, session, dateTime(row.openedAt), dateTime(row.closedAt));
    row.rooms.forEach((members, i) => members.forEach((member) => seat.run(id, i + 1, member)));
  };
}

// By person, so that a list holds for all sessions of the program; a session without a program keeps none.
const PAIR = `FROM Session JOIN SessionMember AS a ON a.id = ? JOIN SessionMember AS b ON b.id = ?
  WHERE Session.id = ? AND Session.programId IS NOT NULL`;

function ruleRows(driver: Driver) {
  const set = driver.prepare(
    `INSERT INTO GroupingRule (programId, oneId, otherId, rule, setById, setAt)
     SELECT Session.programId, min(a.personId, b.personId), max(a.personId, b.personId), ?,
       (SELECT personId FROM SessionMember WHERE id = ?), ? ${PAIR}
     ON CONFLICT DO UPDATE SET rule = excluded.rule, setById = excluded.setById, setAt = excluded.setAt`,
  );
  const lift = driver.prepare(
    `DELETE FROM GroupingRule WHERE (programId, oneId, otherId) IN
     (SELECT Session.programId, min(a.personId, b.personId), max(a.personId, b.personId) ${PAIR})`,
  );
  return (session: string, { two: [one, other], rule, by, at }: RowOf<'groupingRule'>) =>
    void (rule === null ? lift.run(one, other, session) : set.run(rule, by, dateTime(at), one, other, session));
}

function wordRows(driver: Driver) {
  const upsert = driver.prepare(
    `INSERT INTO PrivateWord (id, aboutId, heldById, kind, startedAt, endedAt, outcome) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET endedAt = excluded.endedAt, outcome = excluded.outcome`,
  );
  return ({ talk, about, by, kind, startedAt, endedAt, outcome }: RowOf<'privateWordKept'>) =>
    void upsert.run(talk, about, by, kind, dateTime(startedAt), endedAt === null ? null : dateTime(endedAt), outcome);
}
