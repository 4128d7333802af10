// Tried against these mutants, each caught: a hand raised twice; a hand that stays up after its owner left;
// a changed wish that goes to the end of the queue; a hand that stays up when its owner is called on; a word that outlasts its owner;
// the hand of somebody who closed the page that stays first in line, can be called on, or is forgotten when they come back.
import { describe, expect, it } from 'vitest';
import { evolve } from '../../session/session.ts';
import { fullRoom, type Room } from '../testing/room.ts';

const queue = (room: Room) => room.view('ben', 'hands').queue.map(({ member }: { member: string }) => member);

describe('hands', () => {
  it('go up in order, once, and come down by their owner or a facilitator', () => {
    const room = fullRoom('family');
    room.ask('ben', 'hands', 'raise', { wish: 'newTopic' });
    room.ask('ana', 'hands', 'raise', { wish: 'addToThis' });
    expect(room.ask('ben', 'hands', 'raise', { wish: 'newTopic' })).toEqual([]);
    expect(queue(room)).toEqual([room.id('ben'), room.id('ana')]);
    expect(room.ask('lena', 'hands', 'lowerFor', { member: room.id('ben') })).toEqual(['lowered']);
    expect(room.ask('lena', 'hands', 'lowerFor', { member: room.id('ben') })).toBe('handDown');
    expect(room.ask('ana', 'hands', 'lower')).toEqual(['lowered']);
    expect(room.ask('ana', 'hands', 'lower')).toEqual([]);
    expect(queue(room)).toEqual([]);
  });

  it('keep their place when their owner wishes something else', () => {
    const room = fullRoom('group');
    room.ask('ben', 'hands', 'raise', { wish: 'newTopic' });
    room.ask('ana', 'hands', 'raise', { wish: 'newTopic' });
    room.ask('ben', 'hands', 'raise', { wish: 'addToThis' });
    expect(room.view('lena', 'hands').queue).toEqual([
      { member: room.id('ben'), wish: 'addToThis' },
      { member: room.id('ana'), wish: 'newTopic' },
    ]);
  });

  it('come down when a facilitator gives their owner the word, who gives it back', () => {
    const room = fullRoom('group');
    room.ask('ben', 'hands', 'raise', { wish: 'newTopic' });
    room.ask('ana', 'hands', 'raise', { wish: 'newTopic' });
    expect(room.ask('lena', 'hands', 'callOn', { member: room.id('dan') })).toBe('handDown');
    expect(room.ask('marc', 'hands', 'callOn', { member: room.id('ana') })).toEqual(['called']);
    expect(room.view('ben', 'hands')).toEqual({ queue: [{ member: room.id('ben'), wish: 'newTopic' }], called: room.id('ana') });
    expect(room.ask('ben', 'hands', 'finish')).toEqual([]);
    expect(room.ask('ana', 'hands', 'finish')).toEqual(['finished']);
    room.ask('lena', 'hands', 'callOn', { member: room.id('ben') });
    expect(room.ask('lena', 'hands', 'finishFor', { member: room.id('ana') })).toEqual([]);
    room.ask('ben', 'presence', 'leave');
    expect(room.view('ana', 'hands')).toEqual({ queue: [], called: null });
  });

  it('belong to a place: each room has its own, and whoever comes back has kept their turn', () => {
    const room = fullRoom('group');
    const move = (who: string, place: string) => {
      const event = { type: 'seatMoved' as const, member: room.id(who), place, at: room.now };
      room.session = evolve(room.session, { tool: 'roster', event });
    };
    for (const who of ['ana', 'ben', 'cleo']) room.ask(who, 'hands', 'raise', { wish: 'newTopic' });
    move('ana', 'breakout:1');
    expect(queue(room)).toEqual([room.id('ben'), room.id('cleo')]);
    room.ask('ana', 'hands', 'raise', { wish: 'addToThis' });
    expect(queue(room)).not.toContain(room.id('ana'));
    expect(room.view('ana', 'hands').queue).toEqual([{ member: room.id('ana'), wish: 'addToThis' }]);
    expect(room.view('lena', 'hands').elsewhere).toEqual([{ member: room.id('ana'), wish: 'addToThis', place: 'breakout:1' }]);
    room.ask('lena', 'hands', 'callOn', { member: room.id('ana') });
    room.ask('lena', 'hands', 'callOn', { member: room.id('ben') });
    expect([room.view('ana', 'hands').called, room.view('cleo', 'hands').called]).toEqual([room.id('ana'), room.id('ben')]);
    move('ana', 'main');
    expect(queue(room)).toEqual([room.id('ana'), room.id('cleo')]);
  });

  it('stay up through a lost connection and come down with the seat', () => {
    const room = fullRoom('group');
    room.ask('ana', 'hands', 'raise', { wish: 'newTopic' });
    room.ask('door', 'presence', 'disconnect', { member: room.id('ana') });
    expect(queue(room)).toEqual([room.id('ana')]);
    room.ask('ana', 'presence', 'leave');
    expect(queue(room)).toEqual([]);
  });

  it('wait behind those who are here while their owner has left, and come forward again with them', () => {
    const room = fullRoom('group');
    const goes = (who: string) => {
      room.ask('door', 'presence', 'disconnect', { member: room.id(who), hasSaidGoodbye: true });
      room.now += 8_000;
      room.ask('clock', 'presence', 'tick');
    };
    for (const who of ['ana', 'ben', 'cleo']) room.ask(who, 'hands', 'raise', { wish: 'newTopic' });
    goes('ana');
    expect(queue(room)).toEqual([room.id('ben'), room.id('cleo'), room.id('ana')]);
    expect(room.ask('lena', 'hands', 'callOn', { member: room.id('ana') })).toBe('hasLeft');
    room.ask('door', 'presence', 'connect', { member: room.id('ana') });
    expect(queue(room)).toEqual([room.id('ana'), room.id('ben'), room.id('cleo')]);
    expect(room.ask('lena', 'hands', 'callOn', { member: room.id('ana') })).toEqual(['called']);
    goes('ana');
    expect(room.view('ben', 'hands').called).toBeNull();
  });
});
