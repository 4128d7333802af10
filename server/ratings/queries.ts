import type { ExerciseFelt, RatingRead } from '#shared/api/ratings.ts';
import type { Person } from '#server/auth/identity.ts';
import type { Prisma } from '#server/db/generated/client.ts';
import type { Db } from '#server/db/open.ts';
import { assignedTo } from '#server/platform/access/assigned.ts';

/** So many of one person are given, the latest. */
const RATINGS_MAX = 200;
const RATINGS_OF_EACH_MAX = 30;

const withSession = { member: { select: { personId: true, session: { select: { title: true } } } } } satisfies Prisma.RatingInclude;

/** What somebody told about themself in the rounds of their clinic's sessions, latest first. */
export async function ratingsOf(db: Db, { id: personId, clinicId }: Person): Promise<RatingRead[]> {
  const rows = await db.prisma.rating.findMany({ where: { member: { personId, session: { clinicId } } }, include: withSession, orderBy: { ratedAt: 'desc' }, take: RATINGS_MAX });
  return rows.map(present);
}

/** How exercises felt to somebody, latest first; those alone of which they said something. */
export async function exercisesOf(db: Db, { id: personId, clinicId }: Person): Promise<ExerciseFelt[]> {
  const rows = await db.prisma.exerciseRating.findMany({
    where: { member: { personId, session: { clinicId } }, OR: [{ before: { not: null } }, { after: { not: null } }] },
    orderBy: { startedAt: 'desc' },
    take: RATINGS_MAX,
  });
  return rows.map(({ exercise, before, after, startedAt }) => ({ at: startedAt.toISOString(), exercise, before, after }));
}

/** The latest ratings of everybody whom this facilitator cares for (`assignedTo`), by name; whoever gave none is left out. */
export async function ratingsOfAssigned(db: Db, caller: Person, now: Date) {
  const people = await db.prisma.person.findMany({
    where: { ...assignedTo(caller, now), AND: { sessionSeats: { some: { session: { clinicId: caller.clinicId }, ratings: { some: {} } } } } },
    select: { id: true, name: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  return Promise.all(
    people.map(async ({ id, name }) => {
      const rows = await db.prisma.rating.findMany({
        where: { member: { personId: id, session: { clinicId: caller.clinicId } } },
        include: withSession,
        orderBy: { ratedAt: 'desc' },
        take: RATINGS_OF_EACH_MAX,
      });
      return { id, name, ratings: rows.map(present) };
    }),
  );
}

const present = ({ kind, mood, anxiety, energy, word, ratedAt, member }: Prisma.RatingGetPayload<{ include: typeof withSession }>): RatingRead => ({
  at: ratedAt.toISOString(),
  session: member.session.title,
  kind: kind === 'checkOut' ? 'checkOut' : 'checkIn',
  mood,
  anxiety,
  energy,
  word,
});
