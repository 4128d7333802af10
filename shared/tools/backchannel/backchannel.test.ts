// Tried against these mutants, each caught: a level 3 flag closed without an outcome; lowered to 2 instead; a nudge shown to
// the other facilitator; a flag of level 3 that reaches the record only when it is closed; raising does not ask to be seen anew.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stage, walk, walks, type Inputs } from '../testing/stage.ts';
import { backchannel } from './backchannel.ts';
import { outcomeOf } from '../testing/outcome.ts';
import type { FlagLevel } from './state.ts';

const flagged = (level: FlagLevel) => {
  const room = stage(backchannel);
  room.order('fay', 'flag', { member: 'ana', level, note: 'quiet since the break' });
  return room;
};
type Room = ReturnType<typeof flagged>;
const which = (room: Room) => ({ flag: room.state.flags[0]!.id });
const rows = (room: Room, event: object) => backchannel.keeps!(event as never, { state: room.state, roster: room.roster });

describe('a flag on somebody', () => {
  test('alerts the other facilitators until they say that they have seen it', () => {
    const room = flagged(2);
    expect(room.view('finn').flags[0]).toMatchObject({ about: 'ana', name: 'ana', level: 2, isAcknowledged: false, needsOutcome: false });
    room.order('finn', 'acknowledge', which(room));
    expect(room.view('finn').flags[0].isAcknowledged).toBe(true);
    room.order('fay', 'setLevel', { ...which(room), level: 4 });
    expect(room.view('finn').flags[0]).toMatchObject({ level: 4, isAcknowledged: false, needsOutcome: true });
  });

  test('from level 3 on it stays until somebody writes its outcome', () => {
    const room = flagged(3);
    for (const outcome of [null, '.', 'Spoke alone, safety plan looked at.'])
      expect(room.order('fay', 'close', { ...which(room), outcome })).toMatchObject({ refused: 'outcomeNeeded' });
    expect(room.order('fay', 'setLevel', { ...which(room), level: 2 })).toMatchObject({ refused: 'outcomeNeeded' });
    room.free('ana');
    expect(room.view('fay').flags[0].needsOutcome).toBe(true);
    room.order('finn', 'close', { ...which(room), outcome: null, fields: outcomeOf('Spoke alone, safety plan looked at.') });
    expect(room.view('fay').flags[0]).toMatchObject({ needsOutcome: false, closed: { by: 'finn' } });
    expect(room.order('fay', 'acknowledge', which(room))).toMatchObject({ refused: 'noFlag' });
  });

  test.each([
    ['is not closed by a text of points', 3, { text: '… — …!!! ???' }, 'badInput'],
    ['is not closed without who comes next', 3, { nextBy: ' ' }, 'badInput'],
    ['is not closed with a contact that is past', 3, { nextOn: '1969-01-02' }, 'nextPast'],
    ['is not closed where means were asked about and left open', 3, { meansSafe: null }, 'meansSafeMissing'],
    ['of level 4 is not closed while nobody reached them', 4, { ended: 'notReached' as const }, 'notReached'],
    ['of level 3 may be closed so', 3, { ended: 'notReached' as const }, null],
    ['is closed in any script', 4, { text: '彼女と話して安全を確認しました' }, null],
  ] as const)('%s', (_, level, more, refused) => {
    const room = flagged(level);
    const outcome = room.order('fay', 'close', { ...which(room), outcome: null, fields: outcomeOf('Spoke alone, safety plan looked at.', more) });
    if (refused) expect(outcome).toMatchObject({ refused });
    expect(room.view('finn').flags[0].needsOutcome).toBe(refused !== null);
  });

  test('a lighter one is closed with a tap, and leaves who raised, took and closed it', () => {
    const room = flagged(1);
    const closed = room.order('fay', 'close', { ...which(room), outcome: null });
    expect(closed).toHaveLength(1);
    const concern = flagged(1).state.flags[0]!.id;
    expect(rows(flagged(1), { type: 'flagClosed', ...which(room), by: 'fay', at: 1, outcome: null })).toEqual([
      { table: 'concernClosed', concern, by: 'fay', how: 'resolved', at: 1 },
    ]);
    expect(rows(flagged(1), { type: 'acknowledged', ...which(room), by: 'finn', at: 1 })).toEqual([{ table: 'concernTaken', concern, by: 'finn', at: 1 }]);
    expect(rows(flagged(1), { type: 'levelSet', ...which(room), level: 2, by: 'finn', at: 1 })).toMatchObject([{ table: 'concernKept', concern, level: 2 }]);
    expect(rows(flagged(3), { type: 'acknowledged', ...which(room), by: 'finn', at: 1 })).toEqual([]);
  });

  test('from level 3 on it is in the record from the moment it is raised', () => {
    const room = flagged(2);
    const raised = { table: 'flagKept', flag: room.state.flags[0]!.id, about: 'ana', note: 'quiet since the break', raisedBy: 'fay', raisedAt: 1_000_000 };
    expect(rows(stage(backchannel), { type: 'flagged', flag: room.state.flags[0] })).toMatchObject([
      { table: 'concernKept', concern: raised.flag, kind: 'flag', level: 2, by: 'fay', note: raised.note },
    ]);
    expect(rows(room, { type: 'levelSet', ...which(room), level: 3, by: 'fay', at: 4 })).toEqual([
      { table: 'concernClosed', concern: raised.flag, by: 'fay', how: 'raised', at: 4 },
      { ...raised, level: 3, outcome: null, fields: null, closedBy: null, closedAt: null },
    ]);
    room.order('fay', 'setLevel', { ...which(room), level: 3 });
    expect(rows(room, { type: 'flagClosed', ...which(room), by: 'finn', at: 5, outcome: 'Seen' })).toEqual([
      { ...raised, level: 3, outcome: 'Seen', fields: null, closedBy: 'finn', closedAt: 5 },
    ]);
  });

  test('one at a time for each person, on people who came', () => {
    const room = flagged(2);
    expect(room.order('finn', 'flag', { member: 'ana', level: 3, note: '' })).toMatchObject({ refused: 'flagOpen' });
    for (const member of ['nobody', 'late', 'finn', 'cap'])
      expect(room.order('fay', 'flag', { member, level: 1, note: '' })).toMatchObject({ refused: 'notHere' });
  });
});

