import { UndoManager, type Text, type YTextEvent } from 'yjs';
import { editBetween, movedBy, type DeltaPart, type Edit } from '../typing.ts';

/** What this person wrote carries this origin, so that undo takes back nothing else. */
export const OWN = 'own';

/** Where each letter of a text that somebody is composing in stands now; null: somebody else's letter. */
type Letters = readonly (number | null)[];

const lettersOf = (text: string): Letters => Array.from({ length: text.length }, (_, at) => at);

/** The letters after somebody else's change. */
export function changedBy(letters: Letters, delta: readonly DeltaPart[]): Letters {
  const left = [...letters];
  const after: (number | null)[] = [];
  for (const { retain, insert, delete: removed } of delta) {
    if (retain !== undefined) after.push(...left.splice(0, retain));
    else if (removed !== undefined) left.splice(0, removed);
    else if (typeof insert === 'string') after.push(...Array.from({ length: insert.length }, () => null));
  }
  return [...after, ...left];
}

/** Writes into the text what was written over `before`, wherever its letters stand now; what others wrote meanwhile stays. Gives where the new words begin. */
function apply(text: Text, { index, remove, insert }: Edit, letters: Letters): number {
  const behind = letters.findLastIndex((letter) => letter !== null && letter < index) + 1;
  text.doc?.transact(() => {
    letters.forEach((_, at) => {
      const letter = letters.at(-1 - at) ?? null;
      if (letter !== null && letter >= index && letter < index + remove) text.delete(letters.length - 1 - at, 1);
    });
    text.insert(behind, insert);
  }, OWN);
  return behind;
}

export interface SharedWords {
  /** A word is being composed: what others write is counted until the next `write`. */
  begin: () => void;
  /** The box says `after` now, with the caret there. Gives where the caret stands in the text if the box says something else, else null. */
  write: (after: string, caret: number) => number | null;
  undo: () => void;
  redo: () => void;
  /** Follows the text. `onMoved` hears how carets move by what was not typed here. Gives the way to stop. */
  follow: (onMoved: (moved: (caret: number) => number) => void) => () => void;
}

/** One person's hand on a text that others write in, too. */
export function createSharedWords(text: Text): SharedWords {
  let composing: { before: string; letters: Letters } | null = null;
  let undoing: UndoManager | null = null;

  function write(after: string, caret: number): number | null {
    // Before the first word there is nothing to take back.
    undoing ??= new UndoManager(text, { trackedOrigins: new Set([OWN]) });
    const before = composing?.before ?? text.toString();
    const edit = editBetween(before, after, caret);
    const from = edit && apply(text, edit, composing?.letters ?? lettersOf(before));
    const letters = composing?.letters;
    composing = null;
    if (text.toString() === after) return null;
    if (edit && from !== null && caret >= edit.index) return from + Math.min(caret - edit.index, edit.insert.length);
    return (letters?.findLastIndex((letter) => letter !== null && letter < caret) ?? caret - 1) + 1;
  }

  return {
    begin: () => (composing = { before: text.toString(), letters: lettersOf(text.toString()) }),
    write,
    undo: () => void undoing?.undo(),
    redo: () => void undoing?.redo(),
    follow(onMoved) {
      const note = ({ delta, transaction }: YTextEvent) => {
        if (transaction.origin === OWN) return;
        if (composing) composing.letters = changedBy(composing.letters, delta);
        const isTakenBack = undoing !== null && transaction.origin === undoing;
        onMoved((caret) => (isTakenBack ? endOf(delta) : movedBy(delta, caret)));
      };
      text.observe(note);
      return () => {
        text.unobserve(note);
        undoing?.destroy();
        undoing = null;
      };
    },
  };
}

/** Behind the last letter a change put in, or where it took away. */
function endOf(delta: readonly DeltaPart[]): number {
  let at = 0;
  let end = 0;
  for (const { retain, insert, delete: removed } of delta) {
    if (retain !== undefined) at += retain;
    else if (typeof insert === 'string') end = at += insert.length;
    else if (removed !== undefined) end = at;
  }
  return end;
}
