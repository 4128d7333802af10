import * as Y from 'yjs';
import { notUnderstood, outOfStep } from '#shared/documents/refusals.ts';
import type { Refusal } from '#shared/live/refusals.ts';

type Decoded = ReturnType<typeof Y.decodeUpdate>;

/** What is in an update. Refuses what is none. */
export function decode(update: Uint8Array): Decoded | Refusal {
  try {
    return Y.decodeUpdate(update);
  } catch {
    return notUnderstood;
  }
}

/** The Yjs clients in whose name an update adds something to `doc`; none where it only deletes. */
export const clientsOf = ({ structs }: Decoded, doc: Y.Doc): number[] => [
  ...new Set(structs.filter(({ id, length }) => id.clock + length > Y.getState(doc.store, id.client)).map(({ id }) => id.client)),
];

/** Changes `doc`; gives what really changed, empty where all was known. After a refusal `doc` must be thrown away. */
export function apply(doc: Y.Doc, update: Uint8Array): Uint8Array | Refusal {
  const changes: Uint8Array[] = [];
  const note = (change: Uint8Array) => void changes.push(change);
  doc.on('update', note);
  try {
    Y.applyUpdate(doc, update);
  } catch {
    return notUnderstood;
  } finally {
    doc.off('update', note);
  }
  const isWhole = doc.store.pendingStructs === null && doc.store.pendingDs === null;
  if (!isWhole) return outOfStep;
  return changes.length === 0 ? new Uint8Array() : Y.mergeUpdates(changes);
}
