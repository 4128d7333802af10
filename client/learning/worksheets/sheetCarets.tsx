import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { Cursor } from '#shared/live/documents/protocol.ts';
import { textAt, type Address } from '#shared/learning/worksheets/document.ts';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import type { CaretUser } from '../../live/documents/carets.ts';
import '../../live/documents/documents.css';
import { useSheet } from './sheet.tsx';

/** Where somebody else is in a field. */
export interface SheetCaret extends CaretUser {
  client: number;
  /** Before which letter, in a text. */
  index: number;
}

/** Says where this person is, letter by letter in a text; null: in no field. */
export function placeCaret(awareness: Awareness, place: { address: Address; from: number; to: number } | null): void {
  const cursor = place && { anchor: positionOf(awareness.doc, place.address, place.from), head: positionOf(awareness.doc, place.address, place.to) };
  awareness.setLocalStateField('cursor', cursor);
}

const positionOf = (doc: Y.Doc, address: Address, index: number) => {
  const text = textAt(doc, address);
  return Y.createRelativePositionFromTypeIndex(text, Math.min(index, text.length));
};

function caretsAt(awareness: Awareness, address: Address): SheetCaret[] {
  return [...awareness.getStates()].flatMap(([client, state]): SheetCaret[] => {
    const { cursor, user } = state as { cursor?: Cursor; user?: CaretUser };
    if (client === awareness.clientID || !user || cursor?.head.tname !== `text:${address}`) return [];
    const found = Y.createAbsolutePositionFromRelativePosition(Y.createRelativePositionFromJSON(cursor.head), awareness.doc);
    return found ? [{ client, index: found.index, ...user }] : [];
  });
}

const never = () => () => undefined;

/** Who else is in a field, kept up; nobody where the sheet is one's own. */
export function useCaretsAt(address: Address): readonly SheetCaret[] {
  const { awareness } = useSheet();
  const subscribe = useCallback(
    (listener: () => void) => {
      awareness?.on('change', listener);
      return () => awareness?.off('change', listener);
    },
    [awareness],
  );
  const found = useSyncExternalStore(awareness ? subscribe : never, () => (awareness ? JSON.stringify(caretsAt(awareness, address)) : '[]'));
  return useMemo(() => JSON.parse(found) as SheetCaret[], [found]);
}

/** The names of those who are in a field now. */
export function WhoIsHere({ address }: { address: Address }) {
  const carets = useCaretsAt(address);
  if (carets.length === 0) return null;
  return (
    <p className="sheet-who" dir="auto">
      {carets.map(({ client, name, hue }) => (
        <span key={client} data-hue={hue}>
          <TheirWords>{name}</TheirWords>
        </span>
      ))}
    </p>
  );
}
