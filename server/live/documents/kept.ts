import { dateTime } from '#server/platform/db/dateTime.ts';
import type { Db } from '#server/platform/db/open.ts';
import type { Prisma } from '#server/platform/db/generated/client.ts';
import type { RowOf } from '#server/platform/rows.ts';

type Driver = Db['driver'];

/** A document that was kept is not any more: what forgets documents may forget it. */
export const keepNoLonger = async (tx: Prisma.TransactionClient, id: string): Promise<void> =>
  void (await tx.document.update({ where: { id }, data: { isKept: false } }));

/** Writes which documents outlive their session, and who was there. */
export function documentRows(driver: Driver) {
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
