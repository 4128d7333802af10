// Tried against these mutants, each caught: a participant shares without being asked; a second one takes over; a lost
// connection keeps the screen; the plan grants what it was not given; everybody is told who was asked; one screen for all rooms at once.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planOfSeats } from '../../live/mediaPlan.ts';
import { stage, walk, walks, type Inputs } from '../testing/stage.ts';
import { screen } from './screen.ts';

type Room = ReturnType<typeof stage<typeof screen>>;
const senders = (room: Room) =>
  Object.entries(screen.media!(room.state, planOfSeats(room.roster), room.roster))
    .filter(([, may]) => may.screen)
    .map(([id]) => id);

test('a facilitator shares; a participant does once asked', () => {
  const room = stage(screen);
  expect(senders(room)).toEqual([]);
  expect(room.order('ana', 'share')).toMatchObject({ refused: 'notAsked' });
  room.order('fay', 'share');
  expect(senders(room)).toEqual(['fay']);
  expect(room.view('ana')).toEqual({ sharer: 'fay', isMine: false, isAsked: false });
  expect(room.order('fay', 'ask', { member: 'ana' })).toMatchObject({ refused: 'screenTaken' });
  room.order('fay', 'stop');
  room.order('fay', 'ask', { member: 'ana' });
  expect(room.view('ana')).toEqual({ sharer: null, isMine: false, isAsked: true });
  expect(JSON.stringify(room.view('ben'))).not.toContain('ana');
  room.order('ana', 'share');
  expect(senders(room)).toEqual(['ana']);
  expect(room.order('finn', 'share')).toMatchObject({ refused: 'screenTaken' });
  room.order('finn', 'stopFor', { member: 'ana' });
  expect(senders(room)).toEqual([]);
  expect(room.order('ana', 'share')).toMatchObject({ refused: 'notAsked' });
});

test('the asked may say no; captioners and facilitators are not asked', () => {
  const room = stage(screen);
  for (const member of ['cap', 'finn', 'nobody']) expect(room.order('fay', 'ask', { member })).toMatchObject({ refused: 'cannotShare' });
  room.order('fay', 'ask', { member: 'ana' });
  room.order('ben', 'decline');
  expect(room.state.asked).toEqual(['ana']);
  room.order('ana', 'decline');
  expect(room.state.asked).toEqual([]);
  room.order('fay', 'ask', { member: 'ana' });
  room.order('finn', 'ask', { member: 'ben' });
  expect(room.view('fay').asked).toBe('ben');
  room.order('fay', 'withdraw', { member: 'ben' });
  expect(room.state.asked).toEqual([]);
});

test('a lost connection, another room or leaving ends it; people elsewhere do not hear of it', () => {
  for (const gone of [
    (room: Room) => room.drop('fay'),
    (room: Room) => room.free('fay'),
    (room: Room) => room.happen({ type: 'seatMoved', member: 'fay', place: 'b', at: 1 }),
  ]) {
    const room = stage(screen);
    room.order('fay', 'share');
    room.happen({ type: 'seatMoved', member: 'ana', place: 'b', at: 1 });
    expect(room.view('ana').sharer).toBeNull();
    gone(room);
    expect(senders(room)).toEqual([]);
  }
});

test('each place has its own: a screen in one room concerns only that room', () => {
  const room = stage(screen);
  const go = (member: string, place: string) => room.happen({ type: 'seatMoved', member, place, at: 1 });
  room.order('fay', 'ask', { member: 'ana' });
  for (const member of ['finn', 'ana', 'ben']) go(member, 'breakout:1');
  expect(room.state.asked).toEqual([]);
  room.order('fay', 'share');
  expect(room.order('fay', 'ask', { member: 'ana' })).toMatchObject({ refused: 'cannotShare' });
  room.order('finn', 'ask', { member: 'ana' });
  room.order('ana', 'share');
  expect(senders(room)).toEqual(['fay', 'ana']);
  expect([room.view('ben').sharer, room.view('finn').sharer, room.view('cleo').sharer, room.view('cap').sharer]).toEqual(['ana', 'ana', 'fay', 'fay']);
  expect(JSON.stringify(room.view('cleo'))).not.toContain('ana');
  expect(room.order('finn', 'share')).toMatchObject({ refused: 'screenTaken' });
  go('ana', 'main');
  expect(senders(room)).toEqual(['fay']);
});

const inputs: Inputs<typeof screen> = {
  ask: (_, [a]) => ({ member: ['ana', 'ben', 'cap', 'late'][a! % 4] }),
  withdraw: (state) => ({ member: state.asked[0] ?? 'nobody' }),
  decline: () => ({}),
  share: () => ({}),
  stop: () => ({}),
  stopFor: (state) => ({ member: state.sharers[0] ?? 'nobody' }),
};
test('any walk: in each place at most one sends a screen, seated and connected; nothing is granted; the same when replayed', () =>
  fc.assert(
    fc.property(walks(), (steps) => {
      const room = stage(screen);
      room.order('fay', 'ask', { member: 'ana' });
      walk(room, inputs, steps, () => {
        expect([...senders(room)].sort()).toEqual([...room.state.sharers].sort());
        const places = room.state.sharers.map((one) => room.roster.seats.find(({ id, isConnected }) => id === one && isConnected)!.place);
        expect(new Set(places).size).toBe(places.length);
        const denied = Object.fromEntries(Object.entries(planOfSeats(room.roster)).map(([id, may]) => [id, { ...may, screen: false }]));
        expect(screen.media!(room.state, denied, room.roster)).toEqual(denied);
      });
      expect(room.replayed()).toEqual(room.state);
    }),
  ));
