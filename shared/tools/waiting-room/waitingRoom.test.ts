// Tried against these mutants, each caught: a locked door that also turns the line away; a facilitator put in line;
// isSeen while the facilitator is disconnected; Admit all that seats those whose connection is lost; a line that
// times out people who are connected; a facilitator's card kept; a re-arrival that goes to the end of the line.
import { describe, expect, it } from 'vitest';
import { AGREEMENTS_VERSION } from '../../people/agreements.ts';
import { emptyRoom, fullRoom, safetyCardOf } from '../testing/room.ts';
import { arrival } from './arrival.ts';

describe('arriving', () => {
  it('puts a participant and a captioner in line and seats a facilitator at once', () => {
    const room = emptyRoom('group');
    expect(room.arrive('ana')).toEqual(['arrived']);
    expect(room.arrive('lena')).toEqual(['arrived', 'seatTaken']);
    expect(room.arrive('cap')).toEqual(['arrived']);
    expect(room.view('ana', 'waitingRoom')).toMatchObject({ stage: 'waiting', isSeen: true });
    expect(room.session.roster.seats.map(({ id }) => id)).toEqual([room.id('lena')]);
  });

  it('lets a facilitator come back after leaving, also through a locked door', () => {
    const room = fullRoom('group');
    room.ask('lena', 'moderation', 'lock');
    room.ask('lena', 'presence', 'leave');
    expect(room.arrive('lena')).toEqual(['arrived', 'seatTaken']);
  });

  it('is refused at a locked door, to whoever is not in line yet', () => {
    const room = fullRoom('group');
    room.ask('lena', 'moderation', 'lock');
    room.ask('ana', 'presence', 'leave');
    expect(room.arrive('ana')).toBe('locked');
    expect(room.arrive('wim')).toEqual(['arrived']);
    expect(room.view('ana', 'waitingRoom')).toMatchObject({ stage: 'outside', isLocked: true });
    expect(room.ask('lena', 'waitingRoom', 'admit', { member: room.id('wim') })).toEqual(['seatTaken']);
  });

  it('needs the present agreements, and from participants and relatives a card', () => {
    const room = emptyRoom('family');
    expect(room.arrive('ana', { agreementsVersion: AGREEMENTS_VERSION - 1 })).toBe('agreementsChanged');
    expect(room.arrive('ana', { card: null })).toBe('cardMissing');
    expect(room.arrive('mum', { card: null })).toBe('cardMissing');
    expect(room.session.roster.waiting).toEqual([]);
  });

  it('keeps no card of a facilitator', () => {
    const room = emptyRoom('group');
    room.arrive('lena', { card: safetyCardOf('Lena') });
    expect(JSON.stringify(room.log)).not.toContain('kitchen');
  });

  it('again keeps the place in line and the time, and takes the new name', () => {
    const room = fullRoom('group');
    const before = room.view('lena', 'waitingRoom').line;
    room.arrive('wim', { name: 'Wilhelm' });
    expect(room.view('lena', 'waitingRoom').line).toEqual([{ ...before[0], name: 'Wilhelm' }, before[1]]);
  });

  it('remembers for the next time, without where they are now', () => {
    const room = emptyRoom('group');
    room.arrive('ana');
    expect(room.rows.filter(({ table }) => table === 'wayIn')).toEqual([
      {
        table: 'wayIn',
        member: room.id('ana'),
        name: 'Ana',
        pronouns: 'they',
        agreementsVersion: AGREEMENTS_VERSION,
        at: room.now,
        contact: {
          callback: '+1 555 010 0100',
          contactName: "Ana's sister",
          contactRelationship: 'sister',
          contactPhone: '+1 555 010 0199',
          contactMayCall: 'yes',
          place: null,
        },
      },
    ]);
  });

  it('keeps the state and the kind of place for attendance, and the place itself for its owner alone, where they wish', () => {
    const room = fullRoom('group');
    const card = { ...safetyCardOf('Wim'), place: { ...safetyCardOf('Wim').place, kind: 'parkedCar' } };
    room.arrive('wim', { card, keepsPlace: true });
    expect(room.rows.filter(({ table }) => table === 'placeKept').at(-1)).toEqual({
      table: 'placeKept',
      member: room.id('wim'),
      state: 'IL',
      country: 'US',
      kind: 'parkedCar',
      at: room.now,
    });
    const kept = () => (room.rows.filter(({ table }) => table === 'wayIn').at(-1) as { contact: { place: unknown } }).contact.place;
    expect(kept()).toEqual(card.place);
    room.arrive('wim', { card: { ...card, place: null }, keepsPlace: true });
    expect(kept()).toBe('asBefore');
    room.arrive('wim', { card, keepsPlace: false });
    expect(kept()).toBeNull();
  });

  it.each([
    ['a car that moves', { kind: 'movingCar' }, /park first/i],
    ['a bus', { street: 'on the bus' }, /somewhere to stay/],
    ['a point', { street: '.' }, /street/],
    ['no word on whether it may be used', { mayBeUsed: undefined }, /used to send help/],
  ])('%s is refused kindly', (_, wrong, say) => {
    const room = fullRoom('group');
    const card = { ...safetyCardOf('Wim'), place: { ...safetyCardOf('Wim').place, ...wrong } };
    expect(room.refusal('wim', 'waitingRoom', 'arrive', { name: 'Wim', pronouns: '', agreementsVersion: AGREEMENTS_VERSION, card })).toMatchObject({
      refused: 'badInput',
      say: expect.stringMatching(say),
    });
  });

  it('lets nobody in who did not say where they are but for a reason, which is kept', () => {
    const room = fullRoom('group');
    room.arrive('wim', { card: { ...safetyCardOf('Wim'), place: null } });
    const wim = { member: room.id('wim') };
    expect(room.view('lena', 'waitingRoom').line).toMatchObject([
      { name: 'Wim', lacksPlace: true },
      { name: 'Xia', lacksPlace: false },
    ]);
    expect(room.ask('lena', 'waitingRoom', 'admitAll')).toEqual(['seatTaken']);
    expect(room.ask('lena', 'waitingRoom', 'admit', wim)).toBe('reasonMissing');
    expect(room.ask('lena', 'waitingRoom', 'admit', { ...wim, reason: ' ' })).toBe('badInput');
    expect(room.ask('lena', 'waitingRoom', 'admit', { ...wim, reason: 'In a shelter that must stay secret.' })).toEqual(['seatTaken']);
    expect(room.rows.filter(({ table }) => table === 'letInKept')).toEqual([
      { table: 'letInKept', member: room.id('wim'), by: room.id('lena'), reason: 'In a shelter that must stay secret.', at: room.now },
    ]);
  });

  it('takes phone numbers as people write them', () => {
    const takes = (callback: string) =>
      arrival.safeParse({ name: 'Ana', pronouns: '', agreementsVersion: 1, card: { ...safetyCardOf('Ana'), callback } }).success;
    for (const number of ['555-0100', '(555) 010-0123', '+49 30 1234567', '555.010.0123 ext. 12', '5550100 x7'])
      expect([number, takes(number)]).toEqual([number, true]);
    for (const number of ['', 'none', '12', '+', 'call me at 5550100', '1'.repeat(16)]) expect([number, takes(number)]).toEqual([number, false]);
  });

  it('names the field that is wrong', () => {
    const room = emptyRoom('group');
    expect(room.refusal('ana', 'waitingRoom', 'arrive', { name: '', pronouns: '', agreementsVersion: 1, card: null })).toEqual({
      refused: 'badInput',
      say: 'name: Please write something.',
    });
  });
});

