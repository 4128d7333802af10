import type * as Y from 'yjs';

/** Where a change came from that the server has already. */
export const FROM_SERVER = 'server';

type Listener = (update: Uint8Array) => void;

/**
 * Calls back with each change of a document that did not come from the server. Gives the way to stop. While one from the server is taken
 * in nobody listens: for a listener Yjs would encode every letter of everybody once more.
 */
export function onOwnUpdate(doc: Y.Doc, listener: Listener): () => void {
  const hear = (update: Uint8Array, origin: unknown) => {
    if (origin !== FROM_SERVER) listener(update);
  };
  // What an editor writes in answer to a change from the server is a transaction of its own, and told by itself.
  const listen = ({ origin }: Y.Transaction) => (origin === FROM_SERVER ? doc.off('update', hear) : doc.on('update', hear));
  doc.on('beforeTransaction', listen);
  return () => {
    doc.off('beforeTransaction', listen);
    doc.off('update', hear);
  };
}
