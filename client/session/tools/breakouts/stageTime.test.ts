// Tried against: time that runs on while it stands still; a share beyond the circle; minutes rounded down.
import { describe, expect, it } from 'vitest';
import { timeLeft } from './stageTime.ts';

describe('the time of a stage', () => {
  it('runs to its end on the server’s clock, and no further', () => {
    const time = { stage: 'open', endsAt: 400_000, leftMs: 999, totalMs: 420_000 } as const;
    expect(timeLeft(time, 0)).toMatchObject({ leftMs: 400_000, minutes: 7, isNearEnd: false });
    expect(timeLeft(time, 345_000)).toMatchObject({ leftMs: 55_000, minutes: 1, isNearEnd: true });
    expect(timeLeft(time, 500_000)).toMatchObject({ leftMs: 0, share: 1, minutes: 0 });
    expect(timeLeft(time, -90_000).share).toBe(0);
  });

  it('stands still while nobody is connected', () => {
    expect(timeLeft({ stage: 'open', endsAt: null, leftMs: 210_000, totalMs: 420_000 }, 9_999_999)).toMatchObject({ share: 0.5, minutes: 4 });
  });
});
