import { randomUUID } from 'node:crypto';
import { readableByFacilitators, startingVisibility, type Visibility } from '#shared/learning/worksheets/visibility.ts';
import type { Person } from '#server/platform/auth/identity.ts';
import { ofThemself, type Scope } from '#server/platform/access/scope.ts';
import type { Db } from '#server/platform/db/open.ts';
import { endWithPlan } from '#server/program/family/consents.ts';
import type { Prisma } from '#server/platform/db/generated/client.ts';

const withOwner = { owner: { select: { name: true } } } satisfies Prisma.SheetInclude;

export type SheetRow = Prisma.SheetGetPayload<{ include: typeof withOwner }>;

/** Nobody fills in more. */
export const SHEETS_MAX = 2_000;
/** What all sheets of one person may take together. */
export const SHEETS_BYTES_MAX = 64 * 1024 * 1024;

/** How much of what a person's sheets may be is used: their number and their bytes, each as a share of 1 and more. */
export async function shareUsed(db: Db, person: Pick<Person, 'id'>): Promise<{ sheets: number; bytes: number }> {
  const { _count, _sum } = await db.prisma.sheet.aggregate({ where: { ownerId: person.id }, _count: true, _sum: { bytes: true } });
  return { sheets: _count / SHEETS_MAX, bytes: (_sum.bytes ?? 0) / SHEETS_BYTES_MAX };
}

type Sheets = Scope<'worksheets'>;
const isIn = ({ within, clinicId }: Sheets): Prisma.SheetWhereInput => ({ clinicId, owner: within });
const isMine = (scope: Sheets): Prisma.SheetWhereInput => isIn(ofThemself(scope));
/** Sheets of others that are not private. */
const isShared = (scope: Sheets): Prisma.SheetWhereInput => ({
  AND: [isIn(scope), { ownerId: { not: scope.by }, visibility: { in: [...readableByFacilitators] } }],
});
const isReadable = (scope: Sheets): Prisma.SheetWhereInput => ({ OR: [isMine(scope), isShared(scope)] });

const newestFirst = { orderBy: [{ changedAt: 'desc' }, { id: 'asc' }] } as const satisfies Prisma.SheetFindManyArgs;

/** The own sheets of who asks, what changed last first. */
export const listOwn = (db: Db, scope: Sheets): Promise<SheetRow[]> =>
  db.prisma.sheet.findMany({ where: isMine(scope), include: withOwner, ...newestFirst, take: SHEETS_MAX });

/** What others let who asks read, what changed last first. */
export const listShared = (db: Db, scope: Sheets): Promise<SheetRow[]> =>
  db.prisma.sheet.findMany({ where: isShared(scope), include: withOwner, ...newestFirst, take: SHEETS_MAX });

/** Those of one of them; null where the scope does not reach them. */
export async function listSharedBy(db: Db, scope: Sheets, owner: string): Promise<SheetRow[] | null> {
  const isTheirs = (await db.prisma.person.count({ where: { AND: [{ id: owner }, scope.within] } })) > 0;
  return isTheirs
    ? db.prisma.sheet.findMany({ where: { AND: [isShared(scope), { ownerId: owner }] }, include: withOwner, ...newestFirst, take: SHEETS_MAX })
    : null;
}

/** A sheet to read, or null: none, another clinic's and not theirs to read are the same. */
export const findReadable = (db: Db, scope: Sheets, id: string): Promise<SheetRow | null> =>
  db.prisma.sheet.findFirst({ where: { AND: [{ id }, isReadable(scope)] }, include: withOwner });

/** A sheet of their own, or null. */
export const findOwn = (db: Db, scope: Sheets, id: string): Promise<SheetRow | null> =>
  db.prisma.sheet.findFirst({ where: { AND: [{ id }, isMine(scope)] }, include: withOwner });

export interface NewSheet {
  /** Where it is not for us to choose. */
  id?: string;
  templateId: string;
  templateVersion: number;
  isAssigned: boolean;
}

/** Makes an empty sheet of this person's. Where there is one of that id already it stays, whosever it is, and is what is given. */
export const createSheet = (
  db: { prisma: Prisma.TransactionClient },
  person: Pick<Person, 'id' | 'clinicId'>,
  { id = randomUUID(), templateId, templateVersion, isAssigned }: NewSheet,
  now: Date,
): Promise<SheetRow> =>
  db.prisma.sheet.upsert({
    where: { id },
    update: {},
    create: {
      id,
      ownerId: person.id,
      clinicId: person.clinicId,
      templateId,
      templateVersion,
      visibility: startingVisibility(isAssigned),
      createdAt: now,
      changedAt: now,
    },
    include: withOwner,
  });

export interface SheetChange {
  changedAt?: Date;
  visibility?: Visibility;
  doneAt?: Date | null;
  recoveredAt?: Date;
  answered?: number;
  total?: number;
  bytes?: number;
}

/** Changes what is known of a sheet. Gives it as it is then; null where it is gone meanwhile. */
export async function changeSheet(db: Db, id: string, change: SheetChange): Promise<SheetRow | null> {
  await db.prisma.sheet.updateMany({ where: { id }, data: change });
  return db.prisma.sheet.findUnique({ where: { id }, include: withOwner });
}

/** Deletes the row. The words are in its document. Who was allowed to read it is not any more. */
export async function deleteSheet(db: Db, id: string, now: Date): Promise<void> {
  await db.prisma.$transaction(async (tx) => {
    await endWithPlan(tx, id, now);
    await tx.sheet.deleteMany({ where: { id } });
  });
}
