// Tried against these mutants, each caught: the end pressed for an earlier quiet time ends this one; it never ends by
// itself; people elsewhere see it; a second one may start.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stage, walk, walks, type Inputs } from '../testing/stage.ts';
import { quiet } from './quiet.ts';

const minute = { seconds: 60, sound: 'none' };
const inQuiet = () => {
  const room = stage(quiet);
  room.order('fay', 'start', minute);
  return room;
};

test('everybody here sees the same start and end, and it ends by itself', () => {
  const room = inQuiet();
  for (const member of ['ana', 'finn', 'cap']) expect(room.view(member)).toMatchObject({ startedAt: 1_000_000, endsAt: 1_060_000 });
  room.pass(59_999);
  expect(room.view('ana')).not.toBeNull();
  room.pass(1);
  expect(room.view('ana')).toBeNull();
});

test('only here, only one, and ended only by who sees it', () => {
  const room = inQuiet();
  room.happen({ type: 'seatMoved', member: 'ana', place: 'aside', at: room.now });
  expect(room.view('ana')).toBeNull();
  expect(room.order('finn', 'start', minute)).toMatchObject({ refused: 'alreadyQuiet' });
  const first = room.state!.id;
  room.order('finn', 'end', { quiet: first });
  room.order('finn', 'start', minute);
  expect(room.order('fay', 'end', { quiet: first })).toEqual([]);
  expect(room.state).not.toBeNull();
});

const inputs: Inputs<typeof quiet> = {
  start: (_, [a]) => ({ seconds: 15 + (a! % 100), sound: 'rain' }),
  end: (state, [a]) => ({ quiet: a! % 3 === 0 ? (state?.id ?? 'x') : 'x' }),
  tick: () => ({}),
};
test('any walk: never beyond its end, and the same when replayed', () =>
  fc.assert(
    fc.property(walks(), (steps) => {
      const room = inQuiet();
      walk(room, inputs, steps, () => expect(room.state === null || room.state.endsAt >= room.now - 1).toBe(true));
      expect(room.replayed()).toEqual(room.state);
    }),
  ));
