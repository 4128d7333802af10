import { decodeStateVector } from 'yjs';

/** Whether these bytes say how far somebody's copy of a document goes (Yjs's state vector). */
export function isStateVector(bytes: Uint8Array): boolean {
  try {
    decodeStateVector(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Whether it is that of an empty copy. Throws where it is none. */
export const isOfNothing = (stateVector: Uint8Array): boolean => decodeStateVector(stateVector).size === 0;
