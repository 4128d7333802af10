import type { Prisma } from '#server/platform/db/generated/client.ts';
import type { CareTeam } from '#shared/program/members/api.ts';
import type { Db } from '#server/platform/db/open.ts';

interface Pair {
  clinicId: string;
  /** Who is cared for. */
  personId: string;
  /** By whom. */
  clinicianId: string;
}

const isOf = async (tx: Prisma.TransactionClient, clinicId: string, personId: string, role: string) =>
  (await tx.clinicMember.count({ where: { clinicId, personId, role } })) > 0;

/** Somebody's care team at the clinic, with who could be on it; null where they are no participant of it. Earlier times stay in it, the newest first. */
export async function careTeamOf({ prisma }: Pick<Db, 'prisma'>, clinicId: string, personId: string): Promise<CareTeam | null> {
  if (!(await isOf(prisma, clinicId, personId, 'participant'))) return null;
  const rows = await prisma.careTeamMember.findMany({
    where: { clinicId, personId },
    orderBy: { startedAt: 'desc' },
    include: { clinician: { select: { name: true } } },
  });
  const facilitators = await prisma.person.findMany({
    where: { clinicMembers: { some: { clinicId, role: 'facilitator' } } },
    select: { id: true, name: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  return {
    team: rows.map(({ clinicianId, clinician, startedAt, endedAt }) => ({
      id: clinicianId,
      name: clinician.name,
      from: startedAt.toISOString(),
      until: endedAt?.toISOString() ?? null,
    })),
    facilitators: facilitators.filter(({ id }) => !rows.some((row) => row.clinicianId === id && row.endedAt === null)),
  };
}

/** Puts a facilitator on a participant's care team from now on. False where one of them is not that at the clinic; who is on it stays on it. */
export async function joinTeamIn(tx: Prisma.TransactionClient, pair: Pair, now: Date): Promise<boolean> {
  const { clinicId, personId, clinicianId } = pair;
  if (!(await isOf(tx, clinicId, personId, 'participant')) || !(await isOf(tx, clinicId, clinicianId, 'facilitator'))) return false;
  if ((await tx.careTeamMember.count({ where: { ...pair, endedAt: null } })) === 0) await tx.careTeamMember.create({ data: { ...pair, startedAt: now } });
  return true;
}

/** Takes a facilitator off a participant's care team; the time they were on it stays. False where they are not on it. */
export const leaveTeamIn = async (tx: Prisma.TransactionClient, pair: Pair, now: Date): Promise<boolean> =>
  (await tx.careTeamMember.updateMany({ where: { ...pair, endedAt: null }, data: { endedAt: now } })).count > 0;

/** Ends, with somebody's membership, who is on their care team, whose team they are on, and which programs they work in. */
export async function endAllCareIn(tx: Prisma.TransactionClient, { clinicId, personId }: { clinicId: string; personId: string }, now: Date): Promise<void> {
  const ends = { data: { endedAt: now } };
  await tx.careTeamMember.updateMany({ where: { clinicId, endedAt: null, OR: [{ personId }, { clinicianId: personId }] }, ...ends });
  await tx.programStaff.updateMany({ where: { personId, endedAt: null, program: { clinicId } }, ...ends });
}
