import { createHash } from 'node:crypto';
import * as Y from 'yjs';

/** Bytes as they were written, with what tells whether they still are what was written. */
export interface Piece {
  seq: number;
  data: Uint8Array;
  sum: string;
}

/** A document as the disk knows it. */
export interface Stored {
  /** Newest first. */
  snapshots: readonly Piece[];
  /** In order; those the older snapshot holds already are not among them. */
  updates: readonly Piece[];
}

export interface Assembled {
  doc: Y.Doc;
  /** The number of the last update. */
  seq: number;
  /** Something on the disk was damaged: this is what could be read. */
  isRecovered: boolean;
}

/** What goes beside written bytes, to find out later whether they are whole. */
export const sumOf = (data: Uint8Array): string => createHash('sha256').update(data).digest('base64url');

/** Puts a document together: the newest snapshot that is whole, and every whole update after it. Never throws. */
export function assemble({ snapshots, updates }: Stored): Assembled {
  const base = newest(snapshots);
  const later = updates.filter(({ seq }) => seq > base.seq);
  const taken = later.filter((piece) => applies(base.doc, piece));
  const isRecovered = base.isRecovered || taken.length < later.length || base.doc.store.pendingStructs !== null;
  dropPending(base.doc);
  const seq = Math.max(0, ...[...snapshots, ...updates].map((piece) => piece.seq));
  return { doc: base.doc, seq, isRecovered };
}

function newest(snapshots: readonly Piece[]): Assembled {
  for (const [skipped, snapshot] of snapshots.entries()) {
    const doc = new Y.Doc();
    if (applies(doc, snapshot)) return { doc, seq: snapshot.seq, isRecovered: skipped > 0 };
  }
  return { doc: new Y.Doc(), seq: 0, isRecovered: snapshots.length > 0 };
}

function applies(doc: Y.Doc, { data, sum }: Piece): boolean {
  if (sumOf(data) !== sum) return false;
  try {
    Y.applyUpdate(doc, data);
    return true;
  } catch {
    return false;
  }
}

// What builds on something that is not there never can be shown.
function dropPending(doc: Y.Doc): void {
  doc.store.pendingStructs = null;
  doc.store.pendingDs = null;
}