describe('the line', () => {
  it('tells facilitators who waits, in order, and those who wait nothing of each other', () => {
    const room = fullRoom('group');
    expect(room.view('marc', 'waitingRoom').line.map(({ name }: { name: string }) => name)).toEqual(['Wim', 'Xia']);
    expect(room.view('wim', 'waitingRoom')).toEqual({ stage: 'waiting', since: expect.any(Number), isSeen: true, wasSentBack: false, isLocked: false });
    expect(room.view('ana', 'waitingRoom')).toBeUndefined();
  });

  it('says that they are seen only while a facilitator is connected', () => {
    const room = fullRoom('group');
    room.ask('door', 'presence', 'disconnect', { member: room.id('lena') });
    expect(room.view('wim', 'waitingRoom').isSeen).toBe(true);
    room.ask('door', 'presence', 'disconnect', { member: room.id('marc') });
    expect(room.view('wim', 'waitingRoom').isSeen).toBe(false);
    room.ask('door', 'presence', 'connect', { member: room.id('marc') });
    expect(room.view('wim', 'waitingRoom').isSeen).toBe(true);
  });

  it('is admitted one by one, or all who are connected', () => {
    const room = fullRoom('group');
    room.ask('door', 'presence', 'disconnect', { member: room.id('xia') });
    expect(room.ask('lena', 'waitingRoom', 'admitAll')).toEqual(['seatTaken']);
    expect(room.view('wim', 'presence').people.map(({ name }: { name: string }) => name)).toContain('Wim');
    expect(room.ask('lena', 'waitingRoom', 'admit', { member: room.id('xia') })).toEqual(['seatTaken']);
    expect(room.ask('marc', 'waitingRoom', 'admit', { member: room.id('xia') })).toEqual([]);
    expect(room.ask('marc', 'waitingRoom', 'admitAll')).toEqual([]);
  });

  it('cannot be jumped by somebody who left it or never came', () => {
    const room = fullRoom('group');
    expect(room.ask('wim', 'waitingRoom', 'leaveLine')).toEqual(['lineLeft']);
    expect(room.ask('wim', 'waitingRoom', 'leaveLine')).toEqual([]);
    expect(room.ask('lena', 'waitingRoom', 'admit', { member: room.id('wim') })).toBe('notWaiting');
    expect(room.ask('lena', 'waitingRoom', 'admit', { member: 'nobody' })).toBe('notWaiting');
    expect(room.view('wim', 'waitingRoom')).toMatchObject({ stage: 'outside', since: null, isSeen: false });
  });

  it('holds for an hour without a connection, and for ever with one', () => {
    const room = fullRoom('group');
    expect(room.nextAlarm()).toBeNull();
    room.ask('door', 'presence', 'disconnect', { member: room.id('wim') });
    const lostAt = room.now;
    expect(room.nextAlarm()).toEqual({ tool: 'waitingRoom', at: lostAt + 3_600_000 });
    room.now = lostAt + 3_600_000 - 2000;
    expect(room.ask('clock', 'waitingRoom', 'tick')).toEqual([]);
    expect(room.ask('clock', 'waitingRoom', 'tick')).toEqual(['lineLeft']);
    expect(room.view('lena', 'waitingRoom').line.map(({ name }: { name: string }) => name)).toEqual(['Xia']);
    expect(room.nextAlarm()).toBeNull();
  });

  it('keeps the place of somebody who comes back within the hour', () => {
    const room = fullRoom('group');
    room.ask('door', 'presence', 'disconnect', { member: room.id('wim') });
    room.now += 3_000_000;
    room.ask('door', 'presence', 'connect', { member: room.id('wim') });
    room.now += 3_000_000;
    expect(room.ask('clock', 'waitingRoom', 'tick')).toEqual([]);
    expect(room.view('wim', 'waitingRoom').stage).toBe('waiting');
  });
});
