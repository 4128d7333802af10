import * as Y from 'yjs';
import type { Person } from '#server/auth/identity.ts';
import type { Noting } from '#server/platform/audit/noting.ts';
import type { Db } from '#server/db/open.ts';
import type { Prisma } from '#server/db/generated/client.ts';
import { assemble } from '#server/documents/stored.ts';
import { keepNoLonger } from '#server/documents/kept.ts';
import { createDocumentStore } from '#server/documents/store.ts';
import { isTheirs, ofTheirClinic } from '#server/schedule/membership.ts';
import { findVersion } from '#server/worksheets/templates.ts';
import type { KeptDocument, KeptText } from '#shared/api/types.ts';
import type { Template } from '#shared/worksheets/template.ts';

// A captioner is invited for the time of the session alone; a relative is one in family sessions.
const readers: Prisma.SessionMemberWhereInput = {
  OR: [{ role: { in: ['facilitator', 'participant'] } }, { role: 'family', session: { kind: 'family' } }],
};
const were = (person: Person): Prisma.SessionMemberWhereInput => ({ AND: [isTheirs(person), readers] });

/** What was kept that this person may read, whoever asks for what of it: who was in that place while it was open, once the session is over. */
const keptFor = (person: Person): Prisma.DocumentWhereInput => ({
  isKept: true,
  title: { not: '' },
  session: { ...ofTheirClinic(person), endedAt: { not: null } },
  wasThere: { some: { member: were(person) } },
});

const whole = (person: Person) =>
  ({ session: true, wasThere: { where: { member: were(person) }, include: { member: true } } }) satisfies Prisma.DocumentInclude;
type Row = Prisma.DocumentGetPayload<{ include: ReturnType<typeof whole> }>;

/** What was kept where this person was, newest session first, and who else was there, facilitators apart. */
export async function listKept(db: Db, person: Person): Promise<{ kept: KeptDocument[]; people: string[] }> {
  const rows = await db.prisma.document.findMany({ where: keptFor(person), include: whole(person), orderBy: [{ session: { startsAt: 'desc' } }, { id: 'asc' }] });
  const others = await db.prisma.sessionMember.findMany({ where: { role: { not: 'facilitator' }, wasThere: { some: { documentId: { in: rows.map(({ id }) => id) } } } }, select: { personId: true } });
  return { kept: rows.map(present), people: others.map(({ personId }) => personId) };
}

/** One of them with what is written on it; null where it does not exist for this person. */
export async function findKept(db: Db, person: Person, id: string): Promise<KeptText | null> {
  const row = await findRow(db, person, id);
  if (!row) return null;
  const worksheet = await worksheetOf(db, person, row);
  if (row.templateId !== null && !worksheet) return null;
  const { doc } = assemble(createDocumentStore(db).read(id));
  return { ...present(row), worksheet, update: Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64') };
}

/** Deletes what was kept for good, if this person may: a facilitator who was there. Gives whether it was theirs to delete. */
export async function deleteKept(db: Db, person: Person, id: string, noting: Noting): Promise<boolean> {
  const row = await findRow(db, person, id);
  if (!row || !present(row).mayDelete) return false;
  await db.prisma.$transaction(async (tx) => {
    await keepNoLonger(tx, id);
    await noting.changeIn(tx);
  });
  await createDocumentStore(db).forget([id]);
  return true;
}

const findRow = (db: Db, person: Person, id: string): Promise<Row | null> =>
  db.prisma.document.findFirst({ where: { id, ...keptFor(person) }, include: whole(person) });

const worksheetOf = async (db: Db, person: Person, { templateId, templateVersion }: Row): Promise<Template | null> =>
  templateId === null || templateVersion === null ? null : findVersion(db, person.clinicId, templateId, templateVersion);

const present = ({ id, title, templateId, session, wasThere }: Row): KeptDocument => ({
  id,
  kind: templateId === null ? 'board' : 'worksheet',
  title,
  session: { title: session?.title ?? '', startsAt: session?.startsAt.toISOString() ?? '' },
  mayDelete: wasThere.some(({ member }) => member.role === 'facilitator'),
});
