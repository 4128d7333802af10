import type { SheetSummary, SheetToRead } from '#shared/learning/worksheets/answers.ts';
import type { Progress } from '#shared/learning/worksheets/progress.ts';
import type { Template } from '#shared/learning/worksheets/template.ts';
import type { Visibility } from '#shared/learning/worksheets/visibility.ts';
import type { SheetRow } from './queries.ts';

/** A sheet without its words. */
export const presentSheet = (row: SheetRow, template: Template): SheetToRead['sheet'] => ({
  id: row.id,
  worksheet: template.id,
  title: template.title,
  visibility: row.visibility as Visibility,
  createdAt: row.createdAt.toISOString(),
  changedAt: row.changedAt.toISOString(),
  doneAt: row.doneAt?.toISOString() ?? null,
});

/** The same with how far it is; still without a word of it. */
export const presentSummary = (row: SheetRow, template: Template, progress: Progress): SheetSummary => ({
  ...presentSheet(row, template),
  ...progress,
});
