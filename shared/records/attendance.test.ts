import fc from 'fast-check';
import { expect, test } from 'vitest';
import { netMinutes, type Stay } from './attendance.ts';

const MINUTE = 60_000;
const evening = 1_795_546_800_000;
const at = (minutes: number) => evening + minutes * MINUTE;

// Times on a coarse grid, so that stays often touch and overlap.
const instant = fc.integer({ min: 0, max: 40 }).map((step) => evening + step * 17_000);
const stay = fc.tuple(instant, instant).map(([a, b]): Stay => ({ joinedAt: Math.min(a, b), leftAt: Math.max(a, b) }));
const stays = fc.array(stay, { maxLength: 12 });
const end = evening + 41 * 17_000;

/** The same by counting: is anybody's stay covering this second? */
const secondsCovered = (list: readonly Stay[]) => {
  let seconds = 0;
  for (let t = evening; t < end; t += 1_000) {
    if (list.some((s) => s.joinedAt <= t && t < (s.leftAt ?? end))) seconds += 1;
  }
  return seconds;
};

test('an evening with a late arrival, a lost connection and an overlap', () => {
  const list: Stay[] = [
    { joinedAt: at(13), leftAt: at(40) },
    { joinedAt: at(41.5), leftAt: at(60) },
    { joinedAt: at(55), leftAt: at(90) },
  ];
  expect(netMinutes(list, at(90))).toBe(75);
});

test('nobody who never came has a minute', () => expect(netMinutes([], end)).toBe(0));

test('59 seconds are no minute, and two halves make one', () => {
  expect(netMinutes([{ joinedAt: 0, leftAt: 59_999 }], end)).toBe(0);
  expect(
    netMinutes(
      [
        { joinedAt: 0, leftAt: 30_000 },
        { joinedAt: 60_000, leftAt: 90_000 },
      ],
      end,
    ),
  ).toBe(1);
});

test('a stay that lasts counts until now', () => {
  expect(netMinutes([{ joinedAt: at(0), leftAt: null }], at(7.9))).toBe(7);
  expect(netMinutes([{ joinedAt: at(0), leftAt: null }], at(-3))).toBe(0);
});

test('equals the seconds that any stay covers, floored once', () => {
  fc.assert(fc.property(stays, (list) => netMinutes(list, end) === Math.floor(secondsCovered(list) / 60)));
});

test('order, repetition and being cut in two change nothing', () => {
  fc.assert(
    fc.property(stays, fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (list, pick, share) => {
      const before = netMinutes(list, end);
      expect(netMinutes([...list].reverse(), end)).toBe(before);
      expect(netMinutes([...list, ...list], end)).toBe(before);
      const cut = list[pick % Math.max(1, list.length)];
      if (!cut || cut.leftAt === null) return;
      const middle = Math.round(cut.joinedAt + (cut.leftAt - cut.joinedAt) * share);
      const halves = [
        { ...cut, leftAt: middle },
        { ...cut, joinedAt: middle },
      ];
      expect(netMinutes([...list.filter((s) => s !== cut), ...halves], end)).toBe(before);
    }),
  );
});

test('never more than the time between first arrival and last leaving, and more stays never make less', () => {
  fc.assert(
    fc.property(stays, stay, (list, extra) => {
      const span = Math.max(0, ...list.map((s) => s.leftAt ?? end)) - Math.min(Infinity, ...list.map((s) => s.joinedAt));
      expect(netMinutes(list, end)).toBeLessThanOrEqual(Math.max(0, Math.floor(span / MINUTE)));
      expect(netMinutes([...list, extra], end)).toBeGreaterThanOrEqual(netMinutes(list, end));
    }),
  );
});
