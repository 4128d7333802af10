// Tried against these mutants, each caught: cards forgotten when somebody leaves; cards kept after the end; every
// card in everybody's own view; an older card kept over a newer one; a local number kept when the place changed.
import { describe, expect, it } from 'vitest';
import { fullRoom, safetyCardOf } from '../testing/room.ts';

describe('safety cards', () => {
  it('are the facilitators’, and each person’s own', () => {
    const room = fullRoom('family');
    const { cards } = room.view('marc', 'safety');
    expect(Object.keys(cards)).toEqual(['ana', 'ben', 'cleo', 'dan', 'eve', 'mum', 'wim', 'xia'].map(room.id));
    expect(cards[room.id('ana')]).toEqual({ ...safetyCardOf('Ana'), whereNow: "Ana's kitchen, Springfield, IL 62701", name: 'Ana', at: expect.any(Number) });
    for (const who of ['ana', 'mum', 'wim']) expect(room.view(who, 'safety')).toEqual({ card: cards[room.id(who)] });
    expect(room.view('cap', 'safety')).toBeUndefined();
  });

  it('are in the room for as long as the session, also of somebody who left or dropped out', () => {
    const room = fullRoom('group');
    room.ask('door', 'presence', 'disconnect', { member: room.id('ana') });
    room.ask('ben', 'presence', 'leave');
    room.ask('lena', 'moderation', 'remove', { member: room.id('cleo') });
    const { cards } = room.view('lena', 'safety');
    for (const who of ['ana', 'ben', 'cleo']) expect(cards[room.id(who)]).toMatchObject({ callback: '+1 555 010 0100' });
    room.ask('door', 'moderation', 'runOut');
    expect(room.session.tools.safety).toEqual({ cards: {}, localNumbers: {} });
  });

  it('are replaced by what somebody says the next time', () => {
    const room = fullRoom('group');
    room.arrive('wim', { card: { ...safetyCardOf('Wim'), place: { ...safetyCardOf('Wim').place, street: 'Elm Street, parked', kind: 'parkedCar' } } });
    expect(room.view('lena', 'safety').cards[room.id('wim')].whereNow).toBe('Elm Street, parked, Springfield, IL 62701');
  });

  it('say whom to call for the place somebody is at, to facilitators alone, as long as it is that place', () => {
    const room = fullRoom('group');
    const member = room.id('wim');
    const note = (number: string) => room.ask('lena', 'safety', 'noteLocalNumber', { member, number });
    expect(note('call them')).toBe('badInput');
    expect(room.ask('lena', 'safety', 'noteLocalNumber', { member: room.id('lena'), number: '+1 217 555 0177' })).toBe('noCard');
    note('+1 217 555 0177');
    expect(room.view('marc', 'safety').localNumbers[member]).toMatchObject({ number: '+1 217 555 0177' });
    expect(JSON.stringify(room.view('wim', 'safety'))).not.toContain('0177');
    room.arrive('wim', { card: { ...safetyCardOf('Wim'), callback: '+1 555 010 0111' } });
    expect(room.view('lena', 'safety').localNumbers[member]).toBeDefined();
    room.arrive('wim', { card: { ...safetyCardOf('Wim'), place: { ...safetyCardOf('Wim').place, street: 'Elm Street, parked', kind: 'parkedCar' } } });
    expect(room.view('lena', 'safety').localNumbers).toEqual({});
  });

  it('offer a number that was noted for the same place before, with its age, until a facilitator looks again', () => {
    const room = fullRoom('group');
    const member = room.id('wim');
    const old = { member, number: '+1 217 555 0170', at: room.now - 90 * 86_400_000 };
    expect(room.ask('lena', 'safety', 'recallLocalNumber', old)).toBe('forbidden');
    expect(room.ask('door', 'safety', 'recallLocalNumber', old)).toEqual(['localNumberNoted']);
    expect(room.view('lena', 'safety').localNumbers[member]).toEqual({ number: old.number, at: old.at });
    expect(room.rows.filter(({ table }) => table === 'localNumberKept')).toEqual([]);
    expect(room.ask('lena', 'safety', 'noteLocalNumber', { member, number: old.number })).toEqual(['localNumberNoted']);
    expect(room.rows.filter(({ table }) => table === 'localNumberKept')).toEqual([
      { table: 'localNumberKept', city: 'springfield, il', postalCode: '62701', number: old.number, at: room.now },
    ]);
    expect(room.ask('door', 'safety', 'recallLocalNumber', { ...old, number: '+1 217 555 0199' })).toEqual([]);
  });
});
