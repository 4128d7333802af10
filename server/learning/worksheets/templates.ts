import { templateSchema, type Template, type TemplateDraft } from '#shared/learning/worksheets/template.ts';
import { currentBuiltIns, findBuiltIn } from '#shared/learning/worksheets/templates/builtIn.ts';
import type { Person } from '#server/platform/auth/identity.ts';
import type { Db } from '#server/platform/db/open.ts';

export interface FoundTemplate {
  template: Template;
  /** The clinic's own. */
  isOwn: boolean;
}

const newestFirst = { orderBy: { version: 'desc' }, take: 1 } as const;

/** What may be begun now: the built-in ones and the clinic's own, each in its newest version. */
export async function listTemplates(db: Db, person: Person): Promise<FoundTemplate[]> {
  const own = await db.prisma.worksheetTemplate.findMany({
    where: { clinicId: person.clinicId, withdrawnAt: null },
    include: { versions: newestFirst },
    orderBy: { createdAt: 'asc' },
  });
  return [...currentBuiltIns().map((template) => ({ template, isOwn: false })), ...own.flatMap(({ versions }) => readVersion(versions[0]) ?? [])];
}

/** One that may be begun now, in its newest version; null where this person's clinic has none of that name. */
export async function findTemplate(db: Db, person: Person, id: string): Promise<FoundTemplate | null> {
  const builtIn = findBuiltIn(id);
  if (builtIn) return { template: builtIn, isOwn: false };
  const row = await db.prisma.worksheetTemplate.findFirst({
    where: { id, clinicId: person.clinicId, withdrawnAt: null },
    include: { versions: newestFirst },
  });
  return readVersion(row?.versions[0]);
}

/** The version a sheet was made with, also of a template that is not offered any more. Null where it is damaged. */
export async function findVersion(db: Db, clinicId: string, id: string, version: number): Promise<Template | null> {
  const builtIn = findBuiltIn(id, version);
  if (builtIn) return builtIn;
  const name = [clinicId, id, version].join(' ');
  const known = readBefore.get(name);
  if (known) return known;
  const row = await db.prisma.worksheetVersion.findFirst({ where: { templateId: id, version, template: { clinicId } } });
  const template = readVersion(row)?.template ?? null;
  if (template) remember(name, template);
  return template;
}

/** A version never changes: what was parsed once need not be again. What was read longest ago goes first. */
const readBefore = new Map<string, Template>();
const REMEMBERED_MAX = 500;

function remember(name: string, template: Template) {
  readBefore.set(name, template);
  for (const eldest of readBefore.keys()) {
    if (readBefore.size <= REMEMBERED_MAX) return;
    readBefore.delete(eldest);
  }
}

/** Makes one of the clinic's own. Gives it as version 1. */
export async function publishNew(db: Db, person: Person, draft: TemplateDraft, now: Date): Promise<Template> {
  return db.prisma.$transaction(async (tx) => {
    const { id } = await tx.worksheetTemplate.create({ data: { clinicId: person.clinicId, createdAt: now } });
    const template = asTemplate(id, 1, draft);
    await tx.worksheetVersion.create({ data: rowOf(template, person, now) });
    return template;
  });
}

/** Makes the next version of one of the clinic's own; sheets keep theirs. Null where there is none. */
export async function publishNext(db: Db, person: Person, id: string, draft: TemplateDraft, now: Date): Promise<Template | null> {
  return db.prisma.$transaction(async (tx) => {
    const row = await tx.worksheetTemplate.findFirst({ where: { id, clinicId: person.clinicId, withdrawnAt: null }, include: { versions: newestFirst } });
    if (!row) return null;
    const template = asTemplate(id, (row.versions[0]?.version ?? 0) + 1, draft);
    await tx.worksheetVersion.create({ data: rowOf(template, person, now) });
    return template;
  });
}

/** Offers it no more. Gives whether there was one. */
export async function withdraw(db: Db, person: Person, id: string, now: Date): Promise<boolean> {
  const { count } = await db.prisma.worksheetTemplate.updateMany({ where: { id, clinicId: person.clinicId, withdrawnAt: null }, data: { withdrawnAt: now } });
  return count > 0;
}

const asTemplate = (id: string, version: number, { title, about, fields }: TemplateDraft): Template => ({ id, version, title, about, kind: 'own', fields });

const rowOf = (template: Template, person: Person, now: Date) => ({
  templateId: template.id,
  version: template.version,
  data: JSON.stringify(template),
  publishedById: person.id,
  publishedAt: now,
});

// A stored one that cannot be read any more is not offered; the others are.
function readVersion(row: { data: string } | null | undefined): FoundTemplate | null {
  if (!row) return null;
  try {
    const { data: template } = templateSchema.safeParse(JSON.parse(row.data));
    return template ? { template, isOwn: true } : null;
  } catch {
    return null;
  }
}
