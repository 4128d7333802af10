// Tried against these mutants, each caught: a facilitator reads another's notes; an emptied note stays in the state, or in
// the record; every version is journalled; spaces at the end are cut off.
import { expect, test } from 'vitest';
import { stage } from '../testing/stage.ts';
import { notes } from './notes.ts';

const rows = (text: string) => notes.keeps!({ type: 'written', by: 'fay', text, at: 5 }, { state: {}, roster: stage(notes).roster });

test('notes are their author’s alone', () => {
  const room = stage(notes);
  room.order('fay', 'write', { text: 'Ben: Tuesday? ' });
  room.order('finn', 'write', { text: 'other' });
  expect(room.view('fay')).toEqual({ text: 'Ben: Tuesday? ' });
  expect(room.view('finn')).toEqual({ text: 'other' });
  for (const member of ['ana', 'cap', 'late']) expect(room.view(member)).toBeUndefined();
  expect(room.order('ana', 'write', { text: 'x' })).toMatchObject({ refused: 'forbidden' });
});

test('only the last text is kept; an emptied note leaves nothing', () => {
  expect(notes.journal).toBe('latest');
  const room = stage(notes);
  room.order('fay', 'write', { text: 'one' });
  expect(room.order('fay', 'write', { text: 'one' })).toEqual([]);
  room.order('fay', 'write', { text: '' });
  expect(room.state).toEqual({});
  expect(rows('two')).toEqual([{ table: 'noteKept', member: 'fay', text: 'two', at: 5 }]);
  expect(rows('')).toEqual([{ table: 'noteKept', member: 'fay', text: '', at: 5 }]);
});

test('too long a text is refused, and what was there stays', () => {
  const room = stage(notes);
  room.order('fay', 'write', { text: 'kept' });
  expect(room.order('fay', 'write', { text: 'x'.repeat(10_001) })).toMatchObject({ refused: 'badInput', say: expect.stringContaining('10000') });
  expect(room.view('fay')).toEqual({ text: 'kept' });
});
