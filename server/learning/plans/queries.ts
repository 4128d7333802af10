import type { Scope } from '#server/platform/access/scope.ts';
import type { Db } from '#server/platform/db/open.ts';
import type { Prisma } from '#server/platform/db/generated/client.ts';
import { planWorksheets } from '#shared/learning/plans/planWorksheets.ts';

export type PlanRow = Prisma.SheetGetPayload<object>;

const isPlan = ({ within, clinicId }: Scope<'plans'>): Prisma.SheetWhereInput => ({ owner: within, clinicId, templateId: { in: [...planWorksheets] } });

/** Somebody's plans, of each kind the one they changed last; for a scope of one person alone. */
export async function listPlans(db: Db, scope: Scope<'plans'>): Promise<PlanRow[]> {
  const rows = await db.prisma.sheet.findMany({ where: isPlan(scope), orderBy: [{ changedAt: 'desc' }, { id: 'asc' }] });
  return planWorksheets.flatMap((worksheet) => rows.find(({ templateId }) => templateId === worksheet) ?? []);
}

/** A plan of the scope, or null. */
export const findPlan = (db: Db, scope: Scope<'plans'>, sheet: string): Promise<PlanRow | null> =>
  db.prisma.sheet.findFirst({ where: { id: sheet, ...isPlan(scope) } });

/** The relatives of these people who have an account at this clinic. */
export const listRelatives = (db: Db, { within, clinicId }: Scope<'consents'>) =>
  db.prisma.relative.findMany({
    where: { participant: within, family: { clinicMembers: { some: { clinicId, role: 'family' } } } },
    include: { family: { select: { name: true } } },
    orderBy: { createdAt: 'asc' },
  });
