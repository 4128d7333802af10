// Tried against these mutants, each caught: everybody's messages kept for whoever comes later; a participant may
// write to one person; the group chat open to all from the start; messages of one place shown in another; a closed
// group chat that still takes messages; a reader lost by moving to another place.
import { describe, expect, it } from 'vitest';
import { decide, evolve } from '../../session/session.ts';
import { fullRoom, type Room } from '../testing/room.ts';
import { MESSAGES_MAX } from './state.ts';

const texts = (room: Room, who: string) => Object.values(room.view(who, 'chat').messages as Record<string, { text: string }>).map(({ text }) => text);
const say = (room: Room, who: string, text: string, to: unknown = 'facilitators') => room.ask(who, 'chat', 'say', { text, to });
const move = (room: Room, who: string, place: string) => {
  room.session = evolve(room.session, { tool: 'roster', event: { type: 'seatMoved', member: room.id(who), place, at: room.now } as never });
};

describe('chat', () => {
  it('of a participant goes to the facilitators and to nobody else', () => {
    const room = fullRoom('family');
    expect(say(room, 'ana', 'hello')).toEqual(['said']);
    for (const reader of ['ana', 'lena', 'marc']) expect(texts(room, reader)).toEqual(['hello']);
    for (const other of ['ben', 'mum']) expect(texts(room, other)).toEqual([]);
    for (const nobody of ['cap', 'wim']) expect(room.view(nobody, 'chat')).toBeUndefined();
  });

  it('never runs between two participants, nor to one facilitator apart', () => {
    const room = fullRoom('family');
    room.ask('lena', 'chat', 'openGroupChat');
    for (const reader of ['ben', 'lena', 'wim', 'ana']) expect(say(room, 'ana', 'hi', { member: room.id(reader) })).toBe('onlyFacilitators');
    expect(say(room, 'mum', 'hi', { member: room.id('ana') })).toBe('onlyFacilitators');
  });

  it('of everybody opens and closes with the group chat', () => {
    const room = fullRoom('group');
    expect(room.view('ana', 'chat').isGroupOpen).toBe(false);
    expect(say(room, 'ana', 'early', 'everybody')).toBe('groupChatClosed');
    expect(room.ask('lena', 'chat', 'openGroupChat')).toEqual(['groupChatOpened']);
    expect(room.ask('marc', 'chat', 'openGroupChat')).toEqual([]);
    say(room, 'ana', 'hello all', 'everybody');
    expect(texts(room, 'ben')).toEqual(['hello all']);
    expect(room.ask('marc', 'chat', 'closeGroupChat')).toEqual(['groupChatClosed']);
    expect(say(room, 'ana', 'late', 'everybody')).toBe('groupChatClosed');
    expect(texts(room, 'ben')).toEqual(['hello all']);
  });

  it('of a facilitator goes to everybody or to one person, group chat or not', () => {
    const room = fullRoom('group');
    say(room, 'lena', 'welcome', 'everybody');
    say(room, 'lena', 'are you all right?', { member: room.id('ana') });
    expect(texts(room, 'ana')).toEqual(['welcome', 'are you all right?']);
    expect(texts(room, 'ben')).toEqual(['welcome']);
    expect(texts(room, 'marc')).toEqual(['welcome', 'are you all right?']);
    expect(Object.values(room.view('ana', 'chat').messages)[1]).toEqual({
      id: expect.any(String),
      from: room.id('lena'),
      name: 'Lena',
      role: 'facilitator',
      to: { member: room.id('ana'), name: 'Ana' },
      place: 'main',
      text: 'are you all right?',
      at: room.now,
    });
    for (const absent of ['wim', 'cap']) expect(say(room, 'lena', 'hi', { member: room.id(absent) })).toBe('notHere');
    expect(say(room, 'lena', 'hi', { member: room.id('lena') })).toBe('yourself');
  });

  it('has no past for somebody who was not there', () => {
    const room = fullRoom('group');
    say(room, 'lena', 'before', 'everybody');
    room.ask('lena', 'waitingRoom', 'admit', { member: room.id('wim') });
    say(room, 'lena', 'after', 'everybody');
    expect(texts(room, 'wim')).toEqual(['after']);
    room.ask('wim', 'presence', 'leave');
    say(room, 'lena', 'meanwhile', 'everybody');
    room.arrive('wim');
    room.ask('lena', 'waitingRoom', 'admit', { member: room.id('wim') });
    expect(texts(room, 'wim')).toEqual(['after']);
  });

  it('reaches somebody whose connection is lost for a moment', () => {
    const room = fullRoom('group');
    room.ask('door', 'presence', 'disconnect', { member: room.id('ana') });
    say(room, 'lena', 'we wait for you', 'everybody');
    room.ask('door', 'presence', 'connect', { member: room.id('ana') });
    expect(texts(room, 'ana')).toEqual(['we wait for you']);
  });

  it('stays in its place, and with those who were there', () => {
    const room = fullRoom('group');
    for (const who of ['ana', 'ben']) move(room, who, 'breakout:1');
    say(room, 'ana', 'between us', 'everybody');
    expect(say(room, 'cleo', 'too early', 'everybody')).toBe('groupChatClosed');
    room.ask('lena', 'chat', 'openGroupChat');
    say(room, 'cleo', 'in the main room', 'everybody');
    expect(texts(room, 'ben')).toEqual(['between us']);
    expect(texts(room, 'cleo')).toEqual(['in the main room']);
    expect(texts(room, 'marc')).toEqual(['in the main room']);
    move(room, 'marc', 'breakout:1');
    expect(texts(room, 'marc')).toEqual(['between us', 'in the main room']);
    move(room, 'marc', 'main');
    expect(texts(room, 'marc')).toEqual(['in the main room']);
    move(room, 'cleo', 'breakout:1');
    move(room, 'ben', 'main');
    expect(texts(room, 'cleo')).toEqual(['in the main room']);
    expect(texts(room, 'ben')).toEqual(['between us']);
  });

  it('takes 1 to 2000 characters, with line breaks', () => {
    const room = fullRoom('group');
    expect(say(room, 'ana', 'x'.repeat(2000))).toEqual(['said']);
    expect(room.refusal('ana', 'chat', 'say', { text: 'x'.repeat(2001), to: 'facilitators' }).say).toBe('text: Please keep it to 2000 characters.');
    expect(room.refusal('ana', 'chat', 'say', { text: ' \n ', to: 'facilitators' }).say).toBe('text: Please write something.');
    expect(room.refusal('ana', 'chat', 'say', { text: 'hi', to: 'somebody' }).say).toBe('to: Please choose whom to write to.');
    say(room, 'ana', 'one\ntwo');
    expect(texts(room, 'lena')).toContain('one\ntwo');
  });

  it('lets the oldest give way', () => {
    const room = fullRoom('group');
    for (let n = 0; n <= MESSAGES_MAX; n++) say(room, 'ana', `message ${n}`);
    expect(texts(room, 'lena')).toHaveLength(MESSAGES_MAX);
    expect(texts(room, 'lena')[0]).toBe('message 1');
    expect(texts(room, 'lena').at(-1)).toBe(`message ${MESSAGES_MAX}`);
  });

  it('shows facilitators outside what is written in rooms, apart from their own messages; or rooms have no chat', () => {
    const room = fullRoom('group');
    for (const who of ['ana', 'ben']) move(room, who, 'breakout:1');
    const { view } = room;
    expect(say(room, 'ana', 'between us', 'everybody')).toEqual(['said']);
    const rooms = (who: string) => (view(who, 'chat').rooms as { text: string }[]).map(({ text }) => text);
    expect([rooms('lena'), texts(room, 'lena')]).toEqual([['between us'], []]);
    for (const who of ['ana', 'ben']) expect(rooms(who)).toEqual([]);
    // A private word is no room: a facilitator is in it.
    for (const who of ['lena', 'ana']) move(room, who, 'aside:1');
    say(room, 'ana', 'a word', 'everybody');
    expect(rooms('marc')).toEqual(['between us']);
    move(room, 'ana', 'breakout:1');
    expect(
      decide(
        room.session,
        { actor: 'door' },
        { tool: 'chat', command: 'setRoomChat' },
        { roomChat: 'none' },
        { now: 0, newId: () => 'x', shuffle: (all) => [...all] },
      ),
    ).toMatchObject([{ event: { roomChat: 'none' } }]);
    room.session = evolve(room.session, { tool: 'chat', event: { type: 'roomChatSet', roomChat: 'none' } as never });
    expect(view('ana', 'chat').isInRoom).toBe(false);
    expect(say(room, 'ana', 'more', 'everybody')).toBe('noRoomChat');
    expect(say(room, 'ana', 'help', 'facilitators')).toEqual(['said']);
  });
});
