import type { SheetList, SheetSummary } from '#shared/learning/worksheets/answers.ts';
import { sheets as sheetsApi } from '#shared/learning/sheets/api.ts';
import { ask } from '../../base/http/ask.ts';
import { isUnreachable } from '../../base/http/unreachable.ts';
import { useAsk } from '../../base/http/use.ts';
import { unmade } from '../worksheets/unmadeStore.ts';

/** One's own sheet in a list. */
export type OwnSheet = SheetSummary & { /** The server does not know of it yet. */ isOnlyHere?: boolean };

/** The person's sheets, those that only this device knows first. */
export const useSheets = () => useAsk(sheetsApi.mine, { by: listSheets });

async function listSheets(): Promise<SheetList & { sheets: OwnSheet[] }> {
  const onlyHere = await listOnlyHere();
  const { sheets, percentFull } = await ask(sheetsApi.mine).catch((error: unknown) => {
    if (onlyHere.length > 0 && isUnreachable(error)) return { sheets: [], percentFull: 0 };
    throw error;
  });
  return { sheets: [...onlyHere.filter(({ id }) => !sheets.some((sheet) => sheet.id === id)), ...sheets], percentFull };
}

/** What reads a sheet is as heavy as Today itself, and nearly nobody has one that only their device knows. */
async function listOnlyHere(): Promise<OwnSheet[]> {
  if ((await unmade.all()).length === 0) return [];
  const { listUnmade } = await import('../worksheets/unmade.ts');
  return (await listUnmade()).map((sheet) => ({ ...sheet, isOnlyHere: true }));
}
