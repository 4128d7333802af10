// A participant's own sheets: on the server, or on this device while it cannot be reached.
import type { QueryClient } from '@tanstack/react-query';
import type { SheetToRead } from '#shared/learning/worksheets/answers.ts';
import { sheets as sheetsApi } from '#shared/learning/sheets/api.ts';
import type { Visibility } from '#shared/learning/worksheets/visibility.ts';
import { addressOf, ask } from '../../base/http/ask.ts';
import { isUnreachable, WAITS_MS } from '../../base/http/unreachable.ts';
import { keyOf, useAsk, useTell } from '../../base/http/use.ts';
import { findCopy, forgetCopy, keepCopy } from '../worksheets/copies.ts';
import { ensureMade, forgetUnmade, makeSheet } from '../worksheets/unmade.ts';
import { worksheetsQuery } from './queries.ts';

/** `isCopy`: it is this device's, which the server could not be asked about. */
type Opened = SheetToRead & { isCopy?: boolean };

/** Where a sheet's PDF is. */
export const pdfPath = (id: string): string => addressOf(sheetsApi.asPdf, { id });

/**
 * A sheet as it is opened: from this device while the server cannot be reached. One's own keeps itself up afterwards; somebody else's
 * is asked for again when the server says that it changed, or is not shown any more.
 */
export const useSheetToRead = (id: string) =>
  useAsk(
    sheetsApi.read,
    { params: { id } },
    { by: () => openSheetOf(id), freshFor: 'good', isForgotten: true, everyMs: ({ isCopy }) => isCopy === true && WAITS_MS },
  );

async function openSheetOf(id: string): Promise<Opened> {
  try {
    await ensureMade(id);
    const opened = await ask(sheetsApi.read, { params: { id } });
    if (opened.isMine) await keepCopy(opened);
    return opened;
  } catch (error) {
    const copy = isUnreachable(error) ? await findCopy(id) : null;
    if (!copy) throw error;
    return { ...copy, isCopy: true };
  }
}

/** Begins a sheet of this worksheet. */
export const useMakeSheet = () =>
  useTell(sheetsApi.make, null, {
    async by(worksheet: string, queries) {
      const { worksheets } = await queries.ensureQueryData(worksheetsQuery);
      const template = worksheets.find(({ id }) => id === worksheet)?.template;
      return template ? makeSheet(template) : ask(sheetsApi.make, { body: { template: worksheet } });
    },
  });

/** Of a sheet that the server may have yet to be told of. */
const once = <Answer>(id: string, change: () => Promise<Answer>): Promise<Answer> => ensureMade(id).then(change);

export const useDuplicate = () => useTell(sheetsApi.duplicate, null, { by: (id: string) => once(id, () => ask(sheetsApi.duplicate, { params: { id } })) });
export const useDelete = () =>
  useTell(sheetsApi.remove, null, {
    async by(id: string) {
      if (await forgetUnmade(id)) return;
      await ask(sheetsApi.remove, { params: { id } });
      await forgetCopy(id);
    },
  });

/** What was changed of a sheet that is open is shown there. */
const shownIn =
  (id: string) =>
  (queries: QueryClient, { sheet }: { sheet: SheetToRead['sheet'] }) =>
    void queries.setQueryData<SheetToRead>(keyOf(sheetsApi.read, { params: { id } }), (old) => old && { ...old, sheet });
export const useShow = (id: string) =>
  useTell(sheetsApi.show, null, {
    by: (visibility: Visibility) => once(id, () => ask(sheetsApi.show, { params: { id }, body: { visibility } })),
    knows: shownIn(id),
  });
export const useFinish = (id: string) =>
  useTell(sheetsApi.finish, null, { by: (isDone: boolean) => once(id, () => ask(sheetsApi.finish, { params: { id }, body: { isDone } })), knows: shownIn(id) });
