import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { sheets } from '#shared/learning/sheets/api.ts';
import { worksheets } from '#shared/learning/worksheets/api.ts';
import type { TemplateDraft } from '#shared/worksheets/template.ts';
import { ask } from '../base/http/ask.ts';
import { asking, changed, changedBy, keyOf, still, useAsk, useTell } from '../base/http/use.ts';

export const worksheetsQuery = asking(worksheets.list);
export const useWorksheets = () => useQuery(worksheetsQuery);
export const useSharedSheets = () => useAsk(sheets.shared);

export const useWorksheet = (id: string | null) => useQuery({ ...asking(worksheets.read, { params: { id: id ?? '' } }), enabled: id !== null, meta: still, refetchOnWindowFocus: false });

export const usePublish = (id: string | null) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (draft: TemplateDraft) => (id === null ? ask(worksheets.publish, { body: draft }) : ask(worksheets.publishVersion, { params: { id }, body: draft })),
    onSuccess: async (made) => {
      queries.setQueryData(keyOf(worksheets.read, { params: { id: made.template.id } }), made);
      await changed(queries, changedBy(worksheets.publish));
    },
  });
};
export const useWithdrawWorksheet = () => useTell(worksheets.withdraw, (id: string) => ({ params: { id } }));
