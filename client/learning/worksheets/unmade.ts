// Sheets that were begun without a connection. They are the person's own from the start, under the id that the server will know them by.
import { toBase64 } from 'lib0/buffer';
import * as Y from 'yjs';
import type { SheetMade, SheetSummary, SheetToRead } from '#shared/learning/worksheets/answers.ts';
import { sheets } from '#shared/learning/sheets/api.ts';
import { DOCUMENT_BYTES_MAX } from '#shared/live/documents/limits.ts';
import { withComputed } from '#shared/learning/worksheets/compute.ts';
import { readSheet } from '#shared/learning/worksheets/document.ts';
import { progressOf } from '#shared/learning/worksheets/progress.ts';
import type { Template } from '#shared/learning/worksheets/template.ts';
import { startingVisibility } from '#shared/learning/worksheets/visibility.ts';
import { ask } from '../../base/http/ask.ts';
import { ApiProblem } from '../../base/http/api.ts';
import { findCopy, forgetCopy, keepCopy } from './copies.ts';
import { findKept, forgetKept } from '../../live/documents/keptSheets.ts';
import { unmade, type Unmade } from './unmadeStore.ts';

const isOffline = (error: unknown) => error instanceof ApiProblem && error.status === 0;
const tellServer = (id: string, { worksheet, version }: Unmade) => ask(sheets.make, { body: { template: worksheet, id, version } });

/** Makes an empty sheet of this person's; while the server cannot be reached, on this device. Throws what `ask` throws where neither can be. */
export async function makeSheet(template: Template): Promise<SheetMade> {
  const id = crypto.randomUUID();
  const begun: Unmade = { worksheet: template.id, version: template.version };
  try {
    return await tellServer(id, begun);
  } catch (error) {
    if (isOffline(error) && (await keepCopy(emptySheet(id, template))) && (await unmade.put(id, begun))) return { id };
    // Nothing is begun: the server must not hear of it later.
    await unmade.forget([id]);
    throw error;
  }
}

/** Lets the server know of a sheet that was begun without it, if this is one; again is the same. Throws what `ask` throws. */
export async function ensureMade(id: string): Promise<void> {
  const begun = await unmade.get(id);
  if (!begun) return;
  await tellServer(id, begun);
  await unmade.forget([id]);
}

/** The ids of all that the server does not know, also where this device has no copy to show. */
export const unmadeIds = async (): Promise<string[]> => (await unmade.all()).map(({ key }) => key);

/** The person's sheets that only this device knows, the newest first. */
export async function listUnmade(): Promise<SheetSummary[]> {
  const all = await Promise.all((await unmadeIds()).map(summaryOf));
  return all.flatMap((one) => one ?? []).sort((one, other) => other.createdAt.localeCompare(one.createdAt));
}

/** Forgets one that only this device knows. False where it is not one. */
export async function forgetUnmade(id: string): Promise<boolean> {
  if (!(await unmade.get(id))) return false;
  await Promise.all([unmade.forget([id]), forgetCopy(id), forgetKept((await findKept(id)).map(({ key }) => key))]);
  return true;
}

async function summaryOf(id: string): Promise<SheetSummary | null> {
  const copy = await findCopy(id);
  if (!copy) return null;
  const doc = new Y.Doc();
  for (const { update } of await findKept(id)) Y.applyUpdate(doc, update);
  return { ...copy.sheet, ...progressOf(copy.template, withComputed(copy.template, readSheet(doc, copy.template))) };
}

function emptySheet(id: string, template: Template): SheetToRead {
  const now = new Date().toISOString();
  return {
    sheet: { id, worksheet: template.id, title: template.title, visibility: startingVisibility(false), createdAt: now, changedAt: now, doneAt: null },
    template,
    isMine: true,
    owner: null,
    update: toBase64(Y.encodeStateAsUpdate(new Y.Doc())),
    size: 0,
    sizeMax: DOCUMENT_BYTES_MAX,
    recoveredAt: null,
  };
}
