// A participant's own sheets: on the server, or on this device while it cannot be reached.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { SheetToRead } from '#shared/api/worksheets.ts';
import { sheets as sheetsApi } from '#shared/learning/sheets/api.ts';
import type { Visibility } from '#shared/worksheets/visibility.ts';
import { addressOf, ask } from '../base/http/ask.ts';
import { changed, changedBy, keyOf } from '../base/http/use.ts';
import { ApiProblem } from '../http/api.ts';
import { WAITS_MS, whileUnreachable } from '../http/queries.ts';
import { findCopy, forgetCopy, keepCopy } from '../worksheets/copies.ts';
import { ensureMade, forgetUnmade, makeSheet } from '../worksheets/unmade.ts';
import { worksheetsQuery } from './queries.ts';


/** Whatever lists somebody's sheets. */
const listed = changedBy(sheetsApi.make);
const keyOfSheet = (id: string) => keyOf(sheetsApi.read, { params: { id } });

const isOffline = (error: unknown) => error instanceof ApiProblem && error.status === 0;

/** Where a sheet's PDF is. */
export const pdfPath = (id: string): string => addressOf(sheetsApi.asPdf, { id });

/**
 * A sheet as it is opened: from this device while the server cannot be reached. One's own keeps itself up afterwards; somebody else's
 * is asked for again when the server says that it changed, or is not shown any more.
 */
export function useSheetToRead(id: string) {
  return useQuery({
    queryKey: keyOfSheet(id),
    queryFn: () => openSheetOf(id),
    refetchOnWindowFocus: false,
    staleTime: Infinity,
    gcTime: 0,
    refetchInterval: ({ state: { data, error } }) => (data?.isCopy ? WAITS_MS : whileUnreachable(error)),
  });
}

async function openSheetOf(id: string): Promise<SheetToRead & { isCopy?: boolean }> {
  try {
    await ensureMade(id);
    const opened = await ask(sheetsApi.read, { params: { id } });
    if (opened.isMine) await keepCopy(opened);
    return opened;
  } catch (error) {
    const copy = isOffline(error) ? await findCopy(id) : null;
    if (!copy) throw error;
    return { ...copy, isCopy: true };
  }
}

/** Begins a sheet of this worksheet. */
export function useMakeSheet() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (worksheet: string) => {
      const { worksheets } = await queries.ensureQueryData(worksheetsQuery);
      const template = worksheets.find(({ id }) => id === worksheet)?.template;
      return template ? makeSheet(template) : ask(sheetsApi.make, { body: { template: worksheet } });
    },
    onSuccess: () => changed(queries, listed),
  });
}

/** Of a sheet that the server may have yet to be told of. */
const once = <Answer>(id: string, change: () => Promise<Answer>): Promise<Answer> => ensureMade(id).then(change);

function useSheetChange<Input, Answer>(work: (input: Input) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: work, onSuccess: () => changed(queries, listed) });
}

export const useDuplicate = () => useSheetChange((id: string) => once(id, () => ask(sheetsApi.duplicate, { params: { id } })));
export const useDelete = () =>
  useSheetChange(async (id: string) => {
    if (await forgetUnmade(id)) return;
    await ask(sheetsApi.remove, { params: { id } });
    await forgetCopy(id);
  });

/** Changes something of a sheet that is open, and shows it there. */
function useOpenSheetChange<Input>(id: string, work: (input: Input) => Promise<{ sheet: SheetToRead['sheet'] }>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: work,
    onSuccess: ({ sheet }) => {
      queries.setQueryData<SheetToRead>(keyOfSheet(id), (old) => old && { ...old, sheet });
      return changed(queries, listed);
    },
  });
}
export const useShow = (id: string) => useOpenSheetChange(id, (visibility: Visibility) => once(id, () => ask(sheetsApi.show, { params: { id }, body: { visibility } })));
export const useFinish = (id: string) => useOpenSheetChange(id, (isDone: boolean) => once(id, () => ask(sheetsApi.finish, { params: { id }, body: { isDone } })));
