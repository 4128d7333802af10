// Mutants caught: a night in another order that is worked out; minutes awake that nobody compares; a suggestion that is odd as well.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withComputed } from './compute.ts';
import { doubtOf, IN_BED_MINUTES_MAX, nightTimes } from './night.ts';
import { sleepDiary } from './templates/logs.ts';
import type { SheetRow, SheetValues } from './values.ts';

const right = { bedtime: '22:30', lights_out: '23:00', minutes_to_sleep: 30, awakenings: 20, final_wake: '06:00', out_of_bed: '06:30' };
const worked = (nights: SheetValues[]) => withComputed(sleepDiary, { nights: nights.map((values, at) => ({ id: String(at), values })) });
const of = (night: SheetValues) => {
  const { total_sleep_time: slept, efficiency } = (worked([night])['nights'] as SheetRow[])[0]!.values;
  return { slept, efficiency };
};
const nothing = { slept: null, efficiency: null };

describe('a night of the sleep diary', () => {
  test.each([
    ['noon for midnight', { lights_out: '12:00' }, [{ field: 'lights_out', time: '00:00' }]],
    [
      'eleven in the morning for eleven at night',
      { bedtime: '10:30', lights_out: '11:00' },
      [
        { field: 'bedtime', time: '22:30' },
        { field: 'lights_out', time: '23:00' },
      ],
    ],
    [
      'six in the evening for six in the morning',
      { final_wake: '18:00', out_of_bed: '18:30' },
      [
        { field: 'final_wake', time: '06:00' },
        { field: 'out_of_bed', time: '06:30' },
      ],
    ],
    ['bed after the light was out', { bedtime: '23:30' }, []],
    ['up before awake', { out_of_bed: '05:45' }, []],
    ['more awake than the night is long', { minutes_to_sleep: 300, awakenings: 300 }, []],
  ])('asks about %s, and shows no number', (_, slip, meant) => {
    const night = { ...right, ...slip };
    expect(of(night)).toEqual(nothing);
    const doubt = doubtOf(night);
    if (meant.length > 0) expect(doubt?.meant).toEqual(meant);
    else expect(doubt).not.toBeNull();
  });

  test('is not asked about where it may well be', () => {
    for (const more of [
      {},
      { bedtime: '20:00', lights_out: '21:00', final_wake: '09:00', out_of_bed: '11:00' },
      { bedtime: '08:00', lights_out: '08:10', final_wake: '15:00', out_of_bed: '15:30' },
      { bedtime: null },
      { lights_out: null, final_wake: null },
    ])
      expect(doubtOf({ ...right, ...more })).toBeNull();
    expect(of(right)).toEqual({ slept: 370, efficiency: 77 });
    expect(doubtOf({})).toBeNull();
  });

  const time = fc.option(fc.tuple(fc.nat(23), fc.nat(59)).map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':')));
  const minutes = fc.option(fc.nat(600));
  const anyNight = fc.record({ bedtime: time, lights_out: time, minutes_to_sleep: minutes, awakenings: minutes, final_wake: time, out_of_bed: time });

  test('whatever is typed: nobody is shown more than all of the night, less than nothing, or hours that no night has', () =>
    fc.assert(
      fc.property(fc.array(anyNight, { maxLength: 4 }), (typed) => {
        const { nights, mean_sleep, mean_efficiency } = worked(typed);
        for (const { values } of nights as SheetRow[]) {
          const { total_sleep_time: slept, efficiency } = values;
          if (slept !== null) expect(slept).toSatisfy((shown: number) => shown >= 0 && shown <= IN_BED_MINUTES_MAX);
          if (efficiency !== null) expect(efficiency).toSatisfy((shown: number) => shown >= 0 && shown <= 100);
        }
        if (mean_sleep !== null) expect(mean_sleep).toSatisfy((shown: number) => shown >= 0 && shown <= IN_BED_MINUTES_MAX);
        if (mean_efficiency !== null) expect(mean_efficiency).toSatisfy((shown: number) => shown >= 0 && shown <= 100);
      }),
      { numRuns: 500 },
    ));

  test('what is asked mends it: with the times that may have been meant nothing is odd, and only times that stand there are asked about', () =>
    fc.assert(
      fc.property(anyNight, (night) => {
        const doubt = doubtOf(night);
        if (!doubt || doubt.meant.length === 0) return;
        for (const { field } of doubt.meant) expect(night[field]).not.toBeNull();
        expect(doubtOf({ ...night, ...Object.fromEntries(doubt.meant.map(({ field, time: meant }) => [field, meant])) })).toBeNull();
      }),
      { numRuns: 500 },
    ));

  test('a slip of twelve hours in one time of a usual night is always found', () =>
    fc.assert(
      fc.property(fc.nat(119), fc.nat(60), fc.integer({ min: 300, max: 540 }), fc.nat(60), fc.constantFrom(...nightTimes), (bed, dark, asleep, up, slipped) => {
        const at = [21 * 60 + bed, 21 * 60 + bed + dark, 21 * 60 + bed + dark + asleep, 21 * 60 + bed + dark + asleep + up].map((one) => one % 1440);
        const clock = (one: number) => `${String(Math.floor(one / 60)).padStart(2, '0')}:${String(one % 60).padStart(2, '0')}`;
        const usual = Object.fromEntries(nightTimes.map((field, index) => [field, clock(at[index]!)]));
        expect(doubtOf(usual)).toBeNull();
        const index = nightTimes.indexOf(slipped);
        expect(doubtOf({ ...usual, [slipped]: clock((at[index]! + 720) % 1440) })).not.toBeNull();
      }),
      { numRuns: 300 },
    ));
});
