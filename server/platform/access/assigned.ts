import { DAY_MS } from '#shared/base/day.ts';
import { ASSIGNED } from '#shared/people/reach.ts';
import type { Person } from '#server/auth/identity.ts';
import type { Prisma } from '#server/db/generated/client.ts';
import type { Db } from '#server/db/open.ts';

/** Sessions that are from a day before until 30 days after at `now`. */
const withinReach = (now: Date) => ({
  startsAt: { lte: new Date(now.getTime() + ASSIGNED.daysBefore * DAY_MS) },
  endsAt: { gte: new Date(now.getTime() - ASSIGNED.daysAfter * DAY_MS) },
});

/** Sessions of the clinic that this person leads or led, from a day before until 30 days after. */
const ledBy = ({ id, clinicId }: Person, now: Date): Prisma.SessionWhereInput => ({
  clinicId,
  cancelledAt: null,
  members: { some: { personId: id, role: 'facilitator' } },
  ...withinReach(now),
});

/** The people whom this facilitator cares for at `now`: of the clinic, with a seat as one of `roles` in a session they lead or led (`ASSIGNED`). */
export const assignedTo = (facilitator: Person, now: Date, roles: readonly ('participant' | 'family')[] = ['participant']): Prisma.PersonWhereInput => ({
  clinicMembers: { some: { clinicId: facilitator.clinicId } },
  sessionSeats: { some: { role: { in: [...roles] }, session: ledBy(facilitator, now) } },
});

/** The facilitators of this clinic who care for one of these people at `now`, by id. */
export async function caringFor({ prisma }: Pick<Db, 'prisma'>, people: readonly string[], clinicId: string, now: Date): Promise<ReadonlySet<string>> {
  const seats = await prisma.sessionMember.findMany({
    where: { role: 'facilitator', session: { clinicId, ...withinReach(now), members: { some: { personId: { in: [...people] }, role: { in: ['participant', 'family'] } } } } },
    select: { personId: true },
    distinct: ['personId'],
  });
  return new Set(seats.map(({ personId }) => personId));
}

/** Whether this facilitator cares for this person at `now`. */
export const caresFor = async ({ prisma }: Pick<Db, 'prisma'>, facilitator: Person, person: string, now: Date): Promise<boolean> =>
  (await prisma.person.count({ where: { AND: [{ id: person }, assignedTo(facilitator, now)] } })) > 0;
