// Tried against these mutants, each caught: captioners may write; participants may write while the switch is off; people
// elsewhere may read; a closed board keeps its document; a stale command reaches the next board.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { people, stage, walk, walks, type Inputs } from '../testing/stage.ts';
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

test('in a side room it is kept only while all who were in it are there to see it', () => {
  const room = stage(board);
  const move = (member: string, place: string) => room.happen({ type: 'seatMoved', member, place, at: room.now });
  for (const member of ['fay', 'ana']) move(member, 'aside:1');
  room.order('fay', 'open', { title: 'Between us', mayEverybodyWrite: true });
  const keep = (by = 'fay') => room.order(by, 'save', { ...which(room), isSaved: true });
  room.drop('ana');
  expect(keep()).toMatchObject({ refused: 'tellFirst' });
  room.comeBack('ana');
  move('ana', 'main');
  // From outside no more than from within, also for another facilitator who comes along.
  move('finn', 'aside:1');
  for (const by of ['fay', 'finn']) expect(keep(by)).toMatchObject({ refused: 'tellFirst' });
  move('ana', 'aside:1');
  expect(keep()).toMatchObject([{ type: 'savedChanged', isSaved: true }]);
  expect(room.view('ana').isSaved).toBe(true);
});

test('of a talk before somebody was let in nothing is kept', () => {
  const room = stage(board);
  room.happen({ type: 'arrived', member: people.find(({ id }) => id === 'late')!, name: 'late', pronouns: '', agreementsVersion: 1, card: null, at: room.now });
  for (const type of ['waiterMoved', 'seatMoved'] as const)
    room.happen({ type, member: type === 'waiterMoved' ? 'late' : 'fay', place: 'aside:1', at: room.now });
  room.order('fay', 'open', { title: 'Between us', mayEverybodyWrite: true });
  expect(room.order('fay', 'save', { ...which(room), isSaved: true })).toMatchObject({ refused: 'tellFirst' });
});

test('it is kept under the place it stood in, from when it was opened until it was closed', () => {
  const room = opened();
  const openedAt = room.now;
  const kept = (event: Parameters<NonNullable<typeof board.keeps>>[0]) => board.keeps!(event, { state: room.state, roster: room.roster });
  room.order('fay', 'save', { ...which(room), isSaved: true });
  for (const type of ['closed', 'sessionEnded'] as const)
    expect(kept({ type, at: openedAt + 9 })).toEqual([
      { table: 'documentKept', document: room.state!.id, title: 'An example', worksheet: null, place: 'main', openedAt, closedAt: openedAt + 9 },
    ]);
  room.order('fay', 'save', { ...which(room), isSaved: false });
  expect(kept({ type: 'closed', at: openedAt + 9 })).toEqual([]);
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
