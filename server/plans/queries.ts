import type { Person } from '#server/auth/identity.ts';
import type { Db } from '#server/db/open.ts';
import type { Prisma } from '#server/db/generated/client.ts';
import { planWorksheets } from '#shared/practice/planWorksheets.ts';

export type PlanRow = Prisma.SheetGetPayload<object>;

const isPlan = (person: Person): Prisma.SheetWhereInput => ({ ownerId: person.id, clinicId: person.clinicId, templateId: { in: [...planWorksheets] } });

/** The person's plans: of each kind the one they changed last. */
export async function listPlans(db: Db, person: Person): Promise<PlanRow[]> {
  const rows = await db.prisma.sheet.findMany({ where: isPlan(person), orderBy: [{ changedAt: 'desc' }, { id: 'asc' }] });
  return planWorksheets.flatMap((worksheet) => rows.find(({ templateId }) => templateId === worksheet) ?? []);
}

/** One of the person's own plans, or null. */
export const findPlan = (db: Db, person: Person, sheet: string): Promise<PlanRow | null> => db.prisma.sheet.findFirst({ where: { id: sheet, ...isPlan(person) } });

/** The person's relatives who have an account at this clinic. */
export const listRelatives = (db: Db, person: Person) =>
  db.prisma.relative.findMany({
    where: { participantId: person.id, family: { clinicMembers: { some: { clinicId: person.clinicId, role: 'family' } } } },
    include: { family: { select: { name: true } } },
    orderBy: { createdAt: 'asc' },
  });
