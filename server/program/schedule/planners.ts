import { badInput } from '#shared/base/refusal.ts';
import { waysTo } from '#shared/people/access.ts';
import { actingAs } from '#shared/people/role.ts';
import { planners } from '#shared/program/planning/api.ts';
import type { SessionKind } from '#shared/people/sessionRole.ts';
import type { Person } from '#server/platform/auth/identity.ts';
import type { Scope } from '#server/platform/access/scope.ts';
import type { Prisma } from '#server/platform/db/generated/client.ts';

/** Who plans for the whole clinic; a facilitator plans individual and family sessions of their own. */
export const plansAll = (person: Person): boolean => waysTo(actingAs(person, planners), 'w', 'roster').includes('scheduler');

/** The kinds of session somebody may plan. */
export const kindsOf = (person: Person): SessionKind[] => (plansAll(person) ? ['group', 'individual', 'family'] : ['individual', 'family']);

/** Who does not plan for all plans what they lead themselves. */
export const leadsThemself = (person: Person, facilitators: readonly string[]) =>
  plansAll(person) || facilitators.includes(person.id)
    ? null
    : badInput({ field: 'facilitators', rule: 'You plan sessions that you lead yourself. Please choose yourself as well.' });

/** The sessions of a scope that its planner may change and cancel. */
export const plannedIn = (scope: Scope<'roster'>, planner: Person): Prisma.SessionWhereInput => ({ AND: [scope.within, { kind: { in: kindsOf(planner) } }] });
