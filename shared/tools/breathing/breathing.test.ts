// Tried against these mutants, each caught: phases counted from each browser's arrival; the group sees who stopped; others
// see a rating; it runs on for ever; a rating that nobody gave is kept; breath holds without a limit.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exerciseMs, exercises, phaseAt, type Exercise } from '../../learning/content/exercises.ts';
import { stage, walk, walks, type Inputs } from '../testing/stage.ts';
import { breathing } from './breathing.ts';
import { LEAD_IN_MS } from './state.ts';

const box = { exercise: 'box', loops: 2, hasTone: false, asksRating: false };
const opened = (how: object = {}) => {
  const room = stage(breathing);
  room.order('fay', 'open', { ...box, ...how });
  return room;
};
const which = (room: ReturnType<typeof opened>) => ({ practice: room.state!.id });

describe('the exercises', () => {
  test('last as long as they should', () => {
    const seconds = (exercise: Exercise) => exerciseMs(exercise.phases, exercise.loops) / 1000;
    expect(Object.fromEntries(Object.entries(exercises).map(([id, exercise]) => [id, seconds(exercise)]))).toEqual({
      slowEven: 300,
      diaphragmatic: 300,
      box: 128,
      fourSevenEight: 76,
      longOut: 96,
      muscles16: 384,
      muscles4: 96,
      ground54321: 180,
      bodyScan: 160,
    });
    expect(exercises.fourSevenEight.loopsMax).toBe(4);
  });

  test('every moment has its phase, and phases come one after another without a gap', () =>
    fc.assert(
      fc.property(
        fc.constantFrom<Exercise>(...Object.values(exercises)),
        fc.integer({ min: 1, max: 4 }),
        fc.nat({ max: 2_000_000 }),
        ({ phases }, loops, at) => {
          const total = exerciseMs(phases, loops);
          const now = phaseAt(phases, loops, at);
          expect(now === null).toBe(at >= total);
          if (!now) return;
          const before = phases.slice(0, now.index).reduce((sum, { seconds }) => sum + seconds * 1000, 0);
          expect(now.loop * exerciseMs(phases, 1) + before + now.progress * now.phase.seconds * 1000).toBeCloseTo(at, 3);
          expect(phaseAt(phases, loops, -1)).toBeNull();
        },
      ),
    ));
});

