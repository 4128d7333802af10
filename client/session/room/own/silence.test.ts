import { describe, expect, test } from 'vitest';
import { isTooSilent, silentSince } from '../../call/silence.ts';

const listen = (levels: readonly (number | null)[], everyMs = 500) =>
  levels.reduce<number | null>((since, level, i) => silentSince(since, level, i * everyMs), null);
const silentAfter = (levels: readonly (number | null)[]) => isTooSilent(listen(levels), levels.length * 500);

describe('a microphone that should be heard', () => {
  test('is told to be silent within ten seconds', () => {
    expect(silentAfter(Array.from({ length: 19 }, () => 0))).toBe(true);
  });

  test('is not, as long as it hears the room', () => {
    expect(silentAfter(Array.from({ length: 100 }, () => 0.01))).toBe(false);
  });

  test('is not, as long as the browser does not let us listen', () => {
    expect(silentAfter(Array.from({ length: 100 }, () => null))).toBe(false);
  });

  test('one sound takes the hint away', () => {
    expect(silentAfter([...Array.from({ length: 40 }, () => 0), 0.2])).toBe(false);
  });
});
