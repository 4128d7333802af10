import { isUtf8 } from 'node:buffer';
import { createDecoder, hasContent, readUint8, readVarUint, readVarUint8Array } from 'lib0/decoding';
import * as Y from 'yjs';
import { notUnderstood, outOfStep } from '#shared/live/documents/refusals.ts';
import type { Refusal } from '#shared/live/refusals.ts';

// The first byte of what is added: what it stands next to, and what kind of thing it is.
const [HAS_LEFT, HAS_RIGHT, KIND, TEXT] = [0x80, 0x40, 0x1f, 4];

/** What an update adds to a document. */
export interface Additions {
  /** The Yjs clients in whose name it adds something; none where it only deletes. */
  clients: number[];
  /** Nothing that it brings is there already. */
  areAllNew: boolean;
  /** It goes on where something is missing: it cannot be taken alone. */
  isAhead: boolean;
}

/** What an update would add to `doc`. Refuses what is none. */
export function additionsOf(update: Uint8Array, doc: Y.Doc): Additions | Refusal {
  const known = (client: number) => Y.getState(doc.store, client);
  try {
    const only = onlyClientOf(update);
    if (only && only.clock >= known(only.client)) return { clients: [only.client], areAllNew: true, isAhead: only.clock > known(only.client) };
    const { from, to } = Y.parseUpdateMeta(update);
    const clients = [...to].filter(([client, clock]) => clock > known(client)).map(([client]) => client);
    const starts = [...from];
    return {
      clients,
      areAllNew: clients.length > 0 && starts.every(([client, clock]) => clock >= known(client)),
      isAhead: starts.some(([client, clock]) => clock > known(client)),
    };
  } catch {
    return notUnderstood;
  }
}

/**
 * Whose words an update brings, and from which of them on, where they are one Yjs client's (https://docs.yjs.dev/api/document-updates, version 1).
 * Each letter is such a one: for its first numbers not all of it has to be read. Null for other updates; what follows may still be none.
 */
function onlyClientOf(update: Uint8Array): { client: number; clock: number } | null {
  const decoder = createDecoder(update);
  if (readVarUint(decoder) !== 1) return null;
  readVarUint(decoder);
  return { client: readVarUint(decoder), clock: readVarUint(decoder) };
}

/**
 * Whether `update` is but some letters that go on from what is there: then `apply` cannot fail, and who reads need not wait for it.
 * `update` is all new and not ahead. Most of what people type is such, so only its numbers are read (Yjs's update format, version 1).
 */
export function isPlainTyping(update: Uint8Array, doc: Y.Doc): boolean {
  const decoder = createDecoder(update);
  try {
    const [clients, items] = [readVarUint(decoder), readVarUint(decoder)];
    if (clients !== 1 || items !== 1) return false;
    // Whose it is, and from which of their letters on: `additionsOf` looked at that.
    readVarUint(decoder);
    readVarUint(decoder);
    const info = readUint8(decoder);
    const neighbours = (info & HAS_LEFT ? 1 : 0) + (info & HAS_RIGHT ? 1 : 0);
    if ((info & KIND) !== TEXT || neighbours === 0) return false;
    for (let n = 0; n < neighbours; n += 1) {
      const [client, clock] = [readVarUint(decoder), readVarUint(decoder)];
      if (clock >= Y.getState(doc.store, client)) return false;
    }
    const letters = readVarUint8Array(decoder);
    const deletions = readVarUint(decoder);
    return isWhole(doc) && letters.length > 0 && isUtf8(letters) && deletions === 0 && !hasContent(decoder);
  } catch {
    return false;
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
  if (!isWhole(doc)) return outOfStep;
  if (areAllNew) return update;
  return changes.length === 0 ? new Uint8Array() : Y.mergeUpdates(changes);
}

/** Nothing in it waits for something that is missing. */
const isWhole = ({ store }: Y.Doc): boolean => store.pendingStructs === null && store.pendingDs === null;
