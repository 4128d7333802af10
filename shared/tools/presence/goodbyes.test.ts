// Tried against these mutants, each caught: a lost line counted as a goodbye; a page that is loaded again counted as gone; a goodbye that
// outlives the return; a seat freed by it.
import { describe, expect, it } from 'vitest';
import { fullRoom, type Room } from '../testing/room.ts';

const RELOADED_WITHIN_MS = 8_000;

const seen = (room: Room, viewer = 'ben', who = 'ana') => room.view(viewer, 'presence').people.find(({ id }: { id: string }) => id === room.id(who));
const goes = (room: Room, who: string, more: object = { hasSaidGoodbye: true }) =>
  room.ask('door', 'presence', 'disconnect', { member: room.id(who), ...more });
const presenceAlarm = (room: Room) => (room.nextAlarm()?.tool === 'presence' ? room.nextAlarm()!.at : null);

describe('a page that goes away', () => {
  it('is nothing for as long as it may only be loaded again, then its person has left, and their seat is kept', () => {
    const room = fullRoom('group');
    goes(room, 'ana');
    expect(seen(room)).toMatchObject({ isConnected: false, goodbye: 'said' });
    expect(presenceAlarm(room)).toBe(room.now + RELOADED_WITHIN_MS);
    expect(room.ask('clock', 'presence', 'tick')).toEqual([]);
    room.now += RELOADED_WITHIN_MS;
    expect(room.ask('clock', 'presence', 'tick')).toEqual(['wentAway']);
    expect(seen(room)).toMatchObject({ isConnected: false, goodbye: 'left' });
    expect(presenceAlarm(room)).toBeNull();
    expect(room.ask('door', 'presence', 'connect', { member: room.id('ana') })).toEqual(['connected']);
    expect(seen(room)).toMatchObject({ isConnected: true, goodbye: null });
  });

  it('that comes back in time was only loaded again', () => {
    const room = fullRoom('group');
    goes(room, 'ana');
    room.ask('door', 'presence', 'connect', { member: room.id('ana') });
    expect(seen(room)).toMatchObject({ isConnected: true, goodbye: null });
    expect(presenceAlarm(room)).toBeNull();
    room.now += RELOADED_WITHIN_MS;
    expect(room.ask('clock', 'presence', 'tick')).toEqual([]);
  });

  it('is not a device that sleeps: nobody is said to have left, and the word goes when they are back', () => {
    const room = fullRoom('group');
    goes(room, 'ana', { isAsleep: true });
    expect(seen(room)).toMatchObject({ isConnected: false, goodbye: 'asleep' });
    expect(presenceAlarm(room)).toBeNull();
    room.ask('door', 'presence', 'connect', { member: room.id('ana') });
    expect(seen(room)).toMatchObject({ isConnected: true, goodbye: null });
  });

  it('tells why wherever somebody is named: in a round, of who asks for support, of the guest of a private word', () => {
    for (const [more, why] of [
      [{ isAsleep: true }, 'asleep'],
      [{}, 'reconnecting'],
    ] as const) {
      const room = fullRoom('group');
      room.ask('lena', 'checkin', 'start', { kind: 'checkIn', prompt: 'How are you?', asksRating: false, secondsEach: 60, order: 'seats' });
      expect(room.view('ben', 'checkin')).toMatchObject({ speaker: room.id('ana'), absence: null });
      for (const who of ['ana', 'cleo']) room.ask(who, 'support', 'ask');
      room.ask('lena', 'aside', 'take', { member: room.id('cleo') });
      for (const who of ['ana', 'cleo']) goes(room, who, more);
      expect(room.view('ben', 'checkin').absence).toBe(why);
      expect(room.view('lena', 'support').requests).toMatchObject([{ absence: why }, { absence: why }]);
      expect(room.view('lena', 'aside').talks).toMatchObject([{ guest: { absence: why } }]);
    }
  });

  it('is not a line that drops: that may be mended for as long as it takes', () => {
    const room = fullRoom('group');
    goes(room, 'ana', {});
    expect(presenceAlarm(room)).toBeNull();
    room.now += 10 * RELOADED_WITHIN_MS;
    expect(room.ask('clock', 'presence', 'tick')).toEqual([]);
    expect(seen(room)).toMatchObject({ isConnected: false, goodbye: null });
  });

  it('ends a stay as one that was left, and a line that drops as one that was lost', () => {
    const room = fullRoom('group');
    goes(room, 'ana');
    goes(room, 'ben', {});
    expect(room.rows.filter(({ table }) => table === 'segmentClosed')).toMatchObject([
      { member: room.id('ana'), why: 'left' },
      { member: room.id('ben'), why: 'disconnected' },
    ]);
  });

  it('is told to facilitators of who waits and who asked for support', () => {
    const room = fullRoom('group');
    room.ask('ana', 'support', 'ask');
    for (const who of ['ana', 'wim']) goes(room, who);
    room.now += RELOADED_WITHIN_MS;
    room.ask('clock', 'presence', 'tick');
    expect(room.view('lena', 'support').requests).toMatchObject([{ member: room.id('ana'), absence: 'left' }]);
    expect(room.view('lena', 'waitingRoom').line).toContainEqual(expect.objectContaining({ id: room.id('wim'), goodbye: 'left' }));
  });
});
