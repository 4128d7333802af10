// Tried against these mutants, each caught: `apart` not looked at; sizes may differ by two; a needy person in any room; the first
// of two kept together forgotten; a refusal that names another rule; alike rooms tried once only, also when somebody is in them.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRefusal } from '../../live/refusals.ts';
import { assign, type Assignment, type Two } from './assign.ts';

const people = (count: number) => Array.from({ length: count }, (_, i) => `p${i}`);
const rooms = (count: number, hosted = 0) => Array.from({ length: count }, (_, i) => ({ isHosted: i < hosted }));
const plain = { apart: [], together: [], needHost: [] };

const tasks = fc.integer({ min: 2, max: 14 }).chain((count) => {
  const two = fc
    .tuple(fc.nat({ max: count - 1 }), fc.nat({ max: count - 1 }))
    .filter(([a, b]) => a !== b)
    .map(([a, b]): Two => [`p${a}`, `p${b}`]);
  return fc.record({
    people: fc.shuffledSubarray(people(count), { minLength: count }),
    rooms: fc.tuple(fc.integer({ min: 1, max: Math.ceil(count / 2) }), fc.nat({ max: 3 })).map(([all, hosted]) => rooms(all, hosted)),
    apart: fc.array(two, { maxLength: 5 }),
    together: fc.array(two, { maxLength: 3 }),
    needHost: fc.subarray(people(count), { maxLength: Math.min(3, count) }),
  });
});

/** Whether any way at all keeps the rules: by trying them all, for few people. */
function isPossible({ people: all, rooms: places, apart, together, needHost }: Assignment): boolean {
  const low = Math.floor(all.length / places.length);
  const place = (index: number, where: Record<string, number>): boolean => {
    if (index < all.length) return places.some((_, room) => place(index + 1, { ...where, [all[index]!]: room }));
    const sizes = places.map((_, room) => all.filter((member) => where[member] === room).length);
    return (
      sizes.every((size) => size === low || size === low + 1) &&
      apart.every(([a, b]) => where[a] !== where[b]) &&
      together.every(([a, b]) => where[a] === where[b]) &&
      needHost.every((member) => places[where[member]!]!.isHosted)
    );
  };
  return place(0, {});
}

describe('an assignment', () => {
  test('puts everybody into exactly one room, in even sizes, with every rule kept', () =>
    fc.assert(
      fc.property(tasks, (task) => {
        const found = assign(task);
        if (isRefusal(found)) return;
        expect(found.flat().sort()).toEqual([...task.people].sort());
        expect(found).toHaveLength(task.rooms.length);
        const sizes = found.map((room) => room.length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        found.forEach((room, i) => expect(room.length + (task.rooms[i]!.isHosted ? 1 : 0)).toBeGreaterThanOrEqual(2));
        const roomOf = (member: string) => found.findIndex((room) => room.includes(member));
        for (const [one, other] of task.apart) expect(roomOf(one)).not.toBe(roomOf(other));
        for (const [one, other] of task.together) expect(roomOf(one)).toBe(roomOf(other));
        for (const member of task.needHost) expect(task.rooms[roomOf(member)]!.isHosted).toBe(true);
      }),
      { numRuns: 500 },
    ));

  test('is refused only where there is none, and says which rule is in the way', () =>
    fc.assert(
      fc.property(
        tasks.filter((task) => task.people.length <= 6),
        (task) => {
          const outcome = assign(task);
          if (!isRefusal(outcome)) return;
          if (outcome.refused === 'tooManyRooms') return;
          expect(isPossible(task)).toBe(false);
          const without = { apartCannotHold: { apart: [] }, togetherCannotHold: { together: [] }, hostCannotHold: { needHost: [] }, rulesCannotHold: plain };
          expect(isPossible({ ...task, ...without[outcome.refused as keyof typeof without] })).toBe(true);
        },
      ),
      { numRuns: 200 },
    ));

  test('of twelve in six pairs, and of thirteen in six rooms', () => {
    const pairs = assign({ people: people(12), rooms: rooms(6), ...plain });
    expect(isRefusal(pairs) || pairs.map((room) => room.length)).toEqual([2, 2, 2, 2, 2, 2]);
    const odd = assign({ people: people(13), rooms: rooms(6), ...plain });
    expect(isRefusal(odd) || odd.map((room) => room.length).sort()).toEqual([2, 2, 2, 2, 2, 3]);
  });

  test('leaves nobody alone, unless a facilitator is with them', () => {
    expect(assign({ people: people(3), rooms: rooms(2), ...plain })).toMatchObject({ refused: 'tooManyRooms' });
    expect(assign({ people: people(2), rooms: rooms(2, 2), ...plain })).toEqual([['p0'], ['p1']]);
  });

  test('names the rule that cannot hold, and nobody', () => {
    const refused = (task: Partial<Assignment>) => assign({ people: people(4), rooms: rooms(2), ...plain, ...task });
    expect(
      refused({
        apart: [
          ['p0', 'p1'],
          ['p0', 'p2'],
          ['p0', 'p3'],
        ],
      }),
    ).toMatchObject({ refused: 'apartCannotHold' });
    expect(
      refused({
        together: [
          ['p0', 'p1'],
          ['p1', 'p2'],
        ],
      }),
    ).toMatchObject({ refused: 'togetherCannotHold' });
    expect(refused({ needHost: ['p0'] })).toMatchObject({ refused: 'hostCannotHold' });
    expect(JSON.stringify(refused({ apart: [['p0', 'p1']], together: [['p1', 'p0']] }))).not.toMatch(/p0|p1/);
  });
});
