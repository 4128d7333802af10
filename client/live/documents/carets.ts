import * as encoding from 'lib0/encoding';
import { applyAwarenessUpdate, type Awareness } from 'y-protocols/awareness';
import type { Cursor } from '#shared/live/documents/protocol.ts';

/** What a cursor of somebody else shows. */
export interface CaretUser {
  name: string;
  /** Which of the colours for people, from 0. */
  hue: number;
}

/** How many colours there are for people (see documents.css). */
export const hues = 8;

const SAY_EVERY_MS = 80;

/** Shows somebody's cursor, or takes it away (null). */
export function showCaret(awareness: Awareness, client: number, state: { cursor: Cursor; user: CaretUser } | null): void {
  if (client === awareness.clientID) return;
  const clock = (awareness.meta.get(client)?.clock ?? 0) + 1;
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 1);
  encoding.writeVarUint(encoder, client);
  encoding.writeVarUint(encoder, clock);
  encoding.writeVarString(encoder, JSON.stringify(state));
  applyAwarenessUpdate(awareness, encoding.toUint8Array(encoder), 'server');
}

/** Calls `say` with the person's own cursor when it moved, and now and then while it rests. Gives the way to stop. */
export function followOwnCursor(awareness: Awareness, say: (cursor: Cursor | null) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onUpdate = (_: unknown, origin: unknown) => {
    if (origin !== 'local') return;
    timer ??= setTimeout(() => {
      timer = undefined;
      const cursor = (awareness.getLocalState() as { cursor?: unknown } | null)?.cursor ?? null;
      // As plain data: Yjs keeps positions as objects of its own.
      say(JSON.parse(JSON.stringify(cursor)) as Cursor | null);
    }, SAY_EVERY_MS);
  };
  awareness.on('update', onUpdate);
  return () => {
    clearTimeout(timer);
    awareness.off('update', onUpdate);
  };
}
