// Tried against these mutants, each caught: notes in a participant's pages; pages sent before the group comes to them; answers kept
// in the order in which they came; results while open or of three; a second answer taken; a page turned under an open question.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ANSWERS_MIN } from '../../live/anonymous.ts';
import { lessonExample } from '../testing/lessonExample.ts';
import { stage, walk, walks, type Inputs } from '../testing/stage.ts';
import { lesson } from './lesson.ts';

let written = 0;
const example = () => lessonExample((path) => `${path} ${(written += 1)}`);
const presenting = (kind: 'group' | 'family' = 'group', seated?: readonly string[]) => {
  const room = stage(lesson, kind, seated);
  room.order('fay', 'present', { lesson: example() });
  return room;
};
type Room = ReturnType<typeof presenting>;
const which = (room: Room) => ({ presented: room.state!.id });
const about = (room: Room, check = 'first') => ({ ...which(room), check });
const turn = (room: Room, page: number) => room.order('fay', 'turn', { ...which(room), page });
const answer = (room: Room, member: string, option: number, check = 'first') => room.order(member, 'answer', { ...about(room, check), option });

describe('one page for all', () => {
  test('everybody is where the facilitator turned to; who comes late as well', () => {
    const room = presenting();
    turn(room, 2);
    for (const member of ['fay', 'ana', 'cap']) expect(room.view(member)).toMatchObject({ page: 2, total: 5 });
    room.sit('late');
    expect(room.view('late').pages[2]).toEqual({ heading: expect.any(String), blocks: expect.any(Array) });
    room.drop('ben');
    turn(room, 3);
    room.comeBack('ben');
    expect(room.view('ben')).toMatchObject({ page: 3 });
  });

  test('people may look back as far as the group has been, and no further', () => {
    const room = presenting();
    expect(room.view('ana').pages).toHaveLength(1);
    turn(room, 3);
    turn(room, 1);
    expect(room.view('ana')).toMatchObject({ page: 1 });
    expect(room.view('ana').pages).toHaveLength(4);
    expect(room.view('fay').pages).toHaveLength(5);
  });

  test('speaker notes are on facilitators’ screens only', () => {
    const room = presenting('family', ['fay', 'finn', 'ana', 'cap', 'mum']);
    turn(room, 4);
    for (const member of ['fay', 'finn']) expect(JSON.stringify(room.view(member))).toContain('notes ');
    for (const member of ['ana', 'mum', 'cap']) expect(JSON.stringify(room.view(member))).not.toContain('notes');
  });

  test('who sits elsewhere or waits knows nothing of it; at its end it is gone', () => {
    const room = presenting();
    room.happen({ type: 'seatMoved', member: 'ana', place: 'aside', at: room.now });
    expect(room.view('ana')).toBeNull();
    expect(answer(room, 'ana', 0)).toMatchObject({ refused: 'noLesson' });
    expect(room.view('late')).toBeUndefined();
    expect(room.order('finn', 'present', { lesson: example() })).toMatchObject({ refused: 'lessonOpen' });
    room.order('finn', 'end', which(room));
    expect(room.state).toBeNull();
  });

  test('a page or a lesson that cannot be is refused', () => {
    const room = presenting();
    expect(turn(room, 5)).toMatchObject({ refused: 'noSuchPage' });
    expect(turn(room, 8)).toMatchObject({ refused: 'badInput' });
    expect(stage(lesson).order('fay', 'present', { lesson: { ...example(), pages: [] } })).toMatchObject({
      refused: 'badInput',
      say: expect.stringContaining('pages'),
    });
  });
});

