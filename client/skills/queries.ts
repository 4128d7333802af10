import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { SharedSheetList, WorksheetList, WorksheetToRead } from '#shared/api/worksheets.ts';
import type { TemplateDraft } from '#shared/worksheets/template.ts';
import { get, post } from '../http/api.ts';

const worksheetPath = (id: string, rest = '') => `/api/worksheets/${encodeURIComponent(id)}${rest}`;

export const worksheetsQuery = queryOptions({ queryKey: ['worksheets'], queryFn: () => get<WorksheetList>('/api/worksheets') });
export const useWorksheets = () => useQuery(worksheetsQuery);
export const useSharedSheets = () => useQuery({ queryKey: ['shared-sheets'], queryFn: () => get<SharedSheetList>('/api/shared-sheets') });

export const useWorksheet = (id: string | null) =>
  useQuery({ queryKey: ['worksheet', id], queryFn: () => get<WorksheetToRead>(worksheetPath(id ?? '')), enabled: id !== null, refetchOnWindowFocus: false });

export const usePublish = (id: string | null) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (draft: TemplateDraft) => post<WorksheetToRead>(id === null ? '/api/worksheets' : worksheetPath(id, '/versions'), draft),
    onSuccess: async (made) => {
      queries.setQueryData(['worksheet', made.template.id], made);
      await queries.invalidateQueries({ queryKey: ['worksheets'] });
    },
  });
};
export const useWithdrawWorksheet = () => {
  const queries = useQueryClient();
  return useMutation({ mutationFn: (id: string) => post(worksheetPath(id, '/withdraw')), onSuccess: () => queries.invalidateQueries({ queryKey: ['worksheets'] }) });
};
