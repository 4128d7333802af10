import * as Y from 'yjs';
import { DOCUMENT_BYTES_MAX } from '#shared/live/documents/protocol.ts';
import { documentFull, notYours, outOfStep } from '#shared/live/documents/refusals.ts';
import { isOfNothing } from '#shared/live/documents/stateVector.ts';
import { isRefusal, type Refusal } from '#shared/live/refusals.ts';
import type { MemberId } from '#shared/live/roster.ts';
import { additionsOf, apply, isPlainTyping, type Additions } from './apply.ts';
import { assemble, type Stored } from './stored.ts';

/** What somebody sends: words of their own, and what they were shown of others that the server may have lost. */
export interface Sent {
  /** In the name of their own Yjs clients only; empty where they only bring. */
  own: Uint8Array;
  /** Changes that this server is known to have shown. */
  brought?: readonly Uint8Array[];
}

/** A document in memory: what is on disk, and what was taken in since. */
export interface Content {
  doc: () => Y.Doc;
  /** Its bytes, at most. */
  size: () => number;
  /** The number of the last update on disk when it was loaded. */
  seq: number;
  /** Something on the disk was damaged when it was loaded. */
  isRecovered: boolean;
  /**
   * What the change did, empty where it was known already; or why it was not taken. After `spoiled` it must start over.
   * `onDid` hears of what it did as soon as that is certain, before it is done; not where it is nothing.
   */
  take: (sent: Sent, by: MemberId, onDid: (did: Uint8Array) => void) => { did: Uint8Array | Refusal; isSpoiled: boolean };
  /** Whether this Yjs client is this person's: whoever comes with one first. */
  isTheirs: (client: number, by: MemberId) => boolean;
  /** The whole of it, encoded; the size is exact then. */
  encode: () => Uint8Array;
  /** What a copy with this state vector lacks, encoded. Throws where it is none. */
  updateFor: (stateVector: Uint8Array) => Uint8Array;
  /** Reads it from the disk again; `unsaved` is on its way there. Throws where it cannot be read. */
  startOver: (unsaved: readonly Uint8Array[]) => void;
}

const nothing: Additions = { clients: [], areAllNew: false, isAhead: false };

/** Loads a document at once; `read` gives what is on disk of it. */
export function loadContent(read: () => Stored): Content {
  const stored = assemble(read());
  const { isRecovered, seq } = stored;
  let { doc } = stored;
  let size = 0;
  /** All of it as it is now, where somebody asked: twelve people open a page in the same moment. */
  let whole: Uint8Array | null = null;
  const owners = new Map<number, MemberId>();

  function encode(): Uint8Array {
    whole ??= Y.encodeStateAsUpdate(doc);
    size = whole.length;
    return whole;
  }

  function isTheirs(client: number, by: MemberId): boolean {
    const owner = owners.get(client);
    if (owner === undefined) owners.set(client, by);
    return owner === undefined || owner === by;
  }

  function hasRoomFor(updates: readonly Uint8Array[]): boolean {
    const more = updates.reduce((sum, { length }) => sum + length, 0);
    if (size + more <= DOCUMENT_BYTES_MAX) return true;
    // The sum of all changes is more than what they make together.
    encode();
    return size + more <= DOCUMENT_BYTES_MAX;
  }

  /** What stands against taking it; else what is to be applied. */
  function look({ own, brought = [] }: Sent, by: MemberId): { update: Uint8Array; additions: Additions } | Refusal {
    const isOnlyBringing = own.length === 0 && brought.length > 0;
    const additions = isOnlyBringing ? nothing : additionsOf(own, doc);
    if (isRefusal(additions)) return additions;
    const { clients } = additions;
    // After a loss people bring back each other's words as well.
    if (!isRecovered && !clients.every((client) => isTheirs(client, by))) return notYours;
    const all = isOnlyBringing ? brought : [...brought, own];
    if (additions.isAhead && brought.length === 0) return outOfStep;
    // Taking away makes room: it is always taken.
    if (clients.length + brought.length > 0 && !hasRoomFor(all)) return documentFull;
    return all.length === 1 ? { update: all[0]!, additions } : { update: Y.mergeUpdates([...all]), additions: nothing };
  }

  encode();
  return {
    doc: () => doc,
    size: () => size,
    seq,
    isRecovered,
    take(sent, by, onDid) {
      const looked = look(sent, by);
      if (isRefusal(looked)) return { did: looked, isSpoiled: false };
      const { update, additions } = looked;
      const grow = (did: Uint8Array) => {
        size += did.length;
        if (did.length > 0) onDid(did);
      };
      const isCertain = additions.areAllNew && !additions.isAhead && isPlainTyping(update, doc);
      whole = null;
      if (isCertain) grow(update);
      const did = apply(doc, update, additions);
      if (!isCertain && !isRefusal(did)) grow(did);
      // What Yjs could not take it may have taken halfway.
      return { did, isSpoiled: isRefusal(did) };
    },
    isTheirs,
    encode,
    updateFor: (stateVector) => (isOfNothing(stateVector) ? encode() : Y.encodeStateAsUpdate(doc, stateVector)),
    startOver(unsaved) {
      whole = null;
      doc = assemble(read()).doc;
      for (const update of unsaved) Y.applyUpdate(doc, update);
      encode();
    },
  };
}
