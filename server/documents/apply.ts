import * as Y from 'yjs';
import { notUnderstood, outOfStep } from '#shared/documents/refusals.ts';
import type { Refusal } from '#shared/live/refusals.ts';

/** What an update adds to a document. */
export interface Additions {
  /** The Yjs clients in whose name it adds something; none where it only deletes. */
  clients: number[];
  /** Nothing that it brings is there already. */
  areAllNew: boolean;
}

/** What an update would add to `doc`. Refuses what is none. */
export function additionsOf(update: Uint8Array, doc: Y.Doc): Additions | Refusal {
  try {
    const { from, to } = Y.parseUpdateMeta(update);
    const known = (client: number) => Y.getState(doc.store, client);
    const clients = [...to].filter(([client, clock]) => clock > known(client)).map(([client]) => client);
    return { clients, areAllNew: clients.length > 0 && [...from].every(([client, clock]) => clock >= known(client)) };
  } catch {
    return notUnderstood;
  }
}

/** Changes `doc`; gives what really changed, empty where all was known. After a refusal `doc` must be thrown away. */
export function apply(doc: Y.Doc, update: Uint8Array, { areAllNew }: Pick<Additions, 'areAllNew'>): Uint8Array | Refusal {
  const changes: Uint8Array[] = [];
  const note = (change: Uint8Array) => void changes.push(change);
  // Each letter comes this way: what is new as a whole need not be written out again.
  if (!areAllNew) doc.on('update', note);
  try {
    Y.applyUpdate(doc, update);
  } catch {
    return notUnderstood;
  } finally {
    doc.off('update', note);
  }
  const isWhole = doc.store.pendingStructs === null && doc.store.pendingDs === null;
  if (!isWhole) return outOfStep;
  if (areAllNew) return update;
  return changes.length === 0 ? new Uint8Array() : Y.mergeUpdates(changes);
}
