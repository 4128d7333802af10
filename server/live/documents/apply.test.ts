import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { isRefusal } from '#shared/live/refusals.ts';
import { additionsOf, apply, isPlainTyping } from './apply.ts';

/** A document of two people, and what one of them does next in a copy. */
function nextStep(before: readonly string[], act: (doc: Y.Doc) => void): { doc: Y.Doc; update: Uint8Array } {
  const doc = new Y.Doc();
  for (const [i, words] of before.entries()) {
    const other = new Y.Doc();
    other.clientID = 1 + (i % 2) + 10 * i;
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    other.getText('body').insert(Math.floor(other.getText('body').length / 2), words);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
  }
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  const vector = Y.encodeStateVector(copy);
  act(copy);
  return { doc, update: Y.encodeStateAsUpdate(copy, vector) };
}
const hello = ['hello ', 'there'];
const isPlain = (act: (doc: Y.Doc) => void) => {
  const { doc, update } = nextStep(hello, act);
  return isPlainTyping(update, doc);
};

test('letters next to others are plain typing; what begins, takes away, is two things or no text is not', () => {
  expect(isPlain((doc) => doc.getText('body').insert(3, 'x'))).toBe(true);
  expect(isPlain((doc) => doc.getText('body').insert(0, 'äöü 🙂'))).toBe(true);
  expect(isPlain((doc) => doc.getText('another').insert(0, 'x'))).toBe(false);
  expect(isPlain((doc) => doc.getText('body').delete(0, 1))).toBe(false);
  expect(isPlain((doc) => doc.transact(() => doc.getText('body').insert(0, 'x')) ?? doc.getMap('map').set('a', 1))).toBe(false);
  expect(isPlain((doc) => doc.getText('body').insertEmbed(1, { a: 1 }))).toBe(false);
  expect(isPlainTyping(new Uint8Array([1, 1, 1]), new Y.Doc())).toBe(false);
});

test('nothing is certain in a document in which something waits for what is missing', () => {
  const { doc, update } = nextStep(hello, (copy) => copy.getText('body').insert(3, 'x'));
  const stranger = new Y.Doc();
  stranger.getText('body').insert(0, 'missing');
  const vector = Y.encodeStateVector(stranger);
  stranger.getText('body').insert(7, ', and more');
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(stranger, vector));
  expect(isPlainTyping(update, doc)).toBe(false);
});

test('whatever the bytes: what is called plain typing, all new and not ahead, is taken as it is', () => {
  let plain = 0;
  const damage = fc.array(fc.tuple(fc.nat(40), fc.nat(255)), { maxLength: 3 });
  fc.assert(
    fc.property(
      fc.array(fc.string({ minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 }),
      fc.string({ minLength: 1, maxLength: 4 }),
      fc.nat(20),
      damage,
      (before, words, at, changes) => {
        const { doc, update } = nextStep(before, (copy) => copy.getText('body').insert(Math.min(at, copy.getText('body').length), words));
        for (const [place, byte] of changes) if (place < update.length) update[place] = byte;
        const additions = additionsOf(update, doc);
        if (isRefusal(additions) || !additions.areAllNew || additions.isAhead || !isPlainTyping(update, doc)) return;
        plain += 1;
        expect(apply(doc, update, additions)).toBe(update);
        expect(() => doc.getText('body').toString()).not.toThrow();
      },
    ),
    { numRuns: 2_000 },
  );
  expect(plain).toBeGreaterThan(500);
});
