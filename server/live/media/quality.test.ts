import { describe, expect, it } from 'vitest';
import { fresh, judge, type Quality, type Sight } from './quality.ts';

const well: Sight = { wanted: 2, current: 2, offered: 2, score: 10 };
const none: Sight = { wanted: 2, current: null, offered: 2, score: 10 };

/** One sight a second, from a fresh start; gives the quality after each. */
const seen = (sights: Sight[]): Quality[] => {
  let judgement = fresh(0);
  return sights.map((sight, second) => (judgement = judge(judgement, sight, (second + 1) * 1000)).quality);
};
const times = (count: number, sight: Sight) => Array.from({ length: count }, () => sight);

describe('quality', () => {
  it('tells nothing of a picture that is merely starting', () => {
    expect(seen([...times(3, none), ...times(3, well)])).toEqual(times(6, well).map(() => 'good'));
  });
  it('turns to low, to off, and back when it lasts', () => {
    const qualities = seen([...times(5, { ...well, current: 0 }), ...times(5, none), ...times(10, well)]);
    expect(qualities.filter((quality, index) => quality !== qualities[index - 1])).toEqual(['good', 'low', 'off', 'good']);
  });
  it('does not flicker', () => {
    expect(new Set(seen(Array.from({ length: 40 }, (_, second) => (second % 2 === 0 ? none : well))))).toEqual(new Set(['good']));
  });
  it('does not blame a receiver for what the sender does not send', () => {
    expect(seen(times(9, { wanted: 2, current: 0, offered: 0, score: 10 })).at(-1)).toBe('good');
  });
  it('does not call a small tile low', () => {
    expect(seen(times(9, { wanted: 0, current: 0, offered: 2, score: 10 })).at(-1)).toBe('good');
  });
  it('does not call it the receiver’s network when its sender sends nothing', () => {
    expect(seen(times(9, { wanted: 2, current: null, offered: null, score: 10 })).at(-1)).toBe('absent');
    expect(seen([...times(9, { ...none, offered: null }), ...times(9, well)]).at(-1)).toBe('good');
  });
  it('does not call a picture low that is half as large as a whole screen asks for', () => {
    expect(seen(times(9, { ...well, current: 1 })).at(-1)).toBe('good');
  });
  it('sees loss', () => {
    expect(seen(times(9, { ...well, score: 2 })).at(-1)).toBe('low');
  });
});
