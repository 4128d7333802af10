// A participant's own sheets: on the server, or on this device while it cannot be reached.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { SheetList, SheetMade, SheetSummary, SheetToRead } from '#shared/api/worksheets.ts';
import type { Visibility } from '#shared/worksheets/visibility.ts';
import { ApiProblem, get, post } from '../http/api.ts';
import { findCopy, forgetCopy, keepCopy } from '../worksheets/copies.ts';
import { sendUnsent } from '../worksheets/sendUnsent.ts';
import { ensureMade, forgetUnmade, listUnmade, makeSheet } from '../worksheets/unmade.ts';
import { worksheetsQuery } from './queries.ts';

const OFTEN_MS = 15_000;
const AGAIN_MS = 3_000;

/** One's own sheet in a list. */
export type OwnSheet = SheetSummary & { /** The server does not know of it yet. */ isOnlyHere?: boolean };

const sheetPath = (id: string, rest = '') => `/api/sheets/${encodeURIComponent(id)}${rest}`;
const isOffline = (error: unknown) => error instanceof ApiProblem && error.status === 0;
/** Whether the same may be taken in a moment. */
const mayPass = (error: unknown) => error instanceof ApiProblem && (error.status === 0 || error.status === 429 || error.status >= 500);

/** Where a sheet's PDF is. */
export const pdfPath = (id: string): string => sheetPath(id, '/pdf');

/** The person's sheets, those that only this device knows first. */
export function useSheets() {
  return useQuery({
    queryKey: ['sheets'],
    queryFn: async () => {
      const onlyHere: OwnSheet[] = (await listUnmade()).map((sheet) => ({ ...sheet, isOnlyHere: true }));
      const { sheets, percentFull } = await get<SheetList>('/api/sheets').catch((error: unknown) => {
        if (onlyHere.length > 0 && isOffline(error)) return { sheets: [], percentFull: 0 };
        throw error;
      });
      return { sheets: [...onlyHere.filter(({ id }) => !sheets.some((sheet) => sheet.id === id)), ...sheets], percentFull };
    },
  });
}

/**
 * A sheet as it is opened: from this device while the server cannot be reached. One's own keeps itself up afterwards; somebody else's
 * is asked for again, as long as it may be read.
 */
export function useSheetToRead(id: string) {
  return useQuery({
    queryKey: ['sheet', id],
    queryFn: () => openSheetOf(id),
    refetchOnWindowFocus: false,
    staleTime: Infinity,
    gcTime: 0,
    refetchInterval: ({ state: { data, error } }) => (data && !data.isMine ? OFTEN_MS : data?.isCopy || isOffline(error) ? AGAIN_MS : false),
  });
}

async function openSheetOf(id: string): Promise<SheetToRead & { isCopy?: boolean }> {
  try {
    await ensureMade(id);
    const opened = await get<SheetToRead>(sheetPath(id));
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
      return template ? makeSheet(template) : post<SheetMade>('/api/sheets', { template: worksheet });
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['sheets'] }),
  });
}

/** Sends what was begun or written without a connection, as soon as there is one, whichever page is open. */
export function useSendUnsent(): void {
  const queries = useQueryClient();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGone = false;
    const send = () => {
      clearTimeout(timer);
      sendUnsent()
        .then((isSent) => (isSent ? queries.invalidateQueries({ queryKey: ['sheets'] }) : undefined))
        .catch((error: unknown) => {
          // Something else may have been sent all the same.
          if (!isOffline(error)) void queries.invalidateQueries({ queryKey: ['sheets'] });
          timer = isGone || !mayPass(error) ? undefined : setTimeout(send, AGAIN_MS);
        });
    };
    send();
    addEventListener('online', send);
    return () => {
      isGone = true;
      clearTimeout(timer);
      removeEventListener('online', send);
    };
  }, [queries]);
}

const change = <Answer = unknown>(id: string, rest: string, body?: unknown): Promise<Answer> => ensureMade(id).then(() => post<Answer>(sheetPath(id, rest), body));

function useSheetChange<Input, Answer>(work: (input: Input) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: work, onSuccess: () => queries.invalidateQueries({ queryKey: ['sheets'] }) });
}

export const useDuplicate = () => useSheetChange((id: string) => change<SheetMade>(id, '/duplicate'));
export const useDelete = () =>
  useSheetChange(async (id: string) => {
    if (await forgetUnmade(id)) return;
    await post(sheetPath(id, '/delete'));
    await forgetCopy(id);
  });

/** Changes something of a sheet that is open, and shows it there. */
function useOpenSheetChange<Input>(id: string, work: (input: Input) => Promise<{ sheet: SheetToRead['sheet'] }>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: work,
    onSuccess: ({ sheet }) => {
      queries.setQueryData<SheetToRead>(['sheet', id], (old) => old && { ...old, sheet });
      return queries.invalidateQueries({ queryKey: ['sheets'] });
    },
  });
}
export const useShow = (id: string) => useOpenSheetChange(id, (visibility: Visibility) => change(id, '/visibility', { visibility }));
export const useFinish = (id: string) => useOpenSheetChange(id, (isDone: boolean) => change(id, '/done', { isDone }));
