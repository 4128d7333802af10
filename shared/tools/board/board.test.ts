// Tried against these mutants, each caught: captioners may write; participants may write while the switch is off; people
// elsewhere may read; a closed board keeps its document; a stale command reaches the next board.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stage, walk, walks, type Inputs } from '../testing/stage.ts';
import { board } from './board.ts';

const opened = (mayEverybodyWrite = false) => {
  const room = stage(board);
  room.order('fay', 'open', { title: 'An example', mayEverybodyWrite });
  return room;
};
const documents = (room: ReturnType<typeof opened>) => board.documents!(room.state, room.roster);
const which = (room: ReturnType<typeof opened>) => ({ board: room.state!.id });

test('who may write is a switch', () => {
  const room = opened();
  expect(room.view('ana')).toMatchObject({ title: 'An example', mayWrite: false });
  expect(documents(room)[0]).toMatchObject({ writers: ['fay', 'finn'], isKept: false });
  room.order('finn', 'letWrite', { ...which(room), mayEverybodyWrite: true });
  expect(room.view('ana').mayWrite).toBe(true);
  expect(room.view('cap').mayWrite).toBe(false);
  expect(documents(room)[0]!.writers).toEqual(['fay', 'finn', 'ana', 'ben', 'cleo', 'dan', 'eve']);
});

test('gone at the end unless saved; read only where it stands', () => {
  const room = opened(true);
  room.order('fay', 'save', { ...which(room), isSaved: true });
  expect(documents(room)[0]!.isKept).toBe(true);
  room.happen({ type: 'seatMoved', member: 'ana', place: 'aside', at: room.now });
  expect(room.view('ana')).toBeNull();
  expect(documents(room)[0]!.readers).not.toContain('ana');
  const first = which(room);
  room.order('fay', 'close', first);
  expect(documents(room)).toEqual([]);
  room.order('fay', 'open', { title: 'Another', mayEverybodyWrite: false });
  expect(room.order('finn', 'close', first)).toEqual([]);
  expect(room.order('finn', 'save', { ...first, isSaved: true })).toMatchObject({ refused: 'noBoard' });
  expect(room.state).toMatchObject({ title: 'Another', isSaved: false });
});

const inputs: Inputs<typeof board> = {
  open: (_, [a]) => ({ title: `Board ${a! % 3}`, mayEverybodyWrite: a! % 2 === 0 }),
  letWrite: (state, [a]) => ({ board: state?.id ?? 'x', mayEverybodyWrite: a! % 2 === 0 }),
  save: (state, [a]) => ({ board: state?.id ?? 'x', isSaved: a! % 2 === 0 }),
  close: (state, [a]) => ({ board: a! % 4 === 0 ? (state?.id ?? 'x') : 'x' }),
};
test('any walk: whoever writes also reads, and sees that they may; the same when replayed', () =>
  fc.assert(
    fc.property(walks(), (steps) => {
      const room = opened(true);
      walk(room, inputs, steps, () => {
        for (const { readers, writers } of documents(room)) {
          expect(writers.filter((writer) => !readers.includes(writer))).toEqual([]);
          for (const { id } of room.roster.seats) {
            expect(room.view(id)?.mayWrite ?? false).toBe(writers.includes(id));
            if (readers.includes(id)) expect(room.view(id)).not.toBeNull();
          }
        }
      });
      expect(room.replayed()).toEqual(room.state);
    }),
  ));
