import type { Person } from '#server/platform/auth/identity.ts';
import type { Db } from '#server/platform/db/open.ts';
import { rolesIn } from '#shared/people/role.ts';
import type { SeenEntry, SeenList } from '#shared/program/seen/api.ts';

/** How many are shown. */
const SHOWN_MAX = 500;

interface Row extends Omit<SeenEntry, 'name' | 'roles'> {
  byId: string;
  role: string;
}

/** Who saw, changed or took a copy of what is this person's, the newest first. What was refused is for those who run the clinic. */
export async function whoHasSeen(db: Db, { id, clinicId }: Person): Promise<SeenList> {
  const rows = db.driver
    .prepare(
      `SELECT row.at, row.byId, row.role, row.act, row.kind, CASE person.standing WHEN '' THEN row.standing ELSE person.standing END AS standing FROM AuditPerson AS person JOIN AuditRow AS row ON row.clinicId = person.clinicId AND row.seq = person.seq
       WHERE person.personId = ? AND person.clinicId = ? AND row.outcome = 'done' ORDER BY person.seq DESC LIMIT ?`,
    )
    .all(id, clinicId, SHOWN_MAX + 1) as Row[];
  const shown = rows.slice(0, SHOWN_MAX);
  const people = await db.prisma.person.findMany({ where: { id: { in: [...new Set(shown.map(({ byId }) => byId))] } }, select: { id: true, name: true } });
  const names = new Map(people.map((one) => [one.id, one.name]));
  const first = db.driver.prepare('SELECT at FROM AuditRow WHERE clinicId = ? AND seq = 1').get(clinicId) as { at: string } | undefined;
  return {
    seen: shown.map(({ at, byId, role, act, kind, standing }) => ({ at, name: names.get(byId) ?? '', roles: rolesIn(role.split(' ')), act, kind, standing })),
    hasMore: rows.length > SHOWN_MAX,
    since: first?.at ?? null,
  };
}
