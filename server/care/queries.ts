import type { MyPerson } from '#shared/program/care/api.ts';
import { readableByFacilitators } from '#shared/worksheets/visibility.ts';
import type { Person } from '#server/auth/identity.ts';
import type { Db } from '#server/db/open.ts';
import { assignedTo } from '#server/platform/access/assigned.ts';

/** Those whom a facilitator cares for at `now`, by name, with what waits of theirs. */
export async function listMyPeople(db: Db, reader: Person, now: Date): Promise<MyPerson[]> {
  const people = await db.prisma.person.findMany({
    where: assignedTo(reader, now),
    select: {
      id: true,
      name: true,
      email: true,
      sheets: { where: { clinicId: reader.clinicId, visibility: { in: [...readableByFacilitators] } }, select: { id: true, changedAt: true } },
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  const [readAt, alerts] = await Promise.all([lastReads(db, reader), openAlertsBy(db, reader)]);
  return people.map(({ sheets, ...person }) => ({
    ...person,
    alerts: alerts.get(person.id) ?? 0,
    sheets: sheets.filter(({ id, changedAt }) => (readAt.get(id) ?? '') < changedAt.toISOString()).length,
  }));
}

/** One of them; null: nobody, or not one of theirs. */
export const findMyPerson = (db: Db, reader: Person, id: string, now: Date): Promise<{ id: string; name: string; email: string } | null> =>
  db.prisma.person.findFirst({ where: { AND: [{ id }, assignedTo(reader, now)] }, select: { id: true, name: true, email: true } });

/** When the reader last opened which sheet, as the log knows it. */
async function lastReads({ prisma }: Db, { id, clinicId }: Person): Promise<ReadonlyMap<string, string>> {
  const rows = await prisma.auditRow.groupBy({ by: ['item'], where: { byId: id, clinicId, kind: 'worksheets', outcome: 'done', item: { not: '' } }, _max: { at: true } });
  return new Map(rows.map(({ item, _max }) => [item, _max.at ?? '']));
}

/** How many alerts are open about whom, of sessions that this person leads. */
async function openAlertsBy({ prisma }: Db, { id, clinicId }: Person): Promise<ReadonlyMap<string, number>> {
  const alerts = await prisma.riskFlag.findMany({
    where: { closedAt: null, about: { session: { clinicId, members: { some: { personId: id, role: 'facilitator' } } } } },
    select: { about: { select: { personId: true } } },
  });
  return alerts.reduce((counts, { about: { personId } }) => counts.set(personId, (counts.get(personId) ?? 0) + 1), new Map<string, number>());
}
