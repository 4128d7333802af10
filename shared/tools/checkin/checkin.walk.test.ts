import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { walk, walks, type Inputs } from '../testing/stage.ts';
import { checkin } from './checkin.ts';
import { floorOf } from './state.ts';
import { asked, opened } from './testing/round.ts';

const orders = ['seats', 'random', 'volunteers', 'custom'] as const;
const inputs: Inputs<typeof checkin> = {
  start: (state, [a, b]) => ({ ...asked, asksRating: a! % 2 === 0, order: orders[b! % 4], startsWithMe: a! % 3 === 0 }),
  beginTurns: (state) => ({ round: state.round?.id ?? 'x' }),
  pause: (state) => ({ round: state.round?.id ?? 'x' }),
  resume: (state) => ({ round: state.round?.id ?? 'x' }),
  showSpread: (state) => ({ round: state.round?.id ?? 'x' }),
  end: (state, [a]) => ({ round: a! % 8 === 0 ? (state.round?.id ?? 'x') : 'other' }),
  next: (state, [a]) => ({ turn: Math.max(1, (state.round?.turn ?? 1) - (a! % 2)) }),
  skip: (state) => ({ turn: state.round?.turn ?? 1 }),
  back: (state) => ({ turn: state.round?.turn ?? 1 }),
  callOn: (state, [a]) => ({ turn: state.round?.turn ?? 1, member: ['ana', 'ben', 'late', 'fay', 'nobody'][a! % 5] }),
  reorder: (state, [a]) => {
    const [first, ...rest] = state.round?.queue ?? [];
    const turned = rest.map((_, i) => rest[(i + a!) % rest.length]!);
    return { turn: state.round?.turn ?? 1, queue: first ? [first, ...turned] : [] };
  },
  extend: (state, [a]) => ({ turn: state.round?.turn ?? 1, seconds: 10 + (a! % 200) }),
  rate: (state, [a, b, c], author) => ({ mood: a! % 11, anxiety: b! % 11, energy: c! % 11, word: `SECRET-${author}` }),
  startTurn: () => ({}),
  done: () => ({}),
  pass: () => ({}),
  notYet: () => ({}),
  askMoreTime: () => ({}),
  volunteer: () => ({}),
  recall: (state, [a, b]) => ({ member: ['ana', 'ben', 'late'][a! % 3], rating: { mood: b! % 11, anxiety: 0, energy: 10 } }),
  recallPractice: (state, [a, b]) => ({ member: ['ana', 'ben', 'late'][a! % 3], practised: { done: b! % 3, of: 2 } }),
  tick: () => ({}),
};

describe('any walk from a full room with a round open', () => {
  const starts = fc.record({ order: fc.constantFrom(...orders), asksRating: fc.boolean(), startsWithMe: fc.boolean() });

  test('keeps the line whole: nobody twice, nobody who is not seated, nobody who should be in it forgotten', () =>
    fc.assert(
      fc.property(starts, walks(), (how, steps) => {
        const room = opened(how);
        walk(room, inputs, steps, (before) => {
          const now = room.state.round;
          if (!now) return;
          expect(new Set(now.queue).size).toBe(now.queue.length);
          for (const member of now.queue) expect(room.roster.seats.some((seat) => seat.id === member)).toBe(true);
          if (before.round?.id === now.id) {
            if (floorOf(before.round) !== floorOf(now)) expect(now.turn).toBeGreaterThan(before.round.turn);
          }
          if (now.order !== 'volunteers')
            for (const seat of room.roster.seats)
              if (seat.role === 'participant' && seat.isConnected && seat.place === now.place)
                expect(now.queue.includes(seat.id) || now.turns.some(({ member, ended }) => member === seat.id && ended !== 'missed')).toBe(true);
        });
      }),
    ));

  test('replayed, gives the same state', () =>
    fc.assert(
      fc.property(starts, walks(), (how, steps) => {
        const room = opened(how);
        walk(room, inputs, steps);
        expect(room.replayed()).toEqual(room.state);
      }),
    ));

  test('counts no more time than has passed, and never while it should stand still', () =>
    fc.assert(
      fc.property(starts, walks(), (how, steps) => {
        const room = opened(how);
        walk(room, inputs, steps, () => {
          const now = room.state.round;
          if (!now) return;
          const { ranMs, since } = now.time;
          expect(ranMs + (since === null ? 0 : room.now - since)).toBeLessThanOrEqual(room.now - (now.turnStartedAt ?? room.now));
          if (since !== null) {
            expect(now.isPaused || now.stage === 'rating').toBe(false);
            expect(room.roster.seats.some((seat) => seat.role === 'facilitator' && seat.isConnected)).toBe(true);
          }
        });
      }),
    ));

  test('shows a rating to its author and facilitators only, and a pass to nobody else', () =>
    fc.assert(
      fc.property(walks(), (steps) => {
        const room = opened({ asksRating: true });
        walk(room, inputs, steps, () => {
          for (const seat of room.roster.seats.filter(({ role }) => role !== 'facilitator')) {
            const payload = JSON.stringify(room.view(seat.id)) ?? '';
            const foreign = payload.replaceAll(`SECRET-${seat.id}"`, '');
            expect(foreign).not.toContain('SECRET-');
            expect(payload).not.toMatch(/passed|skipped|"turns":|isTimeReached/);
          }
          expect(room.view('nobody')).toBeUndefined();
        });
      }),
    ));
});
