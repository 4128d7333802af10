import { DAY_MS } from '#shared/base/day.ts';
import { ASSIGNED } from '#shared/people/reach.ts';
import type { Person } from '#server/auth/identity.ts';
import type { Prisma } from '#server/db/generated/client.ts';


/** Sessions of the clinic that this person leads or led, from a day before until 30 days after. */
const ledBy = ({ id, clinicId }: Person, now: Date): Prisma.SessionWhereInput => ({
  clinicId,
  members: { some: { personId: id, role: 'facilitator' } },
  startsAt: { lte: new Date(now.getTime() + ASSIGNED.daysBefore * DAY_MS) },
  endsAt: { gte: new Date(now.getTime() - ASSIGNED.daysAfter * DAY_MS) },
});

/** The people whom this facilitator cares for at `now`: of the clinic, with a seat as one of `roles` in a session they lead or led (`ASSIGNED`). */
export const assignedTo = (facilitator: Person, now: Date, roles: readonly ('participant' | 'family')[] = ['participant']): Prisma.PersonWhereInput => ({
  clinicMembers: { some: { clinicId: facilitator.clinicId } },
  sessionSeats: { some: { role: { in: [...roles] }, session: ledBy(facilitator, now) } },
});
