import { dayOf, zoneOf } from '#shared/base/day.ts';
import type { MemberView } from '#shared/program/members/api.ts';
import { rolesIn } from '#shared/people/role.ts';
import type { Db } from '#server/platform/db/open.ts';

const shown = { id: true, name: true, email: true, twoFactorEnabled: true, signedInAt: true } as const;

/** Everybody who belongs to the clinic, and those who did and left, by name. */
export async function listMembers({ prisma }: Db, clinicId: string): Promise<MemberView[]> {
  const zone = zoneOf((await prisma.clinic.findUniqueOrThrow({ where: { id: clinicId }, select: { zone: true } })).zone);
  const people = await prisma.person.findMany({
    where: { OR: [{ clinicMembers: { some: { clinicId } } }, { membershipsEnded: { some: { clinicId, takenBackAt: null } } }] },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: {
      ...shown,
      clinicMembers: { where: { clinicId }, select: { role: true } },
      membershipsEnded: { where: { clinicId, takenBackAt: null }, orderBy: { endedAt: 'desc' }, take: 1, select: { roles: true } },
    },
  });
  return people.map(({ clinicMembers, membershipsEnded, twoFactorEnabled, signedInAt, ...rest }) => ({
    ...rest,
    state: clinicMembers.length > 0 ? 'here' : 'left',
    roles: rolesIn(clinicMembers.length > 0 ? clinicMembers.map(({ role }) => role) : (membershipsEnded[0]?.roles.split(' ') ?? [])),
    hasFactor: twoFactorEnabled,
    signedInOn: signedInAt && dayOf(signedInAt.getTime(), zone),
  }));
}
