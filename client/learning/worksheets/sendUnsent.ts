import { toBase64 } from 'lib0/buffer';
import * as Y from 'yjs';
import { sheets } from '#shared/learning/sheets/api.ts';
import { ask } from '../../base/http/ask.ts';
import { ApiProblem } from '../../base/http/api.ts';
import { forgetSent, isOfSession, listKept } from '../../live/documents/keptSheets.ts';
import { openSheets } from './openSheets.ts';
import { ensureMade, unmadeIds } from './unmade.ts';

// Knows nothing, so that the server sends everything: what comes back is not needed here.
const NOTHING = toBase64(Y.encodeStateVector(new Y.Doc()));

/**
 * Sends what this person began or wrote without a connection, of sheets that are not open on this page: those send for themselves.
 * Gives whether the server has something new. What is not taken stays, holds up nothing else, and is thrown at the end.
 */
export async function sendUnsent(): Promise<boolean> {
  let isSent = false;
  let notTaken: ApiProblem | null = null;
  const send = async (work: () => Promise<unknown>) => {
    try {
      await work();
      isSent = true;
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status === 0) throw error;
      notTaken = error;
    }
  };
  for (const id of await unmadeIds()) await send(() => ensureMade(id));
  for (const kept of await listKept()) {
    const { sheet, update } = kept;
    // What was written in a session goes on there.
    if ([...openSheets].some(({ id }) => id === sheet) || isOfSession(sheet)) continue;
    await send(async () => {
      await ask(sheets.save, { params: { id: sheet }, body: { update: toBase64(update), stateVector: NOTHING } });
      await forgetSent([kept]);
    });
  }
  if (notTaken) throw notTaken;
  return isSent;
}
