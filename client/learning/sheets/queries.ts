import { sheets } from '#shared/learning/sheets/api.ts';
import { worksheets } from '#shared/learning/worksheets/api.ts';
import type { TemplateDraft } from '#shared/learning/worksheets/template.ts';
import { ask } from '../../base/http/ask.ts';
import { asking, keyOf, useAsk, useTell } from '../../base/http/use.ts';

export const worksheetsQuery = asking(worksheets.list);
export const useWorksheets = () => useAsk(worksheets.list);
export const useSharedSheets = () => useAsk(sheets.shared);

export const useWorksheet = (id: string | null) => useAsk(worksheets.read, { params: { id: id ?? '' } }, { isAsked: id !== null, isStill: true });

export const usePublish = (id: string | null) =>
  useTell(worksheets.publish, null, {
    by: (draft: TemplateDraft) => (id === null ? ask(worksheets.publish, { body: draft }) : ask(worksheets.publishVersion, { params: { id }, body: draft })),
    knows: (queries, made) => void queries.setQueryData(keyOf(worksheets.read, { params: { id: made.template.id } }), made),
  });
export const useWithdrawWorksheet = () => useTell(worksheets.withdraw, (id: string) => ({ params: { id } }));