describe('a check put to the group', () => {
  const asking = () => {
    const room = presenting();
    room.order('fay', 'ask', about(room));
    return room;
  };
  const of = (room: Room, member: string) => room.view(member).asked[0];

  test('ties no answer to anybody, in its state or on any screen', () => {
    const answers = [
      ['ana', 0],
      ['ben', 1],
      ['cleo', 1],
      ['dan', 2],
    ] as const;
    const states = [answers, answers.toReversed()].map((order) => {
      const room = asking();
      for (const [member, option] of order) answer(room, member, option);
      return JSON.stringify(room.state!.asked);
    });
    expect(states[0]).toBe(states[1]);
    expect(lesson.journal).toBe('latest');
    expect(lesson.scrubs!({ type: 'answered', check: 'first', member: 'ana', option: 0 })).toBe(true);
  });

  test('nobody watches the answers come in; shown when a facilitator says so', () => {
    const room = asking();
    for (const member of ['ana', 'ben', 'cleo', 'dan']) answer(room, member, 2);
    expect(of(room, 'fay')).toEqual({ check: 'first', stage: 'open', answers: 4, results: null });
    expect(room.order('fay', 'show', about(room))).toMatchObject({ refused: 'checkStillOpen' });
    room.order('fay', 'close', about(room));
    expect(of(room, 'fay').results).toEqual({ answers: 4, counts: [0, 0, 4] });
    expect(of(room, 'ana')).toEqual({ check: 'first', stage: 'closed', mayAnswer: false, hasAnswered: true, results: null });
    expect(answer(room, 'eve', 0)).toMatchObject({ refused: 'checkClosed' });
    room.order('finn', 'show', about(room));
    expect(of(room, 'eve').results).toEqual({ answers: 4, counts: [0, 0, 4] });
  });

  test('of three answers there are no results; forgotten, it can be asked again', () => {
    const room = asking();
    for (const member of ['ana', 'ben', 'cleo']) answer(room, member, 0);
    expect(answer(room, 'ana', 1)).toMatchObject({ refused: 'alreadyAnswered' });
    room.order('fay', 'close', about(room));
    expect(of(room, 'fay').results).toBeNull();
    expect(room.order('fay', 'show', about(room))).toMatchObject({ refused: 'tooFewAnswers' });
    room.order('fay', 'discard', about(room));
    room.order('fay', 'ask', about(room));
    expect(of(room, 'ana')).toMatchObject({ stage: 'open', mayAnswer: true });
  });

  test('is not asked of fewer than four, nor from another page, nor left open by turning', () => {
    const few = presenting('group', ['fay', 'ana', 'ben', 'cleo']);
    expect(few.order('fay', 'ask', about(few))).toMatchObject({ refused: 'tooFewPeople' });
    const room = asking();
    expect(room.order('fay', 'ask', about(room, 'second'))).toMatchObject({ refused: 'noCheck' });
    expect(turn(room, 1)).toMatchObject({ refused: 'checkOpen' });
    room.order('fay', 'close', about(room));
    expect(turn(room, 1)).toHaveLength(1);
    expect(answer(room, 'ana', 3, 'second')).toMatchObject({ refused: 'noCheck' });
  });
});

const inputs: Inputs<typeof lesson> = {
  present: () => ({ lesson: example() }),
  turn: (state, [a]) => ({ presented: state?.id ?? 'x', page: a! % 6 }),
  ask: (state, [a]) => ({ presented: state?.id ?? 'x', check: a! % 2 ? 'first' : 'second' }),
  answer: (state, [a, b]) => ({ presented: state?.id ?? 'x', check: state?.asked.at(-1)?.check ?? (b! % 2 ? 'first' : 'second'), option: a! % 4 }),
  close: (state, [a]) => ({ presented: state?.id ?? 'x', check: a! % 2 ? 'first' : 'second' }),
  show: (state, [a]) => ({ presented: state?.id ?? 'x', check: a! % 2 ? 'first' : 'second' }),
  discard: (state, [a]) => ({ presented: state?.id ?? 'x', check: a! % 5 === 0 ? 'first' : 'none' }),
  end: (state, [a]) => ({ presented: a! % 7 === 0 ? (state?.id ?? 'x') : 'x' }),
};
test('any walk: each answer counted once; no results too early or too few; no name, no note, no page ahead; the same when replayed', () =>
  fc.assert(
    fc.property(walks(), (steps) => {
      const room = presenting();
      walk(room, inputs, steps, () => {
        const now = room.state;
        if (!now) return;
        for (const one of now.asked) {
          expect(new Set(one.voted).size).toBe(one.voted.length);
          expect(one.counts.reduce((sum, n) => sum + n, 0)).toBe(one.voted.length);
        }
        for (const { id, role } of room.roster.seats) {
          const view = room.view(id);
          for (const one of view?.asked ?? []) {
            const { stage, voted } = now.asked.find(({ check }) => check === one.check)!;
            if (one.results) expect(stage !== 'open' && voted.length >= ANSWERS_MIN).toBe(true);
            if (one.results && role !== 'facilitator') expect(stage).toBe('shown');
          }
          if (!view) continue;
          expect(JSON.stringify(view)).not.toMatch(/"(ana|ben|cleo|dan|eve)"/);
          if (role !== 'facilitator') {
            expect(view.pages).toHaveLength(now.furthest + 1);
            expect(JSON.stringify(view)).not.toContain('notes');
          }
        }
      });
      expect(room.replayed()).toEqual(room.state);
    }),
  ));
