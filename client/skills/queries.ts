import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { SharedSheetList, SheetList, SheetMade, SheetToRead, WorksheetList, WorksheetToRead } from '#shared/api/worksheets.ts';
import type { TemplateDraft } from '#shared/worksheets/template.ts';
import type { Visibility } from '#shared/worksheets/visibility.ts';
import { ApiProblem, get, post } from '../http/api.ts';

const sheetPath = (id: string, rest = '') => `/api/sheets/${encodeURIComponent(id)}${rest}`;
const worksheetPath = (id: string, rest = '') => `/api/worksheets/${encodeURIComponent(id)}${rest}`;

/** Where a sheet's PDF is. */
export const pdfPath = (id: string): string => sheetPath(id, '/pdf');

export const useSheets = () => useQuery({ queryKey: ['sheets'], queryFn: () => get<SheetList>('/api/sheets') });
export const useSharedSheets = () => useQuery({ queryKey: ['shared-sheets'], queryFn: () => get<SharedSheetList>('/api/shared-sheets') });
export const useWorksheets = () => useQuery({ queryKey: ['worksheets'], queryFn: () => get<WorksheetList>('/api/worksheets') });

export const useWorksheet = (id: string | null) =>
  useQuery({ queryKey: ['worksheet', id], queryFn: () => get<WorksheetToRead>(worksheetPath(id ?? '')), enabled: id !== null, refetchOnWindowFocus: false });

const OFTEN_MS = 15_000;
const AGAIN_MS = 3_000;

/** A sheet as it is opened. One's own keeps itself up afterwards; somebody else's is asked for again, as long as it may be read. */
export const useSheetToRead = (id: string) =>
  useQuery({
    queryKey: ['sheet', id],
    queryFn: () => get<SheetToRead>(sheetPath(id)),
    refetchOnWindowFocus: false,
    staleTime: Infinity,
    gcTime: 0,
    refetchInterval: ({ state }) => (state.data && !state.data.isMine ? OFTEN_MS : state.error instanceof ApiProblem && state.error.status === 0 ? AGAIN_MS : false),
  });

function useSheetChange<Input>(change: (input: Input) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => queries.invalidateQueries({ queryKey: ['sheets'] }) });
}

export const useMakeSheet = () => {
  const queries = useQueryClient();
  return useMutation({ mutationFn: (template: string) => post<SheetMade>('/api/sheets', { template }), onSuccess: () => queries.invalidateQueries({ queryKey: ['sheets'] }) });
};
export const useDuplicate = () => {
  const queries = useQueryClient();
  return useMutation({ mutationFn: (id: string) => post<SheetMade>(sheetPath(id, '/duplicate')), onSuccess: () => queries.invalidateQueries({ queryKey: ['sheets'] }) });
};
export const useDelete = () => useSheetChange((id: string) => post(sheetPath(id, '/delete')));

/** Changes something of a sheet that is open, and shows it there. */
function useOpenSheetChange<Input>(id: string, change: (input: Input) => Promise<{ sheet: SheetToRead['sheet'] }>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: ({ sheet }) => {
      queries.setQueryData<SheetToRead>(['sheet', id], (old) => old && { ...old, sheet });
      return queries.invalidateQueries({ queryKey: ['sheets'] });
    },
  });
}
export const useShow = (id: string) => useOpenSheetChange(id, (visibility: Visibility) => post(sheetPath(id, '/visibility'), { visibility }));
export const useFinish = (id: string) => useOpenSheetChange(id, (isDone: boolean) => post(sheetPath(id, '/done'), { isDone }));

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
