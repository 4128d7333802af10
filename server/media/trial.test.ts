import { describe, expect, it } from 'vitest';
import { hasNoRoom, isKnownNarrow, nextTrial, type Trial } from './trial.ts';

const run = (seconds: number, isOffAt: (second: number) => boolean, isHurtAt: (second: number) => boolean = () => false): number[] => {
  const on: number[] = [];
  let trial: Trial | null = null;
  for (let second = 0; second < seconds; second += 1) {
    trial = nextTrial(trial, { isAnyOff: isOffAt(second), isVoiceHurt: isHurtAt(second) }, second * 1_000);
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

  it('are over as soon as voices lose packets, also where pictures came, and the next one waits twice as long', () => {
    const starts = (hurtAt: number) => run(40, (second) => second < 5 || second > 6, (second) => second === hurtAt);
    expect(starts(5).slice(0, 2)).toEqual([4, 15]);
    expect(run(40, () => true, (second) => second === 5)).toEqual([4, 13, 14, 15, 32, 33, 34]);
  });

  it('say of a line that it has no room, as long as no picture fits', () => {
    const off = nextTrial(null, { isAnyOff: true, isVoiceHurt: false }, 0)!;
    const on = nextTrial(off, { isAnyOff: true, isVoiceHurt: false }, 4_000)!;
    const well = nextTrial(on, { isAnyOff: false, isVoiceHurt: false }, 7_000)!;
    expect([undefined, off, on, well].map(hasNoRoom)).toEqual([false, true, true, false]);
  });

  it('wait as long as before when pictures came back for a moment only, as after a connection that was built anew', () => {
    const starts = run(60, (second) => second < 20 || second > 24).filter((second, i, all) => second !== (all[i - 1] ?? -9) + 1);
    expect(starts).toEqual([4, 15, 41]);
  });

  it('make a line known as narrow by failing, until pictures have flowed for half a minute', () => {
    const known = Array.from({ length: 60 }).reduce<{ trial: Trial | null; is: boolean[] }>(
      ({ trial, is }, _, second) => {
        const next = nextTrial(trial, { isAnyOff: second < 10, isVoiceHurt: false }, second * 1_000);
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
