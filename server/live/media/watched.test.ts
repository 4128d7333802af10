import { describe, expect, it } from 'vitest';
import { nextWatched, unwatched, type Wanted } from './watched.ts';

/** What a sender is told while these are wanted, one second each. */
const told = (wanted: readonly Wanted[]) => {
  let now = 0;
  let watched = unwatched;
  return wanted.map((layer) => (watched = nextWatched(watched, layer, (now += 1_000))).told);
};

describe('what a sender is told of who watches', () => {
  it('is more at once, and less when that lasts', () => {
    expect(told([2, 0, 0, 0, 0, 0, 0])).toEqual([2, 2, 2, 2, 2, 2, 0]);
    expect(told([0, 0, 0, 0, 0, 0, 2])).toEqual([undefined, undefined, undefined, undefined, undefined, 0, 2]);
  });
  it('is nothing for what it sends by itself, nor for a look away', () => {
    expect(told([1, 1, null, 1, null, 1])).toEqual([undefined, undefined, undefined, undefined, undefined, undefined]);
    expect(told([2, null, null, 2, null, null, null, 2])).toEqual([2, 2, 2, 2, 2, 2, 2, 2]);
  });
  it('is that nobody looks, once that lasts', () => expect(told([null, null, null, null, null, null, 0]).slice(-2)).toEqual([null, 0]));
});
