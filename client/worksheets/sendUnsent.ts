import { toBase64 } from 'lib0/buffer';
import * as Y from 'yjs';
import type { SheetSaved } from '#shared/api/worksheets.ts';
import { post } from '../http/api.ts';
import { findCopy } from './copies.ts';
import { forgetKept, listKept } from './kept.ts';
import { openSheets } from './openSheets.ts';
import { ensureMade, listUnmade } from './unmade.ts';

// Knows nothing, so that the server sends everything: what comes back is not needed here.
const NOTHING = toBase64(Y.encodeStateVector(new Y.Doc()));

/**
 * Sends what this person began or wrote without a connection, of sheets that are not open on this page: those send for themselves.
 * Gives whether the server has something new. Throws what `post` throws; what is not sent stays.
 */
export async function sendUnsent(owner: string): Promise<boolean> {
  let isSent = false;
  for (const { id } of await listUnmade(owner)) {
    await ensureMade(id);
    isSent = true;
  }
  for (const { key, sheet, update } of await listKept()) {
    if ([...openSheets].some(({ id }) => id === sheet) || !(await findCopy(owner, sheet))) continue;
    await post<SheetSaved>(`/api/sheets/${encodeURIComponent(sheet)}/updates`, { update: toBase64(update), stateVector: NOTHING });
    await forgetKept([key]);
    isSent = true;
  }
  return isSent;
}
