// Tried against these mutants, each caught: End for all and the clock that end a talk; a guest sent back to a group that is over; a talk over
// because its facilitator's line dropped or they left; an alert forgotten with the group; somebody let into a group that is over.
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { graveAlerts, guestsAside, kindOfPlace, MAIN } from '../../live/roster.ts';
import { mayHear } from '../../live/media/plan.ts';
import { fullRoom, safetyCardOf, type Room } from '../testing/room.ts';
import { closesBy, peopleToEndFor, WRITES_MS } from './ending.ts';

let room: Room;
beforeEach(() => (room = fullRoom('group')));

const idOf = (who: string) => ({ member: room.id(who) });
const take = (who: string, guest: string) => room.ask(who, 'aside', 'take', { ...idOf(guest), despite: true });
const end = (who: string, more: object = {}) => room.ask(who, 'moderation', 'end', { people: peopleToEndFor(room.session.roster), ...more });
const flag = (who: string, level: number) => room.ask('lena', 'backchannel', 'flag', { ...idOf(who), level, note: '' });
const placeOf = (who: string) => room.session.roster.seats.find(({ id }) => id === room.id(who))?.place;
const isOver = () => room.session.roster.endedAt !== null;

describe('End for all during a private word', () => {
  it('is refused, and offers the end of the group with the talk kept', () => {
    take('marc', 'ana');
    expect(end('lena')).toBe('talkHeld');
    expect(room.view('lena', 'moderation')).toMatchObject({ talking: [room.id('ana')], endsFor: 7, isGroupOver: false });
    end('lena', { keepsTalk: true });
    expect(isOver()).toBe(false);
    expect(room.session.roster.seats.map(({ id }) => id)).toEqual(['lena', 'marc', 'ana'].map(room.id));
    expect(room.session.roster.waiting).toEqual([]);
    expect(mayHear(room.plan(), room.id('ana'), room.id('marc'))).toBe(true);
    expect(room.view('lena', 'safety').cards[room.id('ana')]).toMatchObject(safetyCardOf('Ana'));
    expect(room.view('ana', 'aside').talk).toMatchObject({ isGroupOver: true, with: [{ name: 'Marc' }] });
    expect(room.rows.filter(({ table }) => table === 'groupEnded' || table === 'sessionEnded').map(({ table }) => table)).toEqual(['groupEnded']);
    // Nobody comes into a group that is over, and it is not ended a second time while they talk.
    expect([room.arrive('ben'), end('lena', { keepsTalk: true })]).toEqual(['sessionEnded', 'talkHeld']);
    expect(room.ask('lena', 'moderation', 'sendBack', idOf('ana'))).toBe('groupOver');
    expect(room.arrive('marc')).not.toBe('sessionEnded');
  });

  it('is over for the guest when the talk is, and never sends them back to the group', () => {
    for (const [who, command] of [
      ['marc', 'return'],
      ['ana', 'return'],
    ] as const) {
      room = fullRoom('group');
      take('marc', 'ana');
      end('lena', { keepsTalk: true });
      room.ask(who, 'aside', command);
      expect([placeOf('ana'), placeOf('marc'), isOver()]).toEqual([undefined, MAIN, false]);
      expect(closesBy(room.session.roster, 0)).toBe(room.now + WRITES_MS);
      expect(end('lena')).toEqual(['sessionEnded']);
    }
  });

  it('keeps the talk with somebody who waited, who is not let in afterwards', () => {
    room.ask('marc', 'aside', 'takeFromLine', { ...idOf('wim'), despite: true });
    end('lena', { keepsTalk: true });
    expect(room.session.roster.waiting.map(({ id }) => id)).toEqual([room.id('wim')]);
    expect(room.ask('marc', 'waitingRoom', 'admit', idOf('wim'))).toBe('groupOver');
    expect(room.ask('lena', 'waitingRoom', 'admitAll')).toBe('groupOver');
    room.ask('marc', 'aside', 'return');
    expect(room.session.roster.waiting).toEqual([]);
  });

  it('outlives its facilitator: who drops or leaves is waited for, and another one joins', () => {
    take('marc', 'ana');
    end('lena', { keepsTalk: true });
    room.ask('marc', 'presence', 'leave');
    room.now += 26 * 3_600_000;
    while (room.nextAlarm() && room.nextAlarm()!.at <= room.now) room.ask('clock', room.nextAlarm()!.tool, 'tick');
    expect(placeOf('ana')).toMatch(/^aside:/);
    expect(room.view('ana', 'aside').talk).toMatchObject({ with: [], isWaitingForFacilitator: true, isGroupOver: true });
    expect(room.view('lena', 'aside').talks).toMatchObject([{ isAlone: true }]);
    room.ask('lena', 'aside', 'join', { talk: room.view('lena', 'aside').talks[0].id, despite: true });
    expect(mayHear(room.plan(), room.id('ana'), room.id('lena'))).toBe(true);
  });
});

describe('the clock', () => {
  it('ends the group and keeps the talk, and does so once', () => {
    take('marc', 'ana');
    expect(room.ask('door', 'moderation', 'runOut')).toContain('groupEnded');
    expect(room.ask('door', 'moderation', 'runOut')).toEqual([]);
    expect([isOver(), placeOf('ana') !== MAIN, closesBy(room.session.roster, 0)]).toEqual([false, true, null]);
  });

  it('tells facilitators, ten and two minutes before, and nobody else', () => {
    const before = room.view('ana', 'moderation');
    room.ask('door', 'moderation', 'warn', { closesAt: 5_000, minutes: 10 });
    expect(room.view('lena', 'moderation').closing).toEqual({ at: 5_000, minutes: 10 });
    expect(room.ask('door', 'moderation', 'warn', { closesAt: 5_000, minutes: 10 })).toEqual([]);
    room.ask('door', 'moderation', 'warn', { closesAt: 5_000, minutes: 2 });
    expect(room.view('marc', 'moderation').closing).toEqual({ at: 5_000, minutes: 2 });
    expect(room.view('ana', 'moderation')).toEqual(before);
  });
});

