import type { Role } from '#shared/people/sessionRole.ts';
import { isA } from '#shared/people/role.ts';
import type { Person } from '#server/platform/auth/identity.ts';
import type { Prisma } from '#server/platform/db/generated/client.ts';

/** Their own place on rosters: a relative or a captioner is one everywhere, whatever a roster calls them, nobody leads who is no facilitator (any more), and who of the staff is no facilitator is in none. */
export const isTheirs = (person: Person): Prisma.SessionMemberWhereInput => ({
  personId: person.id,
  removedAt: null,
  ...(isA(person, 'facilitator') ? {} : { role: { in: seatsOf(person) } }),
});

const seatsOf = (person: Person): Role[] => {
  if (isA(person, 'participant')) return ['participant', 'family', 'captioner'];
  return (['family', 'captioner'] as const).filter((role) => isA(person, role));
};
