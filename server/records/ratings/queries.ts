import type { ExerciseFelt, RatingRead } from '#shared/records/ratings/answers.ts';
import type { Prisma } from '#server/platform/db/generated/client.ts';
import type { Db } from '#server/platform/db/open.ts';
import { ofThemself, type Scope } from '#server/platform/access/scope.ts';

/** So many of one person are given, the latest. */
const RATINGS_MAX = 200;
const RATINGS_OF_EACH_MAX = 30;

const withSession = { member: { select: { personId: true, session: { select: { title: true } } } } } satisfies Prisma.RatingInclude;

/** What who asks told about themself in the rounds of their clinic's sessions, latest first. */
export async function ratingsOf(db: Db, scope: Scope<'ratings'>): Promise<RatingRead[]> {
  const rows = await db.prisma.rating.findMany({ where: { member: ownSeats(scope) }, include: withSession, orderBy: { ratedAt: 'desc' }, take: RATINGS_MAX });
  return rows.map(present);
}

/** How exercises felt to who asks, latest first; those alone of which they said something. */
export async function exercisesOf(db: Db, scope: Scope<'ratings'>): Promise<ExerciseFelt[]> {
  const rows = await db.prisma.exerciseRating.findMany({
    where: { member: ownSeats(scope), OR: [{ before: { not: null } }, { after: { not: null } }] },
    orderBy: { startedAt: 'desc' },
    take: RATINGS_MAX,
  });
  return rows.map(({ exercise, before, after, startedAt }) => ({ at: startedAt.toISOString(), exercise, before, after }));
}

/** The latest ratings of the others whom the scope reaches, by name; whoever gave none is left out. */
export async function ratingsOfOthers(db: Db, { within, clinicId }: Scope<'ratings'>) {
  const people = await db.prisma.person.findMany({
    where: { AND: [within, { sessionSeats: { some: { session: { clinicId }, ratings: { some: {} } } } }] },
    select: { id: true, name: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  return Promise.all(
    people.map(async ({ id, name }) => {
      const rows = await db.prisma.rating.findMany({
        where: { member: { personId: id, session: { clinicId } } },
        include: withSession,
        orderBy: { ratedAt: 'desc' },
        take: RATINGS_OF_EACH_MAX,
      });
      return { id, name, ratings: rows.map(present) };
    }),
  );
}

const ownSeats = (scope: Scope<'ratings'>): Prisma.SessionMemberWhereInput => ({ person: ofThemself(scope).within, session: { clinicId: scope.clinicId } });

const present = ({ kind, mood, anxiety, energy, word, ratedAt, member }: Prisma.RatingGetPayload<{ include: typeof withSession }>): RatingRead => ({
  at: ratedAt.toISOString(),
  session: member.session.title,
  kind: kind === 'checkOut' ? 'checkOut' : 'checkIn',
  mood,
  anxiety,
  energy,
  word,
});
