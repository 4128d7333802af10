// Tried against these mutants, each caught: coming back reopens the microphone; a reconnection resets the devices;
// being sent back resets them; the plan forwards somebody who stepped away; a lost connection frees the seat;
// a segment opened for a seat whose person is not connected; a move that leaves the old segment open.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evolve, rowsOf } from '../../session/session.ts';
import { fullRoom, type Room } from '../testing/room.ts';
import { startWalk, steps, take } from '../testing/walk.ts';
import { devicesOf } from './state.ts';

const personIn = (room: Room, viewer: string, who: string) => room.view(viewer, 'presence').people.find(({ id }: { id: string }) => id === room.id(who));
/** Whose sound and picture reach the server, as the media room says. */
const receive = (room: Room, sound: readonly string[], picture: readonly string[]) =>
  room.ask('door', 'presence', 'receive', { sound: sound.map(room.id), picture: picture.map(room.id) });
const segments = (room: Room) => room.rows.filter(({ table }) => table.startsWith('segment'));

describe('presence', () => {
  it('shows all who sit, in the order of their first arrival, to all who sit and nobody else', () => {
    const room = fullRoom('family');
    const names = ['Lena', 'Marc', 'Ana', 'Ben', 'Cleo', 'Dan', 'Eve', 'Mum', 'Cap'];
    for (const viewer of ['lena', 'ana', 'mum', 'cap']) expect(room.view(viewer, 'presence').people.map(({ name }: { name: string }) => name)).toEqual(names);
    expect(room.view('wim', 'presence')).toBeUndefined();
  });

  it('gives somebody who left and came back the same place in the gallery', () => {
    const room = fullRoom('group');
    const before = personIn(room, 'ben', 'ana').number;
    room.ask('ana', 'presence', 'leave');
    expect(personIn(room, 'ben', 'ana')).toBeUndefined();
    room.arrive('ana');
    room.ask('lena', 'waitingRoom', 'admitAll');
    expect(personIn(room, 'ben', 'ana').number).toBe(before);
  });

  it('keeps the seat and the devices through a lost connection', () => {
    const room = fullRoom('group');
    room.ask('ana', 'presence', 'setDevices', { mic: true, camera: true });
    receive(room, ['ana'], ['ana']);
    expect(room.ask('door', 'presence', 'disconnect', { member: room.id('ana') })).toEqual(['disconnected']);
    expect(room.ask('door', 'presence', 'disconnect', { member: room.id('ana') })).toEqual([]);
    expect(personIn(room, 'ben', 'ana')).toMatchObject({ isConnected: false, connectionAt: room.now - 1000, mic: true });
    expect(room.ask('door', 'presence', 'connect', { member: room.id('ana') })).toEqual(['connected']);
    expect(personIn(room, 'ben', 'ana')).toMatchObject({ isConnected: true, mic: true, camera: true });
  });

  it('shows everybody the same parts of what did not change, so that nobody compares them for each who looks', () => {
    const room = fullRoom('group');
    room.ask('lena', 'chat', 'openGroupChat');
    room.ask('ana', 'hands', 'raise', { wish: 'newTopic' });
    room.ask('ana', 'chat', 'say', { text: 'Hello', to: 'everybody' });
    const parts = (viewer: string): object[] => {
      const { people } = room.view(viewer, 'presence');
      const [hands, chat] = [room.view(viewer, 'hands'), room.view(viewer, 'chat')];
      return [...people.flatMap((one: { failing: object }) => [one, one.failing]), ...hands.queue, ...chat.messages];
    };
    const before = new Set(parts('ben'));
    expect(before.size).toBeGreaterThan(8);
    for (const viewer of ['cleo', 'marc']) expect(parts(viewer).filter((part) => !before.has(part))).toEqual([]);
    room.ask('ben', 'presence', 'stepAway');
    expect(parts('cleo').filter((part) => !before.has(part))).toEqual([personIn(room, 'cleo', 'ben')]);
  });

  it('knows nothing of a connection of somebody who never arrived', () => {
    const room = fullRoom('group');
    expect(room.ask('door', 'presence', 'connect', { member: 'member-unknown' })).toEqual([]);
    expect(room.ask('door', 'presence', 'disconnect', { member: 'member-unknown' })).toEqual([]);
  });
});

