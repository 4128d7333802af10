// Tried against these mutants, each caught: participants see drift or notes; two starts at once move on twice; a camera
// comes back by itself after a break; a break never ends; a running part can be removed; back leaves the end time.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agendaTemplates } from '../../learning/content/agendaTemplates.ts';
import { planOfSeats } from '../../live/mediaPlan.ts';
import { stage, walk, walks, type Inputs } from '../testing/stage.ts';
import { agenda } from './agenda.ts';
import { upcomingOf, type Agenda } from './state.ts';

type Room = ReturnType<typeof stage<typeof agenda>>;
const planned = () => {
  const room = stage(agenda);
  room.order('fay', 'plan', { template: 'group60' });
  return room;
};
const next = (room: Room, by = 'fay') => room.order(by, 'start', { phase: upcomingOf(room.state)[0]!.id, current: room.state.current });
const seen = (room: Room) =>
  Object.entries(agenda.media!(room.state, planOfSeats(room.roster), room.roster))
    .filter(([, may]) => may.video || may.audio)
    .map(([id]) => id);
const inBreak = () => {
  const room = planned();
  room.order('fay', 'add', { kind: 'break', title: 'Break', minutes: 5, before: upcomingOf(room.state)[0]!.id });
  next(room);
  return room;
};

test('the templates fill their time', () => {
  for (const [name, phases] of Object.entries(agendaTemplates))
    expect([name, phases.reduce((sum, { minutes }) => sum + minutes, 0)]).toEqual([name, Number(name.slice(-2))]);
});

describe('the parts of a session', () => {
  test('participants see now and next; facilitators the plan and how far behind it they are', () => {
    const room = planned();
    room.order('fay', 'change', { phase: room.state.phases[0]!.id, note: 'remind of the agreements' });
    expect(room.view('ana')).toMatchObject({ now: null, next: { title: 'Welcome' } });
    next(room);
    room.pass(9 * 60_000);
    next(room);
    expect(room.view('ana')).toEqual({
      now: { kind: 'checkIn', title: 'Check-in' },
      next: { kind: 'education', title: 'Something new' },
      break: null,
      isResting: false,
      maySayBack: false,
    });
    expect(room.view('fay')).toMatchObject({
      behindMs: 6 * 60_000,
      phases: expect.arrayContaining([expect.objectContaining({ note: 'remind of the agreements' })]),
    });
  });

  test('pressed by two at once, the next part starts once', () => {
    const room = planned();
    next(room);
    const { current } = room.state;
    const [first, second] = upcomingOf(room.state);
    room.order('fay', 'start', { phase: first!.id, current });
    expect(room.order('finn', 'start', { phase: second!.id, current })).toEqual([]);
    expect(room.state.current).toBe(first!.id);
  });

  test('moved, added, removed, changed while to come; what is over stays as it was', () => {
    const room = planned();
    next(room);
    const running = room.state.current!;
    const ids = upcomingOf(room.state).map(({ id }) => id);
    room.order('fay', 'reorder', { upcoming: ids.toReversed() });
    expect(upcomingOf(room.state).map(({ id }) => id)).toEqual(ids.toReversed());
    expect(room.order('fay', 'reorder', { upcoming: [...ids.slice(1), ids[1]] })).toMatchObject({ refused: 'agendaChanged' });
    expect(room.order('fay', 'remove', { phase: running })).toMatchObject({ refused: 'noPhase' });
    room.order('fay', 'remove', { phase: ids[0] });
    room.order('fay', 'change', { phase: running, minutes: 10 });
    expect(room.state.phases[0]).toMatchObject({ id: running, minutes: 10 });
    room.order('fay', 'end', { current: running });
    expect(room.order('fay', 'change', { phase: running, minutes: 1 })).toMatchObject({ refused: 'noPhase' });
    expect(room.order('fay', 'plan', { template: 'group90' })).toMatchObject({ refused: 'underWay' });
  });

  test('a start that came too early is taken back', () => {
    const room = planned();
    next(room);
    const [first, second] = room.state.phases;
    room.pass(60_000);
    next(room);
    room.order('finn', 'back', { current: second!.id });
    expect(room.state).toMatchObject({ current: first!.id });
    expect(room.state.phases[0]).toMatchObject({ startedAt: 1_000_000, endedAt: null });
    expect(room.state.phases[1]).toMatchObject({ id: second!.id, startedAt: null });
  });
});

