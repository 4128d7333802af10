import { access, type Kind } from '#shared/people/access.ts';
import { isAmong, type Caller } from '#shared/people/role.ts';
import type { Person } from '#server/platform/auth/identity.ts';
import type { Db } from '#server/platform/db/open.ts';
import { scopeOf, type Scope } from '#server/platform/access/scope.ts';

/** What an endpoint shows: to which roles, and which kinds of data about people it reads from. */
export interface Shows {
  by: readonly Caller[];
  kinds: readonly Kind[];
}

/** Gives what tells whether somebody may read, by one of these, what is these people's or of these sessions: by the table, as an endpoint would answer them. */
export function createReaches(
  { prisma }: Pick<Db, 'prisma'>,
  { people, sessions }: { people: readonly string[]; sessions: readonly string[] },
  now: Date,
): (person: Person, shows: readonly Shows[]) => Promise<boolean> {
  const isReached = async (person: Person, kind: Kind, by: readonly Caller[]): Promise<boolean> => {
    const { of } = access[kind];
    if ((of === 'person' ? people : of === 'session' ? sessions : []).length === 0) return false;
    const scope: Scope = scopeOf(person, { act: 'r', kind, by }, now);
    if (scope.ways.length === 0) return false;
    const found =
      of === 'session'
        ? await prisma.session.count({ where: { AND: [{ id: { in: [...sessions] } }, scope.within as Scope<'sessions'>['within']] } })
        : await prisma.person.count({ where: { AND: [{ id: { in: [...people] } }, scope.within as Scope<'names'>['within']] } });
    return found > 0;
  };
  const known = new Map<string, Promise<boolean>>();
  return async (person, shows) => {
    for (const { by, kinds } of shows.filter((one) => isAmong(person, one.by)))
      for (const kind of kinds) {
        const key = [person.id, kind, ...by].join(' ');
        const asked = known.get(key) ?? isReached(person, kind, by);
        known.set(key, asked);
        if (await asked) return true;
      }
    return false;
  };
}
