import * as Y from 'yjs';

/** The words that these changes of a document bring, a line for each part they begin; what was taken away again is left out. */
export function wordsIn(updates: readonly Uint8Array[]): string {
  if (updates.length === 0) return '';
  const { structs } = Y.decodeUpdate(Y.mergeUpdates([...updates]));
  const pieces = structs.flatMap((struct) => (struct instanceof Y.Item ? [pieceOf(struct.content)] : []));
  return pieces
    .join('')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

function pieceOf(content: Y.Item['content']): string {
  if (content instanceof Y.ContentString) return content.str;
  return content instanceof Y.ContentType ? '\n' : '';
}