describe('together', () => {
  test('everybody has the same beginning, also who comes in the middle', () => {
    const room = opened();
    room.pass(10_000);
    room.sit('late');
    for (const member of ['ana', 'fay', 'late', 'cap']) expect(room.view(member)).toMatchObject({ beginsAt: 1_000_000 + LEAD_IN_MS, stage: 'running' });
    expect(room.view('late').phases.map(({ cue }: { cue: string }) => cue)).toEqual(['Breathe in', 'Hold gently', 'Breathe out', 'Hold gently']);
    room.pass(32_000);
    expect(room.view('ana').stage).toBe('after');
  });

  test('a box may have longer sides; what has its own pace keeps it', () => {
    const room = opened({ stepSeconds: 6 });
    expect(room.view('ana').phases.map(({ seconds }: { seconds: number }) => seconds)).toEqual([6, 6, 6, 6]);
    expect(room.view('ana').endsAt).toBe(room.state!.beginsAt! + 2 * 24_000);
    expect(stage(breathing).order('fay', 'open', { ...box, exercise: 'longOut', stepSeconds: 5 })).toMatchObject({ refused: 'badPace' });
    expect(stage(breathing).order('fay', 'open', { ...box, stepSeconds: 7 })).toMatchObject({ refused: 'badInput' });
  });

  test('one stops for oneself; the group does not see who', () => {
    const room = opened();
    const before = room.view('ben');
    room.order('ana', 'stopForMe');
    expect(room.view('ana').isStopped).toBe(true);
    expect(room.view('ben')).toEqual(before);
    expect(room.view('fay')).toMatchObject({ stopped: ['ana'], isHere: true });
    room.order('ana', 'joinAgain');
    expect(room.view('ana').isStopped).toBe(false);
  });

  test('rated before and after, for oneself and one’s own record', () => {
    const room = opened({ asksRating: true });
    expect(room.view('ana')).toMatchObject({ stage: 'before', beginsAt: null });
    expect(room.order('ana', 'rate', { when: 'after', tension: 1 })).toMatchObject({ refused: 'notNow' });
    room.order('ana', 'rate', { when: 'before', tension: 8 });
    room.pass(5_000);
    room.order('fay', 'begin', which(room));
    room.order('finn', 'begin', which(room));
    expect(room.state!.beginsAt).toBe(room.now + LEAD_IN_MS);
    room.pass(40_000);
    room.order('ana', 'rate', { when: 'after', tension: 4 });
    room.order('ben', 'rate', { when: 'after', tension: 5 });
    expect(room.view('ana')).toMatchObject({ before: 8, after: 4 });
    expect(room.view('fay')).toMatchObject({ ratedBefore: 1, ratedAfter: 2 });
    const begun = { startedAt: 1_009_000, endedAt: 1_041_000 };
    expect(breathing.keeps!({ type: 'closed', at: room.now }, { state: room.state, roster: room.roster })).toEqual([
      { table: 'exerciseKept', member: 'ana', exercise: 'box', before: 8, after: 4, ...begun },
      { table: 'exerciseKept', member: 'ben', exercise: 'box', before: null, after: 5, ...begun },
    ]);
  });

  test('no more rounds than are good for people; one exercise at a time; stopped and closed by facilitators', () => {
    expect(stage(breathing).order('fay', 'open', { ...box, exercise: 'fourSevenEight', loops: 5 })).toMatchObject({ refused: 'tooManyLoops' });
    const room = opened();
    expect(room.order('finn', 'open', box)).toMatchObject({ refused: 'practiceOpen' });
    room.order('finn', 'stop', which(room));
    expect(room.view('ana')).toMatchObject({ stage: 'after', endsAt: null });
    room.order('fay', 'close', which(room));
    expect(room.view('ana')).toBeNull();
    expect(room.order('ana', 'stopForMe')).toMatchObject({ refused: 'noPractice' });
  });
});

const inputs: Inputs<typeof breathing> = {
  open: (_, [a]) => ({ ...box, exercise: Object.keys(exercises)[a! % 9], loops: null, asksRating: a! % 2 === 0 }),
  begin: (state) => ({ practice: state?.id ?? 'x' }),
  stop: (state, [a]) => ({ practice: a! % 3 === 0 ? (state?.id ?? 'x') : 'x' }),
  close: (state, [a]) => ({ practice: a! % 4 === 0 ? (state?.id ?? 'x') : 'x' }),
  rate: (_, [a, b]) => ({ when: a! % 2 ? 'before' : 'after', tension: b! % 11 }),
  stopForMe: () => ({}),
  joinAgain: () => ({}),
  tick: () => ({}),
};
test('any walk: never beyond its end; nobody sees another’s rating or stop; the same when replayed', () =>
  fc.assert(
    fc.property(walks(), (steps) => {
      const room = opened({ asksRating: true });
      walk(room, inputs, steps, () => {
        const practice = room.state;
        if (practice?.stage === 'running')
          expect(room.now - 1).toBeLessThanOrEqual(practice.beginsAt! + exerciseMs(exercises[practice.exercise].phases, practice.loops));
        for (const { id, role } of room.roster.seats) {
          const view = room.view(id);
          if (!view || role === 'facilitator') continue;
          expect(JSON.stringify(view)).not.toMatch(/stopped|rated/);
          if (role === 'participant') expect([view.before, view.after]).toEqual([practice!.before[id] ?? null, practice!.after[id] ?? null]);
          else expect(view).not.toHaveProperty('before');
        }
      });
      expect(room.replayed()).toEqual(room.state);
    }),
  ));
