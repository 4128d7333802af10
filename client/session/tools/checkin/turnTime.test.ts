import { describe, expect, test } from 'vitest';
import { minutesAndSeconds, turnTime } from './turnTime.ts';

describe('the time of a turn', () => {
  test('stands still while nobody counts it, and goes on from there', () => {
    expect(turnTime({ ranMs: 15_000, since: null }, 60, 999_999)).toMatchObject({ share: 0.25, overMs: 0 });
    expect(turnTime({ ranMs: 15_000, since: 100_000 }, 60, 115_000)).toMatchObject({ share: 0.5, isNearEnd: false });
  });

  test('the end is near in the last 20 seconds, and not sooner than the last third of a short turn', () => {
    expect(turnTime({ ranMs: 0, since: 0 }, 60, 39_000).isNearEnd).toBe(false);
    expect(turnTime({ ranMs: 0, since: 0 }, 60, 40_000).isNearEnd).toBe(true);
    expect(turnTime({ ranMs: 0, since: 0 }, 30, 15_000).isNearEnd).toBe(false);
  });

  test('a full ring is all that is told where the view keeps the time beyond to itself', () => {
    expect(turnTime(null, 60, 0)).toEqual({ share: 1, overMs: 0, ranMs: null, isNearEnd: true });
    expect(turnTime({ ranMs: 75_500, since: null }, 60, 0)).toMatchObject({ share: 1, overMs: 15_500 });
    expect(minutesAndSeconds(15_500)).toBe('0:15');
  });

  test('a clock that is a little behind never makes it negative', () => {
    expect(turnTime({ ranMs: 0, since: 1_000 }, 60, 900)).toMatchObject({ share: 0, ranMs: 0 });
  });
});
