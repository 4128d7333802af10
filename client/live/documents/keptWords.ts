import * as Y from 'yjs';
import { askToKeep } from '../../base/offline/keptForGood.ts';
import { findKept, forgetOwn, forgetSent, keep, ofSession, type KeptChange } from './keptSheets.ts';
import { onOwnUpdate } from './ownUpdates.ts';
import type { SharedDocument } from './sharedDocument.ts';

/** A copy to begin with: what earlier pages in this browser wrote in a shared document and could not send. */
export async function keptCopy(id: string): Promise<{ doc: Y.Doc; kept: KeptChange[] }> {
  const doc = new Y.Doc();
  const kept = await findKept(ofSession(id));
  for (const { update } of kept) Y.applyUpdate(doc, update);
  return { doc, kept };
}

/** Keeps in this browser what the server does not have yet, until it has it or does not take it. Gives the way to stop. */
export function keepUnsent(id: string, { doc, getSnapshot, subscribe }: SharedDocument, kept: readonly KeptChange[]): () => void {
  let unsent: Uint8Array | null = null;
  const older = [...kept];
  let isKeeping = false;
  /** One write after the other: an older one must not come after a newer. */
  async function keepAll() {
    if (isKeeping) return;
    isKeeping = true;
    for (let kept: Uint8Array | null = null; unsent && kept !== unsent;) {
      kept = unsent;
      await keep(ofSession(id), doc.clientID, kept);
    }
    isKeeping = false;
    // It came to the server meanwhile.
    if (!unsent) await forgetOwn(ofSession(id), doc.clientID);
  }
  const note = (update: Uint8Array) => {
    if (!getSnapshot().mayWrite) return;
    unsent = unsent ? Y.mergeUpdates([unsent, update]) : update;
    void keepAll();
    if (getSnapshot().status === 'offline') askToKeep();
  };
  const look = () => {
    const { status, mayWrite } = getSnapshot();
    const isWithServer = status === 'saved' && mayWrite;
    if (!isWithServer && status !== 'refused' && status !== 'closed') return;
    void forgetSent(older.splice(0));
    if (unsent) void forgetOwn(ofSession(id), doc.clientID);
    unsent = null;
  };
  const stopNoting = onOwnUpdate(doc, note);
  const unsubscribe = subscribe(look);
  return () => {
    stopNoting();
    unsubscribe();
  };
}
