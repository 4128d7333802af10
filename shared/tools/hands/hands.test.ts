// Tried against these mutants, each caught: a hand raised twice; a hand that stays up after its owner left;
// a changed wish that goes to the end of the queue.
import { describe, expect, it } from 'vitest';
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

  it('stay up through a lost connection and come down with the seat', () => {
    const room = fullRoom('group');
    room.ask('ana', 'hands', 'raise', { wish: 'newTopic' });
    room.ask('door', 'presence', 'disconnect', { member: room.id('ana') });
    expect(queue(room)).toEqual([room.id('ana')]);
    room.ask('ana', 'presence', 'leave');
    expect(queue(room)).toEqual([]);
  });
});
