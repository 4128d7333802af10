import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shuffled } from './shuffled.ts';

test('all of them, never in their right order, always the same for one name', () =>
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 8 }), fc.string(), (count, seed) => {
      const order = shuffled(count, seed);
      const right = Array.from({ length: count }, (_, at) => at);
      expect([...order].sort((a, b) => a - b)).toEqual(right);
      expect(order).not.toEqual(right);
      expect(shuffled(count, seed)).toEqual(order);
    }),
  ));
