import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { isOfNothing, isStateVector } from './stateVector.ts';

const words = fc.array(fc.string({ minLength: 1, maxLength: 10 }), { maxLength: 5 });

test('a copy’s state vector is one, and of nothing only where it holds nothing', () => {
  fc.assert(
    fc.property(words, (texts) => {
      const doc = new Y.Doc();
      for (const text of texts) doc.getText('body').insert(0, text);
      const vector = Y.encodeStateVector(doc);
      expect(isStateVector(vector)).toBe(true);
      expect(isOfNothing(vector)).toBe(texts.length === 0);
      expect(isStateVector(vector.slice(0, -1))).toBe(false);
    }),
  );
});

test('whatever the bytes: what is called one can be answered', () => {
  const doc = new Y.Doc();
  doc.getText('body').insert(0, 'words');
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      if (isStateVector(bytes)) expect(() => Y.encodeStateAsUpdate(doc, bytes)).not.toThrow();
      else expect(() => Y.encodeStateAsUpdate(doc, bytes)).toThrow();
    }),
    { numRuns: 2_000 },
  );
});
