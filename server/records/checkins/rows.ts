import { randomUUID } from 'node:crypto';
import { dateTime } from '#server/platform/db/dateTime.ts';
import type { Db } from '#server/platform/db/open.ts';
import type { Recalls, RowOf, Writes } from '#server/platform/rows.ts';

type Driver = Db['driver'];

/** Writes rounds, and how people said they were. */
export const checkinsWrites: Writes = (driver) => {
  const [round, rating, exercise] = [roundRows(driver), ratingRows(driver), exerciseRows(driver)];
  return { roundKept: round, ratingKept: (_, row) => rating(row), exerciseKept: (_, row) => exercise(row) };
};

/** Reads how a member said they were at the last check-in of an earlier session at the same clinic. */
export const checkinsRecalls: Recalls = (driver) => {
  const lastRating = driver.prepare(
    `SELECT mood, anxiety, energy FROM Rating
     JOIN SessionMember AS then_ ON then_.id = Rating.memberId JOIN Session AS earlier ON earlier.id = then_.sessionId
     JOIN SessionMember AS now_ ON now_.id = ? JOIN Session AS this ON this.id = now_.sessionId
     WHERE Rating.kind = 'checkIn' AND then_.personId = now_.personId AND earlier.clinicId = this.clinicId AND earlier.id <> this.id
     ORDER BY ratedAt DESC LIMIT 1`,
  );
  return {
    lastRating(member) {
      const row = lastRating.get(member) as { mood: number; anxiety: number; energy: number } | undefined;
      return row && { rating: { mood: row.mood, anxiety: row.anxiety, energy: row.energy } };
    },
  };
};

function roundRows(driver: Driver) {
  const round = driver.prepare('INSERT INTO Round (id, sessionId, kind, startedAt, endedAt) VALUES (?, ?, ?, ?, ?)');
  const turn = driver.prepare('INSERT INTO RoundTurn (roundId, position, memberId, ended) VALUES (?, ?, ?, ?)');
  return (session: string, row: RowOf<'roundKept'>) => {
    round.run(row.round, session, row.kind, dateTime(row.startedAt), dateTime(row.endedAt));
    row.order.forEach(({ member, ended }, i) => turn.run(row.round, i + 1, member, ended));
  };
}

function ratingRows(driver: Driver) {
  const insert = driver.prepare('INSERT INTO Rating (memberId, roundId, kind, mood, anxiety, energy, word, ratedAt) VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  return (row: RowOf<'ratingKept'>) => void insert.run(row.member, row.round, row.kind, row.mood, row.anxiety, row.energy, row.word, dateTime(row.at));
}

function exerciseRows(driver: Driver) {
  const insert = driver.prepare('INSERT INTO ExerciseRating (id, memberId, exercise, before, after, startedAt, endedAt) VALUES (?, ?, ?, ?, ?, ?, ?)');
  return (row: RowOf<'exerciseKept'>) =>
    void insert.run(randomUUID(), row.member, row.exercise, row.before, row.after, dateTime(row.startedAt), dateTime(row.endedAt));
}
