import { describe, expect, it } from 'vitest';
import { isKnownNarrow, nextTrial, type Trial } from './trial.ts';

const run = (seconds: number, isOffAt: (second: number) => boolean): number[] => {
  const on: number[] = [];
  let trial: Trial | null = null;
  for (let second = 0; second < seconds; second += 1) {
    trial = nextTrial(trial, isOffAt(second), second * 1_000);
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

  it('wait as long as before when pictures came back for a moment only, as after a connection that was built anew', () => {
    const starts = run(60, (second) => second < 20 || second > 24).filter((second, i, all) => second !== (all[i - 1] ?? -9) + 1);
    expect(starts).toEqual([4, 15, 41]);
  });

  it('make a line known as narrow by failing, until pictures have flowed for half a minute', () => {
    const known = Array.from({ length: 60 }).reduce<{ trial: Trial | null; is: boolean[] }>(
      ({ trial, is }, _, second) => {
        const next = nextTrial(trial, second < 10, second * 1_000);
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
