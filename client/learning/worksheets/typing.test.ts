// Planted bugs this found: an emoji cut in two, a caret pushed on by what somebody else wrote right at it.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { editBetween, movedBy } from './typing.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', '😀', '🙂', ' '), maxLength: 12 });

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 });

test('the edit leads from one text to the other, wherever the caret is said to be', () => {
  fc.assert(
    fc.property(word, word, fc.nat(14), (before, after, caret) => {
      const edit = editBetween(before, after, caret);
      if (before === after) return edit === null;
      const { index, remove, insert } = edit!;
      expect(index).toBeGreaterThanOrEqual(0);
      expect(remove).toBeGreaterThanOrEqual(0);
      expect(before.slice(0, index) + insert + before.slice(index + remove)).toBe(after);
      expect(insert.isWellFormed()).toBe(true);
      return true;
    }),
  );
});

test('a letter that was doubled came where the caret is', () => {
  expect(editBetween('aab', 'aaab', 1)).toEqual({ index: 0, remove: 0, insert: 'a' });
  expect(editBetween('aab', 'aaab', 3)).toEqual({ index: 2, remove: 0, insert: 'a' });
});

test('the caret stays with its letter when somebody else writes', () => {
  fc.assert(
    fc.property(letters, letters, fc.nat(12), fc.nat(4), fc.nat(12), (text, insert, at, remove, caretAt) => {
      const doc = new Y.Doc();
      const shared = doc.getText();
      shared.insert(0, text);
      const index = Math.min(at, text.length);
      const caret = Math.min(caretAt, text.length);
      let moved = caret;
      shared.observe(({ delta }) => (moved = movedBy(delta, caret)));
      doc.transact(() => {
        shared.delete(index, Math.min(remove, text.length - index));
        shared.insert(index, insert);
      });
      const expected = caret <= index ? caret : caret > index + remove ? caret + insert.length - Math.min(remove, text.length - index) : null;
      if (expected !== null) expect(moved).toBe(expected);
      expect(moved).toBeGreaterThanOrEqual(0);
      expect(moved).toBeLessThanOrEqual(shared.length);
    }),
  );
});