describe('a break', () => {
  test('nobody is seen or heard; all see when it ends and who is back', () => {
    const room = inBreak();
    expect(seen(room)).toEqual([]);
    expect(room.view('ana').break).toMatchObject({ endsAt: 1_300_000, isOver: false, back: [] });
    room.order('ana', 'comeBack');
    expect(seen(room)).toEqual([]);
    expect(room.view('ben')).toMatchObject({ break: { back: ['ana'] }, isResting: true, maySayBack: true });
    room.pass(300_000);
    expect(room.view('ben').break.isOver).toBe(true);
    expect(seen(room)).toEqual(['ana']);
  });

  test('a camera comes back only when its owner says so, also in the part after the break', () => {
    const room = inBreak();
    room.pass(300_000);
    next(room);
    expect(seen(room)).toEqual(['fay']);
    room.order('ben', 'comeBack');
    expect(seen(room)).toEqual(['fay', 'ben']);
    room.free('ana');
    expect(room.state.resting).not.toContain('ana');
  });
});

const inputs: Inputs<typeof agenda> = {
  plan: (_, [a]) => ({ template: ['group60', 'group90', 'family50'][a! % 3] }),
  add: (state, [a, b]) => ({
    kind: a! % 2 ? 'break' : 'other',
    title: 'SECRET-title',
    minutes: 1 + (b! % 5),
    note: 'SECRET-note',
    before: state.phases[b! % 8]?.id ?? null,
  }),
  change: (state, [a, b]) => ({ phase: state.phases[a! % 8]?.id ?? 'x', minutes: 1 + (b! % 30), note: 'SECRET-note' }),
  remove: (state, [a]) => ({ phase: state.phases[a! % 8]?.id ?? 'x' }),
  reorder: (state) => ({
    upcoming: upcomingOf(state)
      .map(({ id }) => id)
      .toReversed(),
  }),
  start: (state, [a]) => ({ phase: upcomingOf(state)[a! % 3]?.id ?? 'x', current: a! % 5 ? state.current : null }),
  end: (state) => ({ current: state.current ?? 'x' }),
  back: (state) => ({ current: state.current }),
  comeBack: () => ({}),
  tick: () => ({}),
};

function isValid({ phases, current }: Agenda): void {
  expect(new Set(phases.map(({ id }) => id)).size).toBe(phases.length);
  const begun = phases.filter(({ startedAt }) => startedAt !== null);
  expect(phases.slice(0, begun.length)).toEqual(begun);
  for (const { id, startedAt, endedAt } of phases) expect(endedAt === null).toBe(startedAt === null || id === current);
  if (current !== null) expect(begun.at(-1)!.id).toBe(current);
}

test('any walk: parts in order, one at a time; notes and drift for facilitators only; cameras rest until their owner says; the same when replayed', () =>
  fc.assert(
    fc.property(walks(), (steps) => {
      const room = inBreak();
      walk(room, inputs, steps, (before) => {
        isValid(room.state);
        for (const id of before.resting) if (seen(room).includes(id)) expect(room.state.resting).not.toContain(id);
        for (const seat of room.roster.seats.filter(({ role }) => role !== 'facilitator'))
          expect(JSON.stringify(room.view(seat.id))).not.toMatch(/SECRET-note|behindMs|minutes/);
      });
      expect(room.replayed()).toEqual(room.state);
    }),
  ));