describe('an open alert', () => {
  it.each([3, 4])('of level %i is confirmed before the end, wherever the person is', (level) => {
    flag('ana', level);
    expect(end('marc')).toBe('alertOpen');
    room.ask('ana', 'presence', 'leave');
    expect(end('marc')).toBe('alertOpen');
    expect(room.view('marc', 'moderation').alerted).toEqual([room.id('ana')]);
    expect(end('marc', { despiteAlert: true })).toEqual(['sessionEnded']);
  });

  it('follows the level that facilitators set', () => {
    flag('ana', 2);
    const id = room.view('lena', 'backchannel').flags[0].id;
    expect(room.view('lena', 'moderation').alerted).toEqual([]);
    room.ask('lena', 'backchannel', 'setLevel', { flag: id, level: 4 });
    expect(room.view('lena', 'moderation').alerted).toEqual([room.id('ana')]);
    expect(JSON.stringify(room.view('ben', 'moderation'))).not.toContain(room.id('ana'));
  });
});

const people = ['lena', 'marc', 'ana', 'ben', 'wim'] as const;
const somebody = fc.constantFrom(...people);
const act = fc.oneof(
  fc.record({ who: fc.constantFrom('lena', 'marc'), does: fc.constantFrom('take', 'takeFromLine'), whom: somebody }),
  fc.record({
    who: fc.constantFrom('lena', 'marc'),
    does: fc.constantFrom('end', 'endKeeping', 'flag', 'join', 'sendBack', 'admit', 'remove'),
    whom: somebody,
  }),
  fc.record({ who: somebody, does: fc.constantFrom('return', 'leave', 'drop', 'connect', 'arrive'), whom: somebody }),
  fc.record({ who: fc.constant('clock'), does: fc.constantFrom('runOut', 'hours', 'kill'), whom: somebody }),
);
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

function doIt(one: Act): void {
  const { who, does, whom } = one;
  const roster = room.session.roster;
  const acts: Record<string, () => unknown> = {
    take: () => take(who, whom),
    takeFromLine: () => room.ask(who, 'aside', 'takeFromLine', { ...idOf(whom), despite: true }),
    end: () => end(who, { despiteAlert: true }),
    endKeeping: () => end(who, { despiteAlert: true, keepsTalk: true }),
    flag: () => flag(whom, 4),
    join: () => room.ask(who, 'aside', 'join', { talk: room.session.tools.aside.talks[0]?.id ?? 'none', despite: true }),
    sendBack: () => room.ask(who, 'moderation', 'sendBack', idOf(whom)),
    admit: () => room.ask(who, 'waitingRoom', 'admit', idOf(whom)),
    remove: () => undefined,
    return: () => room.ask(who, 'aside', 'return'),
    leave: () => room.ask(who, 'presence', 'leave'),
    drop: () => room.ask('door', 'presence', 'disconnect', idOf(who)),
    connect: () => room.ask('door', 'presence', 'connect', idOf(who)),
    arrive: () => room.arrive(who),
    runOut: () => room.ask('door', 'moderation', 'runOut'),
    kill: () => {
      room.session = JSON.parse(JSON.stringify(room.session)) as Room['session'];
      for (const { id } of [...roster.seats, ...roster.waiting]) room.ask('door', 'presence', 'disconnect', { member: id });
    },
    hours: () => {
      room.now += 3 * 3_600_000;
      for (let alarm = room.nextAlarm(), i = 0; alarm && alarm.at <= room.now && i < 20; alarm = room.nextAlarm(), i += 1)
        room.ask('clock', alarm.tool, 'tick');
    },
  };
  acts[does]!();
}

it('no sequence of ends, leaves, drops, kills and clocks ends a talk, forgets an alert, or sends anybody to a group that is over', () => {
  let talksKept = 0;
  fc.assert(
    fc.property(fc.array(act, { minLength: 10, maxLength: 40 }), (acts) => {
      room = fullRoom('group');
      for (const one of acts) {
        const before = room.session.roster;
        const guests = guestsAside(before).map(({ id }) => id);
        doIt(one);
        const { roster } = room.session;
        // What only time, an end, or a facilitator's going does: the guest is where they were.
        const theirOwn = one.does === 'return' || (one.does === 'leave' && guests.includes(room.id(one.who)));
        if (before.groupEndedAt !== null && !theirOwn) expect(guestsAside(roster).map(({ id }) => id)).toEqual(expect.arrayContaining(guests));
        if (guests.length > 0 && one.does !== 'return') expect(roster.endedAt).toBeNull();
        if (roster.endedAt === null) expect(graveAlerts(roster)).toEqual(expect.arrayContaining([...graveAlerts(before)]));
        if (roster.groupEndedAt !== null && roster.endedAt === null) {
          talksKept += 1;
          expect(roster.seats.filter(({ role, place }) => role !== 'facilitator' && kindOfPlace(place) !== 'aside')).toEqual([]);
          expect(roster.waiting.filter(({ place, role }) => place === null && role !== 'facilitator')).toEqual([]);
          for (const { id, place } of guestsAside(roster)) expect(room.plan()[id]).toMatchObject({ group: place, audio: true });
        }
      }
    }),
    { numRuns: 300 },
  );
  expect(talksKept).toBeGreaterThan(200);
});
