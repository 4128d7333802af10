import type { Db } from '#server/platform/db/open.ts';
import { dateTime } from '#server/platform/db/dateTime.ts';
import type { Admission } from './handshake.ts';

/**
 * Asks in one statement whether everything an admission rested on is as it was: the sign-in, the person's roles at their clinic,
 * their place on the session's roster. A no says only that it must be looked at properly.
 */
export function createStillAdmitted({ driver }: Pick<Db, 'driver'>): (admission: Admission) => boolean {
  const same = driver.prepare(
    `SELECT 1 FROM AuthSession AS signIn
     JOIN SessionMember AS seat ON seat.personId = signIn.userId AND seat.id = ? AND seat.role = ? AND seat.isLead = ? AND seat.removedAt IS NULL
     JOIN Session AS session ON session.id = seat.sessionId AND session.id = ? AND session.clinicId = ? AND session.cancelledAt IS NULL
     WHERE (SELECT group_concat(role, ' ' ORDER BY role) FROM ClinicMember WHERE personId = signIn.userId AND clinicId = session.clinicId) = ?
       AND signIn.id = ? AND signIn.userId = ? AND signIn.expiresAt > ? AND (signIn.endsAt IS NULL OR signIn.endsAt > ?)`,
  );
  return ({ person, member, live }) =>
    same.get(
      member.id,
      member.role,
      member.isLead ? 1 : 0,
      live.id,
      person.clinicId,
      [...person.roles].sort().join(' '),
      person.signIn,
      person.id,
      dateTime(Date.now()),
      dateTime(Date.now()),
    ) !== undefined;
}
