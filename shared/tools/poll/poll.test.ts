// Tried against these mutants, each caught: voters kept in the order in which they voted; words likewise; results while
// the poll is open; results of three answers; a second vote taken; the answer kept by name in an anonymous poll; upper case kept.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ANSWERS_MIN } from '../../live/anonymous.ts';
import { stage, walk, walks, type Inputs } from '../testing/stage.ts';
import { poll } from './poll.ts';

const single = { question: 'Which shall we practise?', kind: 'single', options: ['Breathing', 'Planning', 'Thoughts'] };
const opened = (how: object = single) => {
  const room = stage(poll);
  room.order('fay', 'open', how);
  return room;
};
type Room = ReturnType<typeof opened>;
const which = (room: Room) => ({ poll: room.state!.id });
const vote = (room: Room, member: string, answer: unknown) => room.order(member, 'vote', { ...which(room), answer });

describe('an anonymous poll', () => {
  test('ties no answer to anybody, in its state or on any screen', () => {
    const votes = [
      ['ana', [0]],
      ['ben', [1]],
      ['cleo', [1]],
      ['dan', [2]],
    ] as const;
    const states = [votes, votes.toReversed()].map((order) => {
      const room = opened();
      for (const [member, answer] of order) vote(room, member, answer);
      return room.state;
    });
    expect(states[0]).toEqual(states[1]);
    expect(JSON.stringify(states[0])).toBe(JSON.stringify(states[1]));
    expect(poll.journal).toBe('latest');
    expect(poll.scrubs!({ type: 'voted', member: 'ana', answer: [0] })).toBe(true);
  });

  test('words: in alphabetical order, without a trace of who wrote them', () => {
    const words = [
      ['ana', 'Tired'],
      ['ben', 'HOPEFUL'],
      ['cleo', 'tired'],
      ['dan', 'calm'],
    ] as const;
    const states = [words, words.toReversed()].map((order) => {
      const room = opened({ question: 'One word?', kind: 'word' });
      for (const [member, answer] of order) vote(room, member, answer);
      room.order('fay', 'close', which(room));
      room.order('fay', 'show', which(room));
      expect(room.view('eve').results.words).toEqual([
        { word: 'calm', count: 1 },
        { word: 'hopeful', count: 1 },
        { word: 'tired', count: 2 },
      ]);
      return room.state;
    });
    expect(JSON.stringify(states[0])).toBe(JSON.stringify(states[1]));
  });

  test('a facilitator may leave a word out of what the group sees', () => {
    const room = opened({ question: 'One word?', kind: 'word' });
    const leaveOut = (word: string, isLeftOut: boolean) => room.order('fay', 'leaveOut', { ...which(room), word, isLeftOut });
    for (const [member, word] of [
      ['ana', 'tired'],
      ['ben', 'calm'],
      ['cleo', 'fay'],
      ['dan', 'calm'],
    ] as const)
      vote(room, member, word);
    expect(leaveOut('fay', true)).toMatchObject({ refused: 'noSuchWord' });
    room.order('fay', 'close', which(room));
    expect(leaveOut('toString', true)).toMatchObject({ refused: 'noSuchWord' });
    leaveOut('fay', true);
    leaveOut('tired', true);
    expect(leaveOut('tired', true)).toEqual([]);
    leaveOut('tired', false);
    room.order('fay', 'show', which(room));
    expect(room.view('eve').results).toEqual({
      answers: 4,
      counts: [],
      words: [
        { word: 'calm', count: 2 },
        { word: 'tired', count: 1 },
      ],
    });
    expect(JSON.stringify(room.view('eve'))).not.toContain('leftOut');
    expect(room.view('finn')).toMatchObject({ leftOut: ['fay'], results: { words: [{ word: 'calm' }, { word: 'fay' }, { word: 'tired' }] } });
  });

  test('nobody watches the answers come in; with fewer than four nobody sees them at all', () => {
    const room = opened();
    for (const member of ['ana', 'ben', 'cleo']) vote(room, member, [0]);
    expect(room.view('fay')).toMatchObject({ answers: 3, mayAnswer: 5, results: null });
    expect(room.order('fay', 'show', which(room))).toMatchObject({ refused: 'pollStillOpen' });
    room.order('fay', 'close', which(room));
    expect(room.view('fay').results).toBeNull();
    expect(room.order('fay', 'show', which(room))).toMatchObject({ refused: 'tooFewAnswers' });
  });

  test('answered once; shown when a facilitator says so', () => {
    const room = opened();
    for (const member of ['ana', 'ben', 'cleo', 'dan']) vote(room, member, [1]);
    expect(room.view('ana')).toMatchObject({ hasVoted: true, results: null });
    expect(room.view('fay').results).toBeNull();
    expect(vote(room, 'ana', [0])).toMatchObject({ refused: 'alreadyVoted' });
    room.order('fay', 'close', which(room));
    expect(vote(room, 'eve', [0])).toMatchObject({ refused: 'pollClosed' });
    expect(room.view('fay').results).toEqual({ answers: 4, counts: [0, 4, 0], words: [] });
    expect(room.view('ana').results).toBeNull();
    room.order('finn', 'show', which(room));
    expect(room.view('eve').results).toMatchObject({ counts: [0, 4, 0] });
  });

  test('is not offered to fewer than four', () => {
    const room = stage(poll, 'group', ['fay', 'ana', 'ben', 'cleo']);
    expect(room.order('fay', 'open', single)).toMatchObject({ refused: 'tooFewPeople' });
    expect(room.order('fay', 'open', { ...single, isAnonymous: false })).toHaveLength(1);
  });
});