describe('what others are told of devices', () => {
  it('is on when it is wanted and arrives, whatever the page says', () => {
    const room = fullRoom('group');
    const ana = () => personIn(room, 'ben', 'ana');
    room.ask('ana', 'presence', 'setDevices', { mic: true, camera: true });
    expect(ana()).toMatchObject({ mic: false, camera: false, failing: [] });
    expect(receive(room, ['ana'], [])).toEqual(['received']);
    expect(ana()).toMatchObject({ mic: true, camera: false });
    expect(receive(room, ['ana'], [])).toEqual([]);
    receive(room, ['ana'], ['ana', 'ben']);
    expect(ana()).toMatchObject({ mic: true, camera: true });
    expect(personIn(room, 'ana', 'ben')).toMatchObject({ camera: false });
    room.ask('ana', 'presence', 'setDevices', { mic: true, camera: false });
    expect(ana()).toMatchObject({ mic: true, camera: false });
    receive(room, [], []);
    expect(ana()).toMatchObject({ mic: false, camera: false });
    expect(receive(room, ['nobody'], [])).toEqual([]);
  });

  it('says that what somebody wants does not get through, for as long as it does not', () => {
    const room = fullRoom('group');
    const ana = () => personIn(room, 'ben', 'ana');
    room.ask('ana', 'presence', 'setDevices', { mic: false, camera: true, failing: ['camera', 'mic'] });
    expect(ana()).toMatchObject({ camera: false, failing: ['camera'] });
    receive(room, [], ['ana']);
    expect(ana()).toMatchObject({ camera: true, failing: [] });
    room.ask('ana', 'presence', 'stepAway');
    expect(ana()).toMatchObject({ camera: false, failing: [] });
  });
});

describe('stepping away', () => {
  it('switches both off at once, on the server too, and coming back switches nothing on', () => {
    const room = fullRoom('group');
    room.ask('ana', 'presence', 'setDevices', { mic: true, camera: true });
    expect(room.plan()[room.id('ana')]).toMatchObject({ audio: true, video: true });
    room.ask('ana', 'presence', 'stepAway');
    expect(personIn(room, 'ben', 'ana')).toMatchObject({ isSteppedAway: true, mic: false, camera: false });
    expect(room.plan()[room.id('ana')]).toEqual({ group: 'main', audio: false, video: false, screen: false });
    expect(room.ask('ana', 'presence', 'setDevices', { mic: true, camera: false })).toBe('steppedAway');
    expect(room.ask('ana', 'presence', 'setDevices', { mic: false, camera: false })).toEqual([]);
    room.ask('ana', 'presence', 'comeBack');
    expect(personIn(room, 'ben', 'ana')).toMatchObject({ isSteppedAway: false, mic: false, camera: false });
    expect(room.plan()[room.id('ana')]).toMatchObject({ audio: true, video: true });
    expect(room.ask('ana', 'presence', 'comeBack')).toEqual([]);
  });

  it('leaves the devices of somebody sent back as they were', () => {
    const room = fullRoom('group');
    room.ask('ana', 'presence', 'setDevices', { mic: true, camera: false });
    receive(room, ['ana'], []);
    room.ask('lena', 'moderation', 'sendBack', { member: room.id('ana') });
    room.ask('lena', 'waitingRoom', 'admit', { member: room.id('ana') });
    expect(personIn(room, 'ben', 'ana')).toMatchObject({ mic: true, camera: false });
  });
});

it('nothing but a person’s own command ever switches a device on', () => {
  fc.assert(
    fc.property(steps(), (all) => {
      const walk = startWalk('family', ({ session }, before, { event }) => {
        for (const { id } of [...session.roster.seats, ...session.roster.waiting]) {
          const [was, is] = [devicesOf(before.tools.presence, id), devicesOf(session.tools.presence, id)];
          const isOn = (is.mic && !was.mic) || (is.camera && !was.camera);
          if (isOn && !(event.type === 'devicesSet' && 'member' in event && event.member === id)) expect.fail(`${event.type} switched on`);
          if (is.isSteppedAway && (is.mic || is.camera)) expect.fail('away, and switched on');
        }
      });
      for (const step of all) take(walk, step);
    }),
    { numRuns: 60 },
  );
});

