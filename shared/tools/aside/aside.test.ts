// Tried against these mutants, each caught: a way back into a room that is closed; a guest left behind when the talk ends; somebody
// who waits given a seat; a talk told to the group; a guest left alone for good when their facilitator's connection is lost.
import { beforeEach, describe, expect, it } from 'vitest';
import { MAIN } from '../../live/roster.ts';
import { mayHear } from '../../live/media/plan.ts';
import { fullRoom, type Room } from '../testing/room.ts';
import { ALONE_MS } from './state.ts';

let room: Room;
beforeEach(() => (room = fullRoom('group')));

const ask = (who: string, command: string, input: object = {}) => room.ask(who, 'aside', command, input);
const take = (who: string, guest: string, more: object = {}) => ask(who, 'take', { member: room.id(guest), ...more });
const placeOf = (who: string) => [...room.session.roster.seats, ...room.session.roster.waiting].find(({ id }) => id === room.id(who))?.place;
const hears = (one: string, other: string) => mayHear(room.plan(), room.id(one), room.id(other));
const drop = (who: string) => room.ask('door', 'presence', 'disconnect', { member: room.id(who) });
const ring = () => {
  for (let alarm = room.nextAlarm(); alarm && alarm.at <= room.now; alarm = room.nextAlarm()) room.ask('clock', alarm.tool, 'tick');
};
const wait = (ms: number) => {
  room.now += ms;
  ring();
};
const person = (viewer: string, who: string) => room.view(viewer, 'presence').people.find(({ id }: { id: string }) => id === room.id(who));

describe('a private word', () => {
  it('is between the two; the others see that they stepped out, and no more', () => {
    room.ask('ana', 'presence', 'setDevices', { mic: true, camera: false });
    room.ask('door', 'presence', 'receive', { sound: [room.id('ana')], picture: [] });
    ask('ana', 'ask');
    expect(room.view('lena', 'aside').asked).toMatchObject([{ member: room.id('ana') }]);
    const before = room.view('ben', 'aside');
    take('lena', 'ana');
    expect(room.view('lena', 'aside')).toMatchObject({ asked: [], talks: [{ kind: 'word', isMine: true, guest: { name: 'Ana', absence: null } }] });
    expect(room.view('ana', 'aside').talk).toMatchObject({ with: [{ name: 'Lena' }] });
    expect(hears('ana', 'lena') && hears('lena', 'ana')).toBe(true);
    for (const who of ['marc', 'ben', 'cap', 'wim'])
      expect([who, hears(who, 'ana'), hears('ana', who), hears(who, 'lena')]).toEqual([who, false, false, false]);
    expect(room.view('ben', 'aside')).toEqual(before);
    expect([person('ben', 'ana'), person('ben', 'lena')]).toMatchObject([{ place: 'elsewhere', mic: false }, { place: 'elsewhere' }]);
    expect(person('marc', 'ana')).toMatchObject({ place: placeOf('ana'), mic: true });
    expect(person('ana', 'lena').place).toBe(placeOf('ana'));
  });

  it('needs the co-facilitator with the group, or a word that it shall go on alone', () => {
    drop('marc');
    expect(take('lena', 'ana')).toBe('groupAlone');
    expect(placeOf('ana')).toBe(MAIN);
    take('lena', 'ana', { despite: true });
    expect(placeOf('ana')).toMatch(/^aside:/);
  });

  it('is ended by either, and both are where they were', () => {
    for (const who of ['ana', 'lena']) {
      take('lena', 'ana');
      ask(who, 'return');
      expect([placeOf('ana'), placeOf('lena')]).toEqual([MAIN, MAIN]);
      expect(room.view('lena', 'aside').talks).toEqual([]);
    }
  });

  it('with a second facilitator goes on until the last of them, or the guest, returns', () => {
    take('lena', 'ana');
    const { id: talk } = room.view('lena', 'aside').talks[0];
    expect(ask('marc', 'join', { talk })).toBe('groupAlone');
    ask('marc', 'join', { talk, despite: true });
    ask('lena', 'return');
    expect([placeOf('ana'), placeOf('lena')]).toEqual([placeOf('marc'), MAIN]);
    ask('marc', 'return');
    expect([placeOf('ana'), placeOf('marc')]).toEqual([MAIN, MAIN]);
  });

  it('begun in a room leads back into that room, or to the main room where it was closed', () => {
    const plan = () => ({ plan: room.session.tools.breakouts.plan!.id });
    const run = () => ({ run: room.session.tools.breakouts.run!.id });
    room.ask('lena', 'breakouts', 'plan', { how: 'random', size: { rooms: 2 }, hosts: [] });
    room.ask('lena', 'breakouts', 'start', plan());
    room.ask('lena', 'breakouts', 'goNow', run());
    const own = placeOf('ana');
    expect(own).toMatch(/^breakout:/);
    take('lena', 'ana');
    ask('ana', 'return');
    expect([placeOf('ana'), placeOf('lena')]).toEqual([own, MAIN]);
    take('lena', 'ana');
    room.ask('marc', 'breakouts', 'bringBack', { ...run(), atOnce: true });
    expect(placeOf('ana')).toMatch(/^aside:/);
    ask('lena', 'return');
    expect([placeOf('ana'), placeOf('lena')]).toEqual([MAIN, MAIN]);
  });

  it('leaves what came of it in the record, also when it is written afterwards', () => {
    take('lena', 'ana');
    const { id: talk } = room.view('lena', 'aside').talks[0];
    ask('lena', 'tickStep', { talk, step: 2, isDone: true });
    expect(room.view('marc', 'aside').talks[0].stepsDone).toEqual([2]);
    ask('ana', 'return');
    expect(room.view('marc', 'aside').past).toMatchObject([{ id: talk, outcome: null }]);
    ask('lena', 'writeOutcome', { talk, outcome: 'Safe tonight; calls us tomorrow.' });
    const kept = room.rows.filter(({ table }) => table === 'privateWordKept');
    expect(kept).toMatchObject([
      { talk, about: room.id('ana'), outcome: null },
      { talk, outcome: 'Safe tonight; calls us tomorrow.', kind: 'word' },
    ]);
    expect(kept.every((row) => 'endedAt' in row && row.endedAt !== null)).toBe(true);
    expect(JSON.stringify(room.view('ana', 'aside'))).not.toContain('tomorrow');
  });

  it('does not leave a guest alone: a lost facilitator is waited for, one who left is not', () => {
    take('lena', 'ana');
    drop('lena');
    expect(room.view('ana', 'aside').talk.isWaitingForFacilitator).toBe(true);
    wait(ALONE_MS - 5_000);
    expect(placeOf('ana')).toMatch(/^aside:/);
    wait(5_000);
    expect([placeOf('ana'), placeOf('lena')]).toEqual([MAIN, MAIN]);
    take('marc', 'ana', { despite: true });
    room.ask('marc', 'presence', 'leave');
    ring();
    expect(placeOf('ana')).toBe(MAIN);
  });

  it('keeps everybody’s microphone and camera as they were', () => {
    room.ask('ana', 'presence', 'setDevices', { mic: false, camera: true });
    const before = room.session.tools.presence;
    take('lena', 'ana');
    ask('lena', 'return');
    expect(room.session.tools.presence).toBe(before);
  });

  it('is its own stay in the attendance, and the others’ goes on', () => {
    take('lena', 'ana');
    ask('lena', 'return');
    const stays = room.rows.filter((row) => row.table === 'segmentOpened' && row.member === room.id('ana'));
    expect(stays.map((row) => 'place' in row && row.place.replace(/:.*/, ':'))).toEqual([MAIN, 'aside:', MAIN]);
  });
});

