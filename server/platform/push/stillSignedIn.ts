import type { SignedIn } from '#server/platform/auth/identity.ts';
import type { Db } from '#server/platform/db/open.ts';
import { dateTime } from '#server/platform/db/dateTime.ts';

/** Asks in one statement whether somebody's sign-in and their roles at their clinic are as they were. */
export function createStillSignedIn({ driver }: Pick<Db, 'driver'>): (person: SignedIn) => boolean {
  const same = driver.prepare(
    `SELECT 1 FROM AuthSession AS signIn
     WHERE (SELECT group_concat(role, ' ' ORDER BY role) FROM ClinicMember WHERE personId = signIn.userId AND clinicId = ?) = ?
       AND signIn.id = ? AND signIn.userId = ? AND signIn.expiresAt > ? AND (signIn.endsAt IS NULL OR signIn.endsAt > ?)`,
  );
  return ({ id, clinicId, roles, signIn }) =>
    same.get(clinicId, [...roles].sort().join(' '), signIn, id, dateTime(Date.now()), dateTime(Date.now())) !== undefined;
}
