import { dateTime } from '#server/platform/db/dateTime.ts';
import type { Writes } from '#server/platform/rows.ts';
import { startingVisibility } from '#shared/learning/worksheets/visibility.ts';

/** Writes the sheet that somebody began in a session. */
export const sheetWrites: Writes = (driver) => {
  const insert = driver.prepare(
    `INSERT INTO Sheet (id, ownerId, clinicId, templateId, templateVersion, visibility, createdAt, changedAt)
     SELECT ?, SessionMember.personId, Session.clinicId, ?, ?, ?, ?, ? FROM SessionMember JOIN Session ON Session.id = SessionMember.sessionId
     WHERE SessionMember.id = ? ON CONFLICT DO NOTHING`,
  );
  return {
    sheetBegun: (_, { sheet, member, worksheet, version, at }) =>
      void insert.run(sheet, worksheet, version, startingVisibility(false), dateTime(at), dateTime(at), member),
  };
};
