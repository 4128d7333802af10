import type { MyPerson } from '#shared/program/care/api.ts';
import { readableByFacilitators } from '#shared/learning/worksheets/visibility.ts';
import type { Db } from '#server/platform/db/open.ts';
import type { Prisma } from '#server/platform/db/generated/client.ts';
import type { Scope } from '#server/platform/access/scope.ts';

/** Participants of a scope. */
const participantsIn = ({ within, clinicId }: Scope<'names'>): Prisma.PersonWhereInput => ({
  AND: [{ clinicMembers: { some: { clinicId, role: 'participant' } } }, within],
});

/** Those whom a facilitator cares for, by name, with what waits of theirs. */
export async function listMyPeople(
  db: Db,
  { names, worksheets, alerts: alertsOf }: { names: Scope<'names'>; worksheets: Scope<'worksheets'>; alerts: Scope<'alerts'> },
): Promise<MyPerson[]> {
  const people = await db.prisma.person.findMany({
    where: participantsIn(names),
    select: {
      id: true,
      name: true,
      email: true,
      sheets: {
        where: { clinicId: names.clinicId, owner: worksheets.within, visibility: { in: [...readableByFacilitators] } },
        select: { id: true, changedAt: true },
      },
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  const [readAt, alerts] = await Promise.all([lastReads(db, worksheets), openAlertsIn(db, alertsOf)]);
  return people.map(({ sheets, ...person }) => ({
    ...person,
    alerts: alerts.get(person.id) ?? 0,
    sheets: sheets.filter(({ id, changedAt }) => (readAt.get(id) ?? '') < changedAt.toISOString()).length,
  }));
}

/** One of them; null: nobody, or not one of theirs. */
export const findMyPerson = (db: Db, names: Scope<'names'>, id: string): Promise<{ name: string; email: string } | null> =>
  db.prisma.person.findFirst({ where: { AND: [{ id }, participantsIn(names)] }, select: { name: true, email: true } });

/** When the reader last opened which sheet, as the log knows it. */
async function lastReads({ prisma }: Db, { by: id, clinicId }: Scope<'worksheets'>): Promise<ReadonlyMap<string, string>> {
  const rows = await prisma.auditRow.groupBy({
    by: ['item'],
    where: { byId: id, clinicId, kind: 'worksheets', outcome: 'done', item: { not: '' } },
    _max: { at: true },
  });
  return new Map(rows.map(({ item, _max }) => [item, _max.at ?? '']));
}

/** How many alerts are open about whom, of sessions of the scope. */
async function openAlertsIn({ prisma }: Db, { within }: Scope<'alerts'>): Promise<ReadonlyMap<string, number>> {
  const alerts = await prisma.riskFlag.findMany({
    where: { closedAt: null, about: { session: within } },
    select: { about: { select: { personId: true } } },
  });
  return alerts.reduce((counts, { about: { personId } }) => counts.set(personId, (counts.get(personId) ?? 0) + 1), new Map<string, number>());
}
