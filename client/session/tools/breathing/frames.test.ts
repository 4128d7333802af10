// Tried against these mutants, each caught: the first phase begins at full size; a hold that moves.
import { expect, test } from 'vitest';
import { exercises } from '#shared/learning/content/exercises.ts';
import { framesOf } from './frames.ts';

test('grows with the breath in, rests in a hold, and ends where the next loop begins', () => {
  expect(framesOf(exercises.box.phases)).toEqual([
    { offset: 0, scale: 0.45 },
    { offset: 0.25, scale: 1 },
    { offset: 0.5, scale: 1 },
    { offset: 0.75, scale: 0.45 },
    { offset: 1, scale: 0.45 },
  ]);
  for (const { phases } of Object.values(exercises)) {
    const frames = framesOf(phases);
    expect(frames[0]!.scale).toBe(frames.at(-1)!.scale);
    expect(frames.map(({ offset }) => offset)).toEqual(frames.map(({ offset }) => offset).toSorted((a, b) => a - b));
    expect(frames.at(-1)!.offset).toBe(1);
  }
});
