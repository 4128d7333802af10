// Tried against these mutants, each caught: the loop not counted; a second counted from 0; a late joiner at the first phase.
import { expect, test } from 'vitest';
import { exercises } from '#shared/learning/content/exercises.ts';
import { momentOf, untilChange } from './moment.ts';

const box = { stage: 'running' as const, beginsAt: 1_000_000, phases: exercises.box.phases, loops: 2 };
const at = (ms: number) => momentOf(box, 1_000_000 + ms);

test('follows the server’s time from before the first phase to after the last, whenever one comes', () => {
  expect(momentOf({ ...box, stage: 'before', beginsAt: null }, 0)).toEqual({ at: 'before' });
  expect(at(-1)).toMatchObject({ at: 'soon', first: { cue: 'Breathe in' } });
  expect(at(0)).toMatchObject({ at: 'phase', number: 0, second: 1, phase: { kind: 'in' } });
  expect(at(3_999)).toMatchObject({ number: 0, second: 4 });
  expect(at(4_000)).toMatchObject({ number: 1, second: 1, phase: { kind: 'holdFull' } });
  expect(at(16_000 + 9_500)).toMatchObject({ number: 6, second: 2, phase: { kind: 'out' } });
  expect(at(32_000)).toEqual({ at: 'over' });
  expect(momentOf({ ...box, stage: 'after' }, 1_000_001)).toEqual({ at: 'over' });
});

test('looks again when the next second of the exercise begins', () => {
  expect(untilChange(1_000_300, 1_000_000)).toBe(300);
  expect(untilChange(1_000_300, 1_000_300)).toBe(1000);
  expect(untilChange(1_000_300, 1_001_900)).toBe(400);
});
