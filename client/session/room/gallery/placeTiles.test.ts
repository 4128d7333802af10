import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Person } from '#client/live/people.ts';
import type { Arrangement } from './arrange.ts';
import { placeTiles, type Place } from './placeTiles.ts';

const GAP = 8;
const room = (count: number) => Array.from({ length: count }, (_, i) => ({ id: `p${i}` }) as Person);
const overlap = (a: Place, b: Place) =>
  a.left < b.left + b.width - 0.5 && b.left < a.left + a.width - 0.5 && a.top < b.top + b.height - 0.5 && b.top < a.top + a.height - 0.5;

const width = fc.integer({ min: 320, max: 3840 });
const height = fc.integer({ min: 200, max: 2160 });

function check(arrangement: Arrangement, ids: readonly string[], floor: string | null, space: { width: number; height: number }) {
  const placed = placeTiles(arrangement, floor, { ...space, gap: GAP });
  const places = [...placed.places.values()];
  expect([...placed.places.keys()].sort()).toEqual([...ids].sort());
  for (const place of places) {
    expect(place.left).toBeGreaterThanOrEqual(-0.5);
    expect(place.top).toBeGreaterThanOrEqual(-0.5);
    expect(place.left + place.width).toBeLessThanOrEqual(space.width + 0.5);
    expect(place.top + place.height).toBeLessThanOrEqual(placed.height + 0.5);
    expect(place.width).toBeGreaterThan(0);
    expect(place.height).toBeGreaterThan(0);
  }
  places.forEach((a, i) => places.slice(i + 1).forEach((b) => expect(overlap(a, b)).toBe(false)));
  return placed;
}

describe('the places of the tiles', () => {
  test('all alike: everybody has one, none over another, also while one has the floor', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 16 }), fc.option(fc.integer({ min: 0, max: 15 })), width, height, (count, floor, w, h) => {
        const people = room(count);
        check(
          { mode: 'grid', people },
          people.map(({ id }) => id),
          floor === null ? null : `p${floor}`,
          { width: w, height: h },
        );
      }),
    );
  });

  test('one large: it is the largest, and all of them fit without scrolling', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 16 }), width, height, (count, w, h) => {
        const [large, ...people] = room(count);
        const { places, height: needed } = check(
          { mode: 'spotlight', large: large!, people },
          room(count).map(({ id }) => id),
          null,
          { width: w, height: h },
        );
        const area = ({ width, height }: Place) => width * height;
        expect(needed).toBe(h);
        for (const { id } of people) expect(area(places.get(id)!)).toBeLessThan(area(places.get('p0')!));
      }),
    );
  });

  test('two people: the other fills the space, oneself lies in its corner', () => {
    const [large, small] = room(2);
    const { places } = placeTiles({ mode: 'pair', large: large!, small: small! }, null, { width: 360, height: 560, gap: GAP });
    expect(places.get('p0')).toMatchObject({ left: 0, top: 0, width: 360, height: 560 });
    expect(places.get('p1')!.left + places.get('p1')!.width).toBeLessThanOrEqual(360);
    expect(placeTiles({ mode: 'pair', large: large!, small: null }, null, { width: 360, height: 560, gap: GAP }).places.size).toBe(1);
  });
});
