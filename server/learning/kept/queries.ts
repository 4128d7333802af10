import * as Y from 'yjs';
import type { Scope } from '#server/platform/access/scope.ts';
import type { Noting } from '#server/platform/audit/noting.ts';
import type { Db } from '#server/platform/db/open.ts';
import type { Prisma } from '#server/platform/db/generated/client.ts';
import { assemble } from '#server/live/documents/stored.ts';
import { keepNoLonger } from '#server/live/documents/kept.ts';
import { createDocumentStore } from '#server/live/documents/store.ts';
import { findVersion } from '#server/learning/worksheets/templates.ts';
import type { KeptDocument, KeptText } from '#shared/learning/kept/answers.ts';
import type { Template } from '#shared/learning/worksheets/template.ts';

/** What was kept of a scope, whoever asks for what of it. */
const keptIn = ({ within }: Scope<'groupWork'>): Prisma.DocumentWhereInput => ({ AND: [{ isKept: true, title: { not: '' } }, within] });

const whole = ({ by }: Scope<'groupWork'>) =>
  ({ session: true, wasThere: { where: { member: { personId: by } }, include: { member: true } } }) satisfies Prisma.DocumentInclude;
type Row = Prisma.DocumentGetPayload<{ include: ReturnType<typeof whole> }>;

/** What was kept of the scope, newest session first, and who else was there, facilitators apart. */
export async function listKept(db: Db, scope: Scope<'groupWork'>): Promise<{ kept: KeptDocument[]; people: string[] }> {
  const rows = await db.prisma.document.findMany({ where: keptIn(scope), include: whole(scope), orderBy: [{ session: { startsAt: 'desc' } }, { id: 'asc' }] });
  const others = await db.prisma.sessionMember.findMany({
    where: { role: { not: 'facilitator' }, wasThere: { some: { documentId: { in: rows.map(({ id }) => id) } } } },
    select: { personId: true },
  });
  return { kept: rows.map((row) => present(row, scope)), people: others.map(({ personId }) => personId) };
}

/** One of them with what is written on it; null where it is not in the scope. */
export async function findKept(db: Db, scope: Scope<'groupWork'>, id: string): Promise<KeptText | null> {
  const row = await findRow(db, scope, id);
  if (!row) return null;
  const worksheet = await worksheetOf(db, scope, row);
  if (row.templateId !== null && !worksheet) return null;
  const { doc } = assemble(createDocumentStore(db).read(id));
  return { ...present(row, scope), worksheet, update: Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64') };
}

/** Deletes what was kept for good. Gives whether it was in the scope. */
export async function deleteKept(db: Db, scope: Scope<'groupWork', 'w'>, id: string, noting: Noting): Promise<boolean> {
  const isThere = await db.prisma.$transaction(async (tx) => {
    const found = await tx.document.findFirst({ where: { AND: [{ id }, keptIn(scope)] }, select: { id: true } });
    if (!found) return false;
    await keepNoLonger(tx, id);
    await noting.changeIn(tx);
    return true;
  });
  if (isThere) await createDocumentStore(db).forget([id]);
  return isThere;
}

const findRow = (db: Db, scope: Scope<'groupWork'>, id: string): Promise<Row | null> =>
  db.prisma.document.findFirst({ where: { AND: [{ id }, keptIn(scope)] }, include: whole(scope) });

const worksheetOf = async (db: Db, { clinicId }: Scope<'groupWork'>, { templateId, templateVersion }: Row): Promise<Template | null> =>
  templateId === null || templateVersion === null ? null : findVersion(db, clinicId, templateId, templateVersion);

const present = ({ id, title, templateId, session, wasThere }: Row, { ways }: Scope<'groupWork'>): KeptDocument => ({
  id,
  kind: templateId === null ? 'board' : 'worksheet',
  title,
  session: { title: session?.title ?? '', startsAt: session?.startsAt.toISOString() ?? '' },
  mayDelete: ways.includes('assigned') && wasThere.some(({ member }) => member.role === 'facilitator'),
});
