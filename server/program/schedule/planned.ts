import { dayOf, zoneOf } from '#shared/base/day.ts';
import type { PlannedSession, RosterRole } from '#shared/program/planning/api.ts';
import { services } from '#shared/program/planning/services.ts';
import type { SessionKind } from '#shared/people/sessionRole.ts';
import type { Person } from '#server/platform/auth/identity.ts';
import type { Scope } from '#server/platform/access/scope.ts';
import type { Prisma } from '#server/platform/db/generated/client.ts';
import { ofInvited, presentChoice, type Candidate } from './planChoices.ts';
import { plannedIn } from './planners.ts';

const withPeople = {
  members: { include: { person: { select: { name: true, email: true, relativeTo: { select: { participantId: true } } } } } },
  invitedMembers: true,
} satisfies Prisma.SessionInclude;
export type Planned = Prisma.SessionGetPayload<{ include: typeof withPeople }>;

/** A session of the scope that this person may change and cancel, with its people; null for everything else. */
export const findPlanned = (
  tx: Prisma.TransactionClient,
  { planner, scope }: { planner: Person; scope: Scope<'roster'> },
  id: string,
): Promise<Planned | null> => tx.session.findFirst({ where: { AND: [{ id }, plannedIn(scope, planner)] }, include: withPeople });

/** In which its sessions are planned. */
export const zoneOfClinic = async (tx: Prisma.TransactionClient, clinicId: string): Promise<string> =>
  zoneOf((await tx.clinic.findUniqueOrThrow({ where: { id: clinicId } })).zone);

/** Whoever stands on it now. */
export const onRoster = ({ members, invitedMembers }: Planned): Candidate[] => [
  ...members
    .filter(({ removedAt }) => removedAt === null)
    .map(({ personId, role, person: { name, email, relativeTo } }): Candidate => ({
      id: personId,
      personId,
      name,
      email,
      role: role as RosterRole,
      isHere: true,
      of: relativeTo.map(({ participantId }) => participantId),
    })),
  ...invitedMembers.map(({ email, role }) => ofInvited({ email, role: role as RosterRole })),
];

const clockOf = (at: number, zone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);

/** As it stands in the form that changes it. */
export function presentPlanned(session: Planned, zone: string, isOpen: boolean): PlannedSession {
  const roster = onRoster(session);
  const idsOf = (role: RosterRole) => roster.filter((one) => one.role === role).map(({ id }) => id);
  const lead = session.members.find(({ isLead, removedAt }) => isLead && removedAt === null)?.personId;
  const invitedLead = session.invitedMembers.find(({ isLead }) => isLead);
  const startsAt = session.startsAt.getTime();
  return {
    kind: session.kind as SessionKind,
    title: session.title,
    day: dayOf(startsAt, zone),
    time: clockOf(startsAt, zone),
    minutes: Math.round((session.endsAt.getTime() - startsAt) / 60_000),
    service: services.find((known) => known === session.serviceType) ?? '',
    facilitators: idsOf('facilitator'),
    lead: lead ?? (invitedLead && ofInvited({ email: invitedLead.email, role: 'facilitator' }).id) ?? '',
    participants: idsOf('participant'),
    relatives: idsOf('family'),
    captioners: idsOf('captioner'),
    sizeReason: session.sizeReason,
    others: roster.map(presentChoice),
    isOpen,
  };
}