describe('a talk with somebody who waits', () => {
  it('shows them the facilitator and nothing of the group; they stay in line', () => {
    ask('lena', 'takeFromLine', { member: room.id('wim') });
    expect(room.view('wim', 'aside')).toEqual({
      talk: { since: expect.any(Number), with: [{ name: 'Lena', pronouns: 'they' }], isWaitingForFacilitator: false, isGroupOver: false },
    });
    expect(hears('wim', 'lena') && hears('lena', 'wim')).toBe(true);
    for (const who of ['marc', 'ana', 'xia']) expect([hears(who, 'wim'), hears('wim', who)]).toEqual([false, false]);
    for (const tool of ['presence', 'chat', 'hands', 'agenda', 'breakouts', 'checkin'] as const) expect(room.view('wim', tool)).toBeUndefined();
    expect(person('ana', 'wim')).toBeUndefined();
    room.ask('wim', 'presence', 'setDevices', { mic: true, camera: true });
    room.ask('door', 'presence', 'receive', { sound: [room.id('wim')], picture: [] });
    expect(person('lena', 'wim')).toMatchObject({ mic: true, place: placeOf('lena') });
    expect(person('marc', 'wim')).toBeUndefined();
    expect(room.view('marc', 'waitingRoom').line.map(({ id }: { id: string }) => id)).toContain(room.id('wim'));
    expect(room.rows.some((row) => row.table === 'segmentOpened' && row.member === room.id('wim'))).toBe(false);
  });

  it('ends when either returns, and by itself when they are let in', () => {
    for (const who of ['wim', 'lena']) {
      ask('lena', 'takeFromLine', { member: room.id('wim') });
      ask(who, 'return');
      expect([placeOf('wim'), placeOf('lena')]).toEqual([null, MAIN]);
      expect(room.plan()[room.id('wim')]).toBeUndefined();
    }
    ask('lena', 'takeFromLine', { member: room.id('wim') });
    room.ask('marc', 'waitingRoom', 'admit', { member: room.id('wim') });
    ring();
    expect([placeOf('wim'), placeOf('lena')]).toEqual([MAIN, MAIN]);
    expect(room.view('wim', 'aside').talk).toBeNull();
  });
});

describe('a huddle', () => {
  it('is for facilitators; each leaves it alone, and it is over with the last', () => {
    ask('lena', 'huddle');
    const { id: talk } = room.view('marc', 'aside').talks[0];
    expect(ask('marc', 'huddle')).toBe('huddleOpen');
    ask('marc', 'join', { talk, despite: true });
    expect(hears('lena', 'marc')).toBe(true);
    expect(hears('ana', 'marc')).toBe(false);
    ask('lena', 'return');
    expect([placeOf('lena'), placeOf('marc')]).toEqual([MAIN, expect.stringMatching(/^aside:/)]);
    ask('marc', 'return');
    expect(room.view('lena', 'aside')).toMatchObject({ talks: [], past: [] });
  });
});
