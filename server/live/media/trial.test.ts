import { describe, expect, it } from 'vitest';
import { hasNoRoom, isKnownNarrow, nextTrial, type Trial } from './trial.ts';

const run = (seconds: number, isOffAt: (second: number) => boolean, isFullAt: (second: number) => boolean = () => false): number[] => {
  const on: number[] = [];
  let trial: Trial | null = null;
  for (let second = 0; second < seconds; second += 1) {
    trial = nextTrial(trial, { isAnyOff: isOffAt(second), isFull: isFullAt(second) }, second * 1_000);
    if (trial?.isOn) on.push(second);
  }
  return on;
};

describe('trials whether pictures fit again', () => {
  it('are not made while pictures flow', () => {
    expect(run(300, () => false)).toEqual([]);
  });

  it('begin soon, last three seconds, and come more seldom each time', () => {
    const starts = run(400, () => true).filter((second, i, all) => second !== (all[i - 1] ?? -9) + 1);
    expect(starts).toEqual([4, 15, 34, 69, 132, 195, 258, 321, 384]);
    expect(run(12, () => true)).toEqual([4, 5, 6]);
  });

  it('are over as soon as the line is full, also where pictures came, and the next one waits twice as long', () => {
    expect(
      run(
        40,
        (second) => second < 5 || second > 6,
        (second) => second === 5,
      ),
    ).toEqual([4, 13, 14, 15, 32, 33, 34]);
    expect(
      run(
        40,
        () => true,
        (second) => second === 5,
      ),
    ).toEqual([4, 13, 14, 15, 32, 33, 34]);
  });

  it('free a line that pictures fill of them at once, and give them back when a trial does not fill it', () => {
    const held: number[] = [];
    let trial: Trial | null = null;
    for (let second = 0; second < 40; second += 1) {
      const isFlowing = trial === null || trial.isOn || !trial.isHeld;
      trial = nextTrial(trial, { isAnyOff: !isFlowing, isFull: isFlowing && second >= 3 && second < 10 }, second * 1_000);
      if (trial?.isHeld && !trial.isOn) held.push(second);
    }
    // Full from the third second to the tenth: the trial at 7 ends at 8, the one at 16 passes.
    expect(held).toEqual([3, 4, 5, 6, 8, 9, 10, 11, 12, 13, 14, 15]);
  });

  it('say of a line that it has no room, as long as no picture fits', () => {
    const off = nextTrial(null, { isAnyOff: true, isFull: false }, 0)!;
    const on = nextTrial(off, { isAnyOff: true, isFull: false }, 4_000)!;
    const well = nextTrial(on, { isAnyOff: false, isFull: false }, 7_000)!;
    expect([undefined, off, on, well].map(hasNoRoom)).toEqual([false, true, true, false]);
  });

  it('wait as long as before when pictures came back for a moment only, as after a connection that was built anew', () => {
    const starts = run(60, (second) => second < 20 || second > 24).filter((second, i, all) => second !== (all[i - 1] ?? -9) + 1);
    expect(starts).toEqual([4, 15, 41]);
  });

  it('make a line known as narrow by failing, until pictures have flowed for half a minute', () => {
    const known = Array.from({ length: 60 }).reduce<{ trial: Trial | null; is: boolean[] }>(
      ({ trial, is }, _, second) => {
        const next = nextTrial(trial, { isAnyOff: second < 10, isFull: false }, second * 1_000);
        return { trial: next, is: [...is, isKnownNarrow(next ?? undefined)] };
      },
      { trial: null, is: [] },
    ).is;
    expect([known.indexOf(true), known.lastIndexOf(true)]).toEqual([7, 39]);
  });

  it('end when pictures are back, and begin anew the next time', () => {
    expect(run(60, (second) => second < 5 || second > 39)).toEqual([4, 5, 6, 44, 45, 46, 55, 56, 57]);
  });
});
