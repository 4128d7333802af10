import { describe, expect, it } from 'vitest';
import { hopeful, judgeUplink, LOOK_EVERY_MS, type Uplink, type UplinkVerdict } from './uplink.ts';

const well: Uplink = { roundTripMs: 60, pictureBitrate: 900_000 };
const full: Uplink = { roundTripMs: 2_700, pictureBitrate: 30_000 };
const quiet: Uplink = { roundTripMs: 90, pictureBitrate: null };

/** One look after another; gives whether the line was called narrow after each. */
function looks(seen: readonly Uplink[]): boolean[] {
  let verdict: UplinkVerdict = hopeful(0);
  return seen.map((one, n) => (verdict = judgeUplink(verdict, one, (n + 1) * LOOK_EVERY_MS)).isNarrow);
}
const times = (count: number, one: Uplink) => Array.from({ length: count }, () => one);
/** How many looks each narrow time lasted. */
const spells = (narrow: readonly boolean[]) =>
  narrow
    .map((is) => (is ? '1' : '0'))
    .join('')
    .match(/1+/g)
    ?.map(({ length }) => length) ?? [];

describe('the way out', () => {
  it('is narrow when the smallest picture fills it, twice in a row', () => {
    expect(looks([well, full, well, full, full])).toEqual([false, false, false, false, true]);
  });
  it('is not narrow for being far, or for a small picture alone, or while nothing is known', () => {
    expect(looks(times(9, { roundTripMs: 2_700, pictureBitrate: 900_000 }))).not.toContain(true);
    expect(looks(times(9, { roundTripMs: 200, pictureBitrate: 30_000 }))).not.toContain(true);
    expect(looks(times(9, { roundTripMs: null, pictureBitrate: 30_000 }))).not.toContain(true);
    expect(looks(times(9, { roundTripMs: 2_700, pictureBitrate: null }))).not.toContain(true);
  });
  it('is tried again, each time later; never while answers come late', () => {
    const tried = [...times(2, full), ...times(8, quiet), ...times(2, full), ...times(15, quiet), well];
    expect(spells(looks(tried))).toEqual([8, 15]);
    expect(looks([...times(2, full), ...times(30, { ...quiet, roundTripMs: 1_500 })]).at(-1)).toBe(true);
  });
  it('is forgiven when it has been wide for a while', () => {
    const once = [...times(2, full), ...times(8, quiet)];
    expect(spells(looks([...once, ...times(60, well), ...once, well]))).toEqual([8, 8]);
  });
});
