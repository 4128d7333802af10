// Tried against these mutants, each caught: a start that is not waited for; a facilitator whose line drops for a moment; one who comes and takes nothing.
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyRoom, type Room } from '../testing/room.ts';
import { BACK_MS, LATE_MS } from './duty.ts';

let room: Room;
let startsAt: number;
beforeEach(() => {
  room = emptyRoom('group');
  startsAt = room.now + 10 * 60_000;
});

const plan = () => room.ask('door', 'duty', 'plan', { startsAt });
const told = () => room.rows.filter(({ table }) => table === 'clinicTold');
const taken = () => room.rows.filter(({ table }) => table === 'clinicAnswered');
/** Time goes on, and the clock rings whenever something is due. */
const until = (at: number) => {
  for (let alarm = room.nextAlarm(); alarm && alarm.at <= at; alarm = room.nextAlarm()) {
    room.now = Math.max(room.now, alarm.at);
    room.ask('clock', alarm.tool, 'tick');
  }
  room.now = Math.max(room.now, at);
};
const isTold = (who = 'ana') => room.view(who, 'duty').isClinicTold;

describe('a session to which nobody came', () => {
  it('is told to the clinic two minutes after its planned start, once, and to those who wait; a facilitator who comes has taken it', () => {
    expect([plan(), plan()]).toEqual([['planned'], []]);
    room.arrive('ana');
    until(startsAt + LATE_MS - 3_000);
    expect([isTold(), told()]).toEqual([false, []]);
    until(startsAt + LATE_MS);
    expect([isTold(), told()]).toMatchObject([true, [{ what: 'nobodyCame' }]]);
    until(startsAt + 10 * LATE_MS);
    expect(told()).toHaveLength(1);
    room.arrive('ben');
    expect(isTold('ben')).toBe(true);
    room.arrive('marc');
    expect([isTold(), taken()]).toMatchObject([false, [{ what: 'nobodyCame', by: room.id('marc') }]]);
  });

  it('is told at once where somebody comes later still, and not at all where nobody waits', () => {
    plan();
    until(startsAt + 5 * LATE_MS);
    expect(told()).toEqual([]);
    room.arrive('ana');
    until(room.now + 2_000);
    expect(told()).toHaveLength(1);
  });

  it('is told again where its facilitator is gone for a minute, and not where their line only dropped', () => {
    plan();
    room.arrive('ana');
    room.arrive('lena');
    until(startsAt + 5 * LATE_MS);
    for (const ms of [BACK_MS - 5_000, BACK_MS + 5_000]) {
      room.ask('door', 'presence', 'disconnect', { member: room.id('lena') });
      until(room.now + ms);
      expect(told()).toHaveLength(ms > BACK_MS ? 1 : 0);
      room.ask('door', 'presence', 'connect', { member: room.id('lena') });
    }
    expect(taken()).toMatchObject([{ by: room.id('lena') }]);
  });

  it('tells nobody who is in, and no facilitator, anything of it', () => {
    plan();
    room.arrive('ana');
    room.arrive('lena');
    room.ask('lena', 'waitingRoom', 'admit', { member: room.id('ana') });
    for (const who of ['ana', 'lena']) expect(room.view(who, 'duty')).toBeUndefined();
  });
});

it('whoever comes, goes, and drops, and whenever the clock rings late: people who waited two minutes past the start without a facilitator were told of, once each time', () => {
  const act = fc.record({
    who: fc.constantFrom('ana', 'ben', 'lena'),
    does: fc.constantFrom('arrive', 'drop', 'connect', 'wait'),
    ms: fc.integer({ min: 1_000, max: 300_000 }),
  });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      room = emptyRoom('group');
      startsAt = room.now + 5 * 60_000;
      plan();
      for (const { who, does, ms } of acts) {
        if (does === 'arrive') room.arrive(who);
        else if (does === 'wait') until(room.now + ms);
        else room.ask('door', 'presence', does === 'drop' ? 'disconnect' : 'connect', { member: room.id(who) });
      }
      until(Math.max(room.now, startsAt) + LATE_MS + BACK_MS);
      const { roster } = room.session;
      const waits = roster.waiting.some(({ isConnected }) => isConnected);
      const isHosted = roster.seats.some(({ isConnected }) => isConnected);
      if (waits && !isHosted) expect(told().length).toBe(taken().length + 1);
      expect(told().length - taken().length).toBeOneOf([0, 1]);
    }),
    { numRuns: 150 },
  );
});