test('messages are for all facilitators, a reminder for oneself', () => {
  const room = stage(backchannel);
  room.order('fay', 'say', { text: 'shall we take a break?' });
  room.order('fay', 'nudge', { text: 'ask Ben about Tuesday', about: 'ben', inMinutes: null });
  expect(room.view('finn')).toMatchObject({ messages: [{ author: 'fay', text: 'shall we take a break?' }], nudges: [] });
  const [nudge] = room.view('fay').nudges;
  expect(nudge).toMatchObject({ text: 'ask Ben about Tuesday', about: 'ben' });
  expect(room.order('finn', 'finishNudge', { nudge: nudge.id })).toEqual([]);
  room.order('fay', 'finishNudge', { nudge: nudge.id });
  expect(room.view('fay').nudges).toEqual([]);
  for (const member of ['ana', 'cap', 'nobody']) expect(room.view(member)).toBeUndefined();
});

test('a reminder comes back after the minutes asked for, and again after it was put off', () => {
  const room = stage(backchannel);
  room.order('fay', 'nudge', { text: 'break', about: null, inMinutes: 5 });
  room.pass(5 * 60_000 - 1);
  expect(room.view('fay').nudges).toMatchObject([{ isDue: false }]);
  room.pass(1);
  expect(room.view('fay').nudges).toMatchObject([{ isDue: true }]);
  const { id } = room.view('fay').nudges[0];
  expect(room.order('finn', 'putOffNudge', { nudge: id, inMinutes: 3 })).toEqual([]);
  room.order('fay', 'putOffNudge', { nudge: id, inMinutes: 3 });
  expect(room.view('fay').nudges).toMatchObject([{ isDue: false }]);
  room.pass(3 * 60_000);
  expect(room.view('fay').nudges).toMatchObject([{ isDue: true }]);
});

test('open flags are never crowded out by closed ones', () => {
  const room = flagged(3);
  for (let i = 0; i < 70; i += 1) {
    room.order('fay', 'flag', { member: 'ben', level: 1, note: '' });
    room.order('fay', 'close', { flag: room.state.flags.at(-1)!.id, outcome: null });
  }
  expect(room.state.flags.length).toBeLessThan(60);
  expect(room.state.flags.filter(({ closed }) => !closed)).toMatchObject([{ about: 'ana', level: 3 }]);
});

const some = <T>(items: readonly T[], dice: number): T | undefined => items[dice % Math.max(1, items.length)];
const inputs: Inputs<typeof backchannel> = {
  say: (_, __, author) => ({ text: `SECRET-${author}` }),
  flag: (_, [a, b]) => ({ member: ['ana', 'ben', 'late'][a! % 3], level: 1 + (b! % 4), note: 'SECRET-note' }),
  setLevel: (state, [a, b]) => ({ flag: some(state.flags, a!)?.id ?? 'x', level: 1 + (b! % 4) }),
  acknowledge: (state, [a]) => ({ flag: some(state.flags, a!)?.id ?? 'x' }),
  close: (state, [a, b]) => ({ flag: some(state.flags, a!)?.id ?? 'x', outcome: null, ...(b! % 2 === 1 && { fields: outcomeOf('SECRET-outcome of it') }) }),
  nudge: (_, [a], author) => ({ text: `SECRET-nudge-${author}`, about: null, inMinutes: a! % 2 ? 1 : null }),
  putOffNudge: (state, [a]) => ({ nudge: some(state.nudges, a!)?.id ?? 'x', inMinutes: 1 }),
  tick: () => ({}),
  finishNudge: (state, [a]) => ({ nudge: some(state.nudges, a!)?.id ?? 'x' }),
};
test('any walk: no flag of level 3 goes without an outcome; nothing leaves the facilitators; the same when replayed', () =>
  fc.assert(
    fc.property(walks(), (steps) => {
      const room = flagged(3);
      walk(room, inputs, steps, (before) => {
        for (const was of before.flags.filter(({ level, closed }) => level >= 3 && !closed)) {
          const now = room.state.flags.find(({ id }) => id === was.id)!;
          expect(now.level).toBeGreaterThanOrEqual(3);
          if (now.closed) expect(now.closed.outcome).not.toBeNull();
        }
        for (const { id, role } of room.roster.seats) {
          if (role !== 'facilitator') expect(room.view(id)).toBeUndefined();
          else expect(JSON.stringify(room.view(id)).replaceAll(`SECRET-nudge-${id}`, '')).not.toContain('SECRET-nudge');
        }
      });
      expect(room.replayed()).toEqual(room.state);
    }),
  ));