describe('attendance', () => {
  it('counts from the seat, not from the waiting room, and ends with the connection', () => {
    const room = fullRoom('group');
    expect(segments(room).some((row) => 'member' in row && row.member === room.id('wim'))).toBe(false);
    room.rows.length = 0;
    room.ask('door', 'presence', 'disconnect', { member: room.id('wim') });
    room.ask('door', 'presence', 'connect', { member: room.id('wim') });
    expect(segments(room)).toEqual([]);
    room.ask('lena', 'waitingRoom', 'admit', { member: room.id('wim') });
    const admittedAt = room.now;
    room.ask('door', 'presence', 'disconnect', { member: room.id('wim') });
    room.ask('door', 'presence', 'connect', { member: room.id('wim') });
    room.ask('wim', 'presence', 'leave');
    expect(segments(room)).toEqual([
      { table: 'segmentOpened', member: room.id('wim'), place: 'main', at: admittedAt },
      { table: 'segmentClosed', member: room.id('wim'), at: admittedAt + 1000, why: 'disconnected' },
      { table: 'segmentOpened', member: room.id('wim'), place: 'main', at: admittedAt + 2000 },
      { table: 'segmentClosed', member: room.id('wim'), at: admittedAt + 3000, why: 'left' },
    ]);
  });

  it('begins only with the connection for somebody admitted without one', () => {
    const room = fullRoom('group');
    room.ask('door', 'presence', 'disconnect', { member: room.id('wim') });
    room.rows.length = 0;
    room.ask('lena', 'waitingRoom', 'admit', { member: room.id('wim') });
    expect(segments(room)).toEqual([]);
    room.ask('door', 'presence', 'connect', { member: room.id('wim') });
    expect(segments(room)).toMatchObject([{ table: 'segmentOpened', at: room.now }]);
  });

  it('closes and opens where somebody is moved', () => {
    const room = fullRoom('group');
    const moved = { tool: 'roster' as const, event: { type: 'seatMoved', member: room.id('ana'), place: 'room-1', at: 5 } };
    expect(rowsOf(room.session, moved)).toEqual([
      { table: 'segmentClosed', member: room.id('ana'), at: 5, why: 'moved' },
      { table: 'segmentOpened', member: room.id('ana'), place: 'room-1', at: 5 },
    ]);
    expect(rowsOf(evolve(room.session, moved), moved)).toEqual([]);
  });

  it('ends for everybody with the session', () => {
    const room = fullRoom('individual');
    room.rows.length = 0;
    room.ask('door', 'moderation', 'runOut');
    expect(room.rows.filter(({ table }) => table === 'segmentClosed')).toHaveLength(4);
    expect(room.rows.filter(({ table }) => table === 'sessionEnded')).toEqual([{ table: 'sessionEnded', at: room.now }]);
  });

  it('after a killed server ends when it was last alive, never before it began, never later than now', () => {
    const room = fullRoom('group');
    const { seatedAt } = room.session.roster.seats[2]!;
    const closedAt = (at: number) => {
      room.rows.length = 0;
      room.ask('door', 'presence', 'disconnect', { member: room.session.roster.seats[2]!.id, at });
      room.session = evolve(room.session, { tool: 'roster', event: { type: 'connected', member: room.session.roster.seats[2]!.id, at: seatedAt } as never });
      return room.rows[0] && 'at' in room.rows[0] ? room.rows[0].at : null;
    };
    expect(closedAt(seatedAt + 500)).toBe(seatedAt + 500);
    expect(closedAt(0)).toBe(seatedAt);
    expect(closedAt(room.now * 2)).toBe(room.now);
  });

  it('never has two open segments of one person, and none of anybody without a connected seat', () => {
    fc.assert(
      fc.property(steps(), (all) => {
        const open = new Map<string, string>();
        const walk = startWalk('family', ({ session }, before, recorded) => {
          for (const row of rowsOf(before, recorded)) {
            if (row.table === 'segmentOpened') {
              if (open.has(row.member)) expect.fail('opened twice');
              open.set(row.member, row.place);
            }
            if (row.table === 'segmentClosed' && !open.delete(row.member)) expect.fail('closed what was not open');
          }
          const here = session.roster.seats.filter(({ isConnected }) => isConnected).map(({ id, place }) => [id, place]);
          expect([...open].sort()).toEqual(here.sort());
        });
        for (const step of all) take(walk, step);
      }),
      { numRuns: 60 },
    );
  });
});
