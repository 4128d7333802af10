import type { Caret, Cursor } from '#shared/live/documents/protocol.ts';
import type { MemberId } from '#shared/live/roster.ts';

/** A connection of a member, with the cursors that its page shows in documents, by Yjs client. */
export interface CaretLine {
  member: MemberId;
  carets: Map<number, { document: string; cursor: Cursor }>;
}

/** Cursors under the names that the server knows; `tell` brings one to all who read its document, but its owner. */
export function createCarets<Line extends CaretLine>({ nameOf, tell }: { nameOf: (member: MemberId) => string; tell: (owner: Line, caret: Caret) => void }) {
  const named = ({ member }: Line, client: number, document: string, cursor: Cursor | null): Caret => ({
    document,
    client,
    member,
    name: nameOf(member),
    cursor,
  });

  function put(line: Line, document: string, client: number, cursor: Cursor | null): void {
    if (cursor === null) return drop(line, client);
    line.carets.set(client, { document, cursor });
    tell(line, named(line, client, document, cursor));
  }

  function drop(line: Line, client: number): void {
    const caret = line.carets.get(client);
    if (!caret) return;
    line.carets.delete(client);
    tell(line, named(line, client, caret.document, null));
  }

  return {
    put,
    /** Takes away all of a line's cursors in a document. */
    dropAll(line: Line, document: string): void {
      for (const [client, caret] of [...line.carets]) if (caret.document === document) drop(line, client);
    },
    /** All of a line's cursors. */
    of: (line: Line): Caret[] => [...line.carets].map(([client, { document, cursor }]) => named(line, client, document, cursor)),
  };
}
