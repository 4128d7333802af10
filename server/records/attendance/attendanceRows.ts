import { randomUUID } from 'node:crypto';
import { dateTime } from '#server/platform/db/dateTime.ts';
import type { Db } from '#server/platform/db/open.ts';
import type { RowOf, Writes } from '#server/platform/rows.ts';

type Driver = Db['driver'];

/** Writes who was in a session from when until when. */
export const attendanceWrites: Writes = (driver) => {
  const { open, close } = attendanceRows(driver);
  return { segmentOpened: (_, row) => open(row), segmentClosed: (_, row) => close(row) };
};

function attendanceRows(driver: Driver) {
  const open = driver.prepare(
    `INSERT INTO AttendanceSegment (id, memberId, place, joinedAt, source) SELECT ?, id, ?, ?, 'system' FROM SessionMember
     WHERE id = ? AND NOT EXISTS (SELECT 1 FROM AttendanceSegment WHERE memberId = SessionMember.id AND leftAt IS NULL)`,
  );
  // After a kill the end is when the server was last known to run, which may lie before the stay began.
  const close = driver.prepare('UPDATE AttendanceSegment SET leftAt = max(joinedAt, ?), endReason = ? WHERE memberId = ? AND leftAt IS NULL');
  return {
    open: ({ member, place, at }: RowOf<'segmentOpened'>) => void open.run(randomUUID(), place, dateTime(at), member),
    close: ({ member, at, why }: RowOf<'segmentClosed'>) => void close.run(dateTime(at), why, member),
  };
}
