// Tried against these mutants, each caught: a request dropped when its person leaves; a second request beside the
// first; a peer who sees the queue; the facilitator's name told to somebody who waits; a second facilitator who takes
// over from one who is there; resolving one that resolves all.
import { describe, expect, it } from 'vitest';
import { audienceOf, toolNames, view } from '../../session/session.ts';
import { emptyRoom, fullRoom, type Room } from '../testing/room.ts';
import { UNTAKEN_MS } from './state.ts';

const queue = (room: Room, who = 'lena') => room.view(who, 'support').requests;
const everythingShownTo = (room: Room, who: string) =>
  JSON.stringify(toolNames.map((tool) => view(room.session, tool, audienceOf(room.session.roster, room.member(who)))));

describe('support', () => {
  it('is seen by the facilitators and by the person, and changes nothing for anybody else', () => {
    const room = fullRoom('family');
    const others = ['ben', 'mum', 'cap', 'wim'];
    const before = others.map((who) => everythingShownTo(room, who));
    expect(room.ask('ana', 'support', 'ask', { note: 'I feel shaky' })).toEqual(['asked', 'alertOpened']);
    expect(queue(room)).toEqual([
      {
        id: expect.any(String),
        member: room.id('ana'),
        name: 'Ana',
        note: 'I feel shaky',
        since: room.now,
        answeredBy: null,
        whereabouts: 'seated',
        absence: null,
      },
    ]);
    expect(room.view('ana', 'support')).toEqual({ isAsked: true, since: room.now, isAnswered: false, answeredBy: null, isClinicTold: false });
    room.ask('lena', 'support', 'answer', { request: queue(room)[0].id });
    expect(room.view('ana', 'support')).toMatchObject({ isAnswered: true, answeredBy: 'Lena' });
    expect(others.map((who) => everythingShownTo(room, who))).toEqual(before);
  });

  it('is one request for each person, which a later note joins', () => {
    const room = fullRoom('group');
    room.ask('ana', 'support', 'ask');
    const { id, since } = queue(room)[0];
    expect(room.ask('ana', 'support', 'ask')).toEqual([]);
    expect(room.ask('ana', 'support', 'ask', { note: 'please call me' })).toEqual(['asked']);
    expect(room.ask('ana', 'support', 'ask', { note: 'please call me' })).toEqual([]);
    expect(room.ask('ana', 'support', 'ask')).toEqual([]);
    expect(queue(room)).toMatchObject([{ id, since, note: 'please call me' }]);
    expect(room.ask('ana', 'support', 'withdraw')).toEqual(['withdrawn', 'alertClosed']);
    expect(room.ask('ana', 'support', 'withdraw')).toEqual([]);
    expect(queue(room)).toEqual([]);
  });

  it('closes one by one', () => {
    const room = fullRoom('group');
    for (const who of ['ana', 'ben', 'cleo']) room.ask(who, 'support', 'ask');
    room.ask('lena', 'support', 'answer', { request: queue(room)[1].id });
    expect(queue(room).map(({ answeredBy }: { answeredBy: unknown }) => answeredBy !== null)).toEqual([false, true, false]);
    room.ask('lena', 'support', 'resolve', { request: queue(room)[1].id });
    expect(queue(room)).toMatchObject([{ name: 'Ana' }, { name: 'Cleo' }]);
    room.ask('ana', 'support', 'withdraw');
    expect(queue(room)).toMatchObject([{ name: 'Cleo' }]);
  });

  it('is there for those who wait and those sent away, who are told no name', () => {
    const room = fullRoom('group');
    room.ask('lena', 'moderation', 'remove', { member: room.id('ana') });
    for (const who of ['wim', 'ana']) expect(room.ask(who, 'support', 'ask')).toEqual(['asked', 'alertOpened']);
    expect(queue(room)).toMatchObject([
      { name: 'Wim', whereabouts: 'waiting' },
      { name: 'Ana', whereabouts: 'gone' },
    ]);
    room.ask('marc', 'support', 'answer', { request: queue(room)[0].id });
    expect(room.view('wim', 'support')).toMatchObject({ isAnswered: true, answeredBy: null });
    expect(emptyRoom('group').ask('wim', 'support', 'ask')).toBe('notArrived');
  });

  it('outlives the connection and the seat of whoever asked', () => {
    const room = fullRoom('group');
    room.ask('ana', 'support', 'ask');
    room.ask('door', 'presence', 'disconnect', { member: room.id('ana') });
    expect(queue(room)).toMatchObject([{ whereabouts: 'seated', absence: 'reconnecting' }]);
    room.ask('ana', 'presence', 'leave');
    expect(queue(room)).toMatchObject([{ name: 'Ana', whereabouts: 'gone' }]);
    expect(room.ask('lena', 'support', 'resolve', { request: queue(room)[0].id })).toEqual(['resolved', 'alertClosed']);
    expect(queue(room)).toEqual([]);
  });

  it('reaches the clinic once when nobody took it for a minute, whatever becomes of its person, and is taken by whoever answers', () => {
    const room = fullRoom('group');
    room.ask('wim', 'support', 'ask', { note: 'I have taken pills' });
    const since = room.now;
    room.ask('wim', 'waitingRoom', 'leaveLine');
    expect(room.nextAlarm()).toEqual({ tool: 'support', at: since + UNTAKEN_MS });
    room.now = since + UNTAKEN_MS - 2_000;
    expect(room.ask('clock', 'support', 'tick')).toEqual([]);
    expect(room.ask('clock', 'support', 'tick')).toEqual(['untaken']);
    expect(room.ask('clock', 'support', 'tick')).toEqual([]);
    expect(room.view('wim', 'support').isClinicTold).toBe(true);
    room.ask('lena', 'support', 'answer', { request: queue(room)[0].id });
    expect(room.view('wim', 'support').isClinicTold).toBe(false);
    room.ask('lena', 'support', 'resolve', { request: queue(room)[0].id });
    const kept = room.rows.filter(({ table }) => table.startsWith('concern') || table.startsWith('clinic'));
    expect(kept).toMatchObject([
      { table: 'concernKept', about: room.id('wim'), kind: 'support', note: 'I have taken pills', by: null, at: since },
      { table: 'clinicTold', what: 'support' },
      { table: 'concernTaken', by: room.id('lena') },
      { table: 'clinicAnswered', what: 'support', by: room.id('lena') },
      { table: 'concernClosed', by: room.id('lena'), how: 'resolved' },
    ]);
    // Taken within the minute, nobody else hears of it.
    room.ask('ana', 'support', 'ask');
    room.ask('marc', 'support', 'answer', { request: queue(room)[0].id });
    room.now += 2 * UNTAKEN_MS;
    expect(room.ask('clock', 'support', 'tick')).toEqual([]);
  });

  it('is answered by one facilitator, and by another when that one is gone', () => {
    const room = fullRoom('group');
    room.ask('ana', 'support', 'ask');
    const request = { request: queue(room)[0].id };
    expect(room.ask('lena', 'support', 'answer', request)).toEqual(['answered']);
    expect(room.ask('lena', 'support', 'answer', request)).toEqual([]);
    expect(room.ask('marc', 'support', 'answer', request)).toBe('alreadyAnswered');
    room.ask('door', 'presence', 'disconnect', { member: room.id('lena') });
    expect(room.ask('marc', 'support', 'answer', request)).toEqual(['answered']);
    expect(room.view('ana', 'support').answeredBy).toBe('Marc');
    room.ask('ana', 'support', 'withdraw');
    expect(room.ask('marc', 'support', 'answer', request)).toBe('requestClosed');
    expect(room.ask('marc', 'support', 'resolve', request)).toEqual([]);
  });
});
