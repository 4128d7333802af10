import type { Person } from '#server/platform/auth/identity.ts';
import type { Prisma } from '#server/platform/db/generated/client.ts';
import type { Whose } from '#server/platform/audit/whose.ts';
import { reasonsOf, type Wish } from './scope.ts';

/** Why somebody may see what is each of these people's: the strongest reason of each, by id. */
export type Standings = ReadonlyMap<string, string>;

interface Asked extends Wish {
  caller: Person;
  now: Date;
}

/** Finds it out in rows, where there is more than one reason; the first that is looked for is the likeliest, and mostly the last. */
export async function standingsOf(prisma: Prisma.TransactionClient, { caller, now, ...wish }: Asked, { people, sessions, item }: Whose): Promise<Standings> {
  const asked = reasonsOf(caller, wish, now);
  const others = asked.reasons.filter(({ standing }) => standing !== 'self' && standing !== 'author');
  const found = new Map<string, string>();
  const left = () => people.filter((id) => !found.has(id));
  for (const { standing, where } of others.length > 1 ? others : []) {
    const rest = left();
    if (rest.length === 0) break;
    const reached = await reachedBy(prisma, asked.of, where, { people: rest, sessions, item });
    for (const id of reached) found.set(id, standing);
  }
  const only = others[0]?.standing ?? '';
  // Changed meanwhile, or the one reason that there is.
  for (const id of left()) found.set(id, only);
  return found;
}

type Of = ReturnType<typeof reasonsOf>['of'];

/** Of which of these people a reason reaches what was asked for. What belongs to a session is everybody's in it alike; of documents, it is who was there. */
async function reachedBy(prisma: Prisma.TransactionClient, of: Of, where: object, { people, sessions, item }: Whose): Promise<readonly string[]> {
  if (of === 'session') return (await prisma.session.count({ where: { AND: [{ id: { in: [...sessions] } }, where] } })) > 0 ? people : [];
  const which: Prisma.PersonWhereInput =
    of === 'document' ? { sessionSeats: { some: { wasThere: { some: { document: { AND: [item === '' ? {} : { id: item }, where] } } } } } } : where;
  return (await prisma.person.findMany({ where: { AND: [{ id: { in: [...people] } }, which] }, select: { id: true } })).map(({ id }) => id);
}
