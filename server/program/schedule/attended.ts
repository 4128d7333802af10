import type { Person } from '#server/platform/auth/identity.ts';
import type { Db } from '#server/platform/db/open.ts';
import { minutesIn } from './minutes.ts';

/** Whole minutes this person was in each of these sessions, by its id; without those of which they are none. */
export async function attendedMinutes(db: Db, { id: personId }: Person, sessions: readonly string[], now: Date): Promise<Map<string, number>> {
  const rows = await db.prisma.sessionMember.findMany({ where: { personId, sessionId: { in: [...sessions] } }, include: { attendance: true, session: true } });
  return new Map(rows.map(({ sessionId, session, attendance }) => [sessionId, minutesIn(session, attendance, now).netMinutes]));
}
