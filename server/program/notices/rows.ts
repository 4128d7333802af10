import { randomUUID } from 'node:crypto';
import { dateTime } from '#server/platform/db/dateTime.ts';
import { jobAdder } from '#server/platform/jobs/job.ts';
import type { Writes } from '#server/platform/rows.ts';
import { mailContact, mailManager } from './jobs.ts';

/** Writes what a clinic has to be told, with a mail to each of its managers. */
export const noticeWrites: Writes = (driver) => {
  const insert = driver.prepare('INSERT INTO ClinicNotice (id, clinicId, sessionId, what, at) SELECT ?, clinicId, id, ?, ? FROM Session WHERE id = ?');
  const managers = driver.prepare(
    "SELECT ClinicMember.personId FROM ClinicMember JOIN Session ON Session.clinicId = ClinicMember.clinicId WHERE Session.id = ? AND ClinicMember.role = 'manager'",
  );
  const answered = driver.prepare(
    `UPDATE ClinicNotice SET seenAt = ?, seenById = (SELECT personId FROM SessionMember WHERE id = ?) WHERE sessionId = ? AND what = ? AND seenAt IS NULL`,
  );
  const mail = jobAdder(driver, mailManager);
  const tellContact = jobAdder(driver, mailContact);
  return {
    clinicAnswered: (session, { what, by, at }) => void answered.run(dateTime(at), by, session, what),
    clinicTold(session, { what, at }) {
      const notice = randomUUID();
      insert.run(notice, what, dateTime(at), session);
      for (const { personId } of managers.all(session) as { personId: string }[]) mail({ notice, manager: personId }, at);
      tellContact({ notice }, at);
    },
  };
};
