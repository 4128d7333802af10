// Tried against these mutants, each caught: participants have a view; milliseconds in it; bars from the first word;
// people without a seat counted.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stage, walk, walks, type Inputs } from '../testing/stage.ts';
import { talkBalance } from './talkBalance.ts';

const heard = (room: ReturnType<typeof stage<typeof talkBalance>>, spoke: Record<string, number>) =>
  room.order('door', 'heard', { spoke: Object.entries(spoke).map(([member, ms]) => ({ member, ms })) });

test('coarse bars, for facilitators only, once enough was said', () => {
  const room = stage(talkBalance);
  heard(room, { ana: 30_000 });
  expect(room.view('fay')).toEqual({ isEarly: true, bars: [] });
  heard(room, { ana: 50_000, ben: 14_000, cleo: 6_000, dan: 500 });
  expect(room.view('fay').isEarly).toBe(false);
  expect(Object.fromEntries(room.view('fay').bars.map(({ member, step }: { member: string; step: number }) => [member, step]))).toEqual({
    fay: 0,
    finn: 0,
    ana: 4,
    ben: 2,
    cleo: 1,
    dan: 0,
    eve: 0,
  });
  for (const member of ['ana', 'cap', 'nobody']) expect(room.view(member)).toBeUndefined();
});

test('is kept nowhere, and starts over when asked to', () => {
  expect(talkBalance.journal).toBe('nothing');
  const room = stage(talkBalance);
  heard(room, { ana: 60_000, nobody: 60_000 });
  expect(room.state).toEqual({ ana: 60_000 });
  expect(heard(room, { nobody: 60_000 })).toEqual([]);
  room.order('fay', 'startOver');
  expect(room.state).toEqual({});
  expect(room.order('ana', 'heard', { spoke: [] })).toMatchObject({ refused: 'forbidden' });
});

const inputs: Inputs<typeof talkBalance> = {
  heard: (_, [a, b]) => ({ spoke: [{ member: ['ana', 'ben', 'fay', 'late', 'gone'][a! % 5], ms: 1 + (b! % 60_000) }] }),
  startOver: () => ({}),
};
test('any walk: a step of 0 to 4 for each seat and nothing finer; the same when replayed', () =>
  fc.assert(
    fc.property(walks(), (steps) => {
      const room = stage(talkBalance);
      walk(room, inputs, steps, () => {
        for (const seat of room.roster.seats.filter(({ role }) => role === 'facilitator')) {
          const { isEarly, bars } = room.view(seat.id);
          expect(bars).toHaveLength(isEarly ? 0 : room.roster.seats.filter(({ role }) => role !== 'captioner').length);
          for (const bar of bars) expect([0, 1, 2, 3, 4]).toContain(bar.step);
        }
      });
      expect(room.replayed()).toEqual(room.state);
    }),
  ));
