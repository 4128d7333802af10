import type { Person } from '#server/auth/identity.ts';
import type { Db } from '#server/db/open.ts';
import type { Prisma } from '#server/db/generated/client.ts';
import { planWorksheets } from '#shared/practice/plans.ts';

const withShares = { shares: { where: { takenBackAt: null } } } as const satisfies Prisma.SheetInclude;
export type PlanRow = Prisma.SheetGetPayload<{ include: typeof withShares }>;

const isPlan = (person: Person): Prisma.SheetWhereInput => ({ ownerId: person.id, clinicId: person.clinicId, templateId: { in: [...planWorksheets] } });

/** The person's plans: of each kind the one they changed last. */
export async function listPlans(db: Db, person: Person): Promise<PlanRow[]> {
  const rows = await db.prisma.sheet.findMany({ where: isPlan(person), include: withShares, orderBy: [{ changedAt: 'desc' }, { id: 'asc' }] });
  return planWorksheets.flatMap((worksheet) => rows.find(({ templateId }) => templateId === worksheet) ?? []);
}

/** One of the person's own plans, or null. */
export const findPlan = (db: Db, person: Person, sheet: string): Promise<PlanRow | null> =>
  db.prisma.sheet.findFirst({ where: { id: sheet, ...isPlan(person) }, include: withShares });

/** The person's relatives who have an account at this clinic. */
export const listRelatives = (db: Db, person: Person) =>
  db.prisma.relative.findMany({
    where: { participantId: person.id, family: { clinicMembers: { some: { clinicId: person.clinicId, role: 'family' } } } },
    include: { family: { select: { name: true } } },
    orderBy: { createdAt: 'asc' },
  });

/** Lets a relative read a plan; again is the same. */
export const sharePlan = (db: Db, sheetId: string, relativeId: string, now: Date): Promise<void> =>
  db.prisma.$transaction(async (tx) => {
    const isShared = await tx.planShare.findFirst({ where: { sheetId, relativeId, takenBackAt: null } });
    if (!isShared) await tx.planShare.create({ data: { sheetId, relativeId, sharedAt: now } });
  });

/** Takes it back, at once. */
export const takePlanBack = (db: Db, sheetId: string, relativeId: string, now: Date): Promise<unknown> =>
  db.prisma.planShare.updateMany({ where: { sheetId, relativeId, takenBackAt: null }, data: { takenBackAt: now } });

/** The plans this relative may read now. */
export const findShownPlans = (db: Db, relative: Person) =>
  db.prisma.planShare.findMany({
    where: { takenBackAt: null, relative: { familyId: relative.id }, sheet: { clinicId: relative.clinicId } },
    include: { sheet: { include: { owner: { select: { name: true } } } } },
    orderBy: { sharedAt: 'desc' },
  });