test('with names: facilitators see who said what, the group only totals', () => {
  const room = opened({ ...single, isAnonymous: false });
  vote(room, 'ana', [2]);
  expect(room.view('fay').named).toEqual([]);
  room.order('fay', 'close', which(room));
  room.order('fay', 'show', which(room));
  expect(room.view('fay').named).toEqual([{ member: 'ana', answer: [2] }]);
  expect(room.view('ben').results).toEqual({ answers: 1, counts: [0, 0, 1], words: [] });
  expect(JSON.stringify(room.view('ben'))).not.toContain('ana');
});

test('an answer has to fit its question', () => {
  for (const answer of [[3], [0, 1], 2, 'word', [], [-1]]) expect(vote(opened(), 'ana', answer)).toHaveProperty('refused');
  const several = opened({ ...single, kind: 'multiple' });
  vote(several, 'ana', [2, 0, 2]);
  expect(several.state!.counts).toEqual([1, 0, 1]);
  const scale = opened({ question: 'How useful?', kind: 'scale' });
  expect(vote(scale, 'ana', [1])).toMatchObject({ refused: 'badAnswer' });
  vote(scale, 'ana', 10);
  expect(scale.state!.counts[10]).toBe(1);
  for (const options of [['one'], ['one', 'one', 'two']])
    expect(stage(poll).order('fay', 'open', { ...single, options })).toMatchObject({ refused: 'badInput' });
  expect(vote(opened({ question: 'x', kind: 'word' }), 'ana', 'two words')).toMatchObject({ refused: 'badInput' });
});

const inputs: Inputs<typeof poll> = {
  open: (_, [a]) => ({ ...single, kind: ['single', 'multiple', 'scale', 'word'][a! % 4], isAnonymous: a! % 3 > 0 }),
  vote: (state, [a]) => ({
    poll: state?.id ?? 'x',
    answer: state?.kind === 'word' ? `word${a! % 4}` : state?.kind === 'scale' ? a! % 11 : [a! % 3],
  }),
  close: (state, [a]) => ({ poll: a! % 2 ? (state?.id ?? 'x') : 'x' }),
  leaveOut: (state, [a]) => ({ poll: state?.id ?? 'x', word: `word${a! % 4}`, isLeftOut: a! % 2 === 0 }),
  show: (state) => ({ poll: state?.id ?? 'x' }),
  discard: (state, [a]) => ({ poll: a! % 5 === 0 ? (state?.id ?? 'x') : 'x' }),
};
test('any walk: one answer each, counted once; no results too early, too few, or by name; the same when replayed', () =>
  fc.assert(
    fc.property(walks(), fc.constantFrom('single', 'word'), (steps, kind) => {
      const room = opened({ ...single, kind });
      walk(room, inputs, steps, () => {
        const now = room.state;
        if (!now) return;
        expect(new Set(now.voted).size).toBe(now.voted.length);
        const counted = now.kind === 'word' ? Object.values(now.words) : now.counts;
        if (now.kind !== 'multiple') expect(counted.reduce((sum, n) => sum + n, 0)).toBe(now.voted.length);
        if (now.isAnonymous) expect(now.named).toEqual({});
        for (const { id } of room.roster.seats) {
          const view = room.view(id);
          if (view?.results) expect(now.stage !== 'open' && (!now.isAnonymous || now.voted.length >= ANSWERS_MIN)).toBe(true);
          if (view && !('mayAnswer' in view)) expect(JSON.stringify(view)).not.toMatch(/"(ana|ben|cleo|dan|eve)"/);
        }
      });
      expect(room.replayed()).toEqual(room.state);
    }),
  ));
