import { readSheet } from '#shared/learning/worksheets/document.ts';
import { layOutSheet } from '#shared/learning/worksheets/show.ts';
import { createDocumentStore } from '#server/live/documents/store.ts';
import { assemble } from '#server/live/documents/stored.ts';
import type { Cares } from '#server/platform/feature/care.ts';
import { documentOfSheet } from './documents.ts';
import { paperWords } from './pdf.ts';
import { findVersion } from '../worksheets/templates.ts';

export const sheetCares = {
  Sheet: {
    called: 'Your worksheets',
    async exports(db, ownerId) {
      const store = createDocumentStore(db);
      const rows = await db.prisma.sheet.findMany({ where: { ownerId }, orderBy: { createdAt: 'asc' } });
      return Promise.all(
        rows.map(async ({ id, clinicId, templateId, templateVersion, visibility, createdAt, changedAt, doneAt }) => {
          const template = await findVersion(db, clinicId, templateId, templateVersion);
          const answers = template ? layOutSheet(template, readSheet(assemble(store.read(documentOfSheet(id))).doc, template), paperWords) : [];
          return { title: template?.title ?? templateId, mayBeReadBy: visibility, createdAt, changedAt, doneAt, answers };
        }),
      );
    },
    async erases(tx, ownerId) {
      const ids = (await tx.sheet.findMany({ where: { ownerId }, select: { id: true } })).map(({ id }) => documentOfSheet(id));
      await tx.sheet.deleteMany({ where: { ownerId } });
      return (db) => createDocumentStore(db).forget(ids);
    },
  },
} satisfies Cares;
