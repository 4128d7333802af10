// Tried against these mutants, each caught: a mute that the plan ignores; a mute that gives back what stepping away
// took; unmute that lifts everybody's; a facilitator who can be removed; end with any count; allowBack that seats;
// mutes that outlive the seat; who is muted shown to participants.
import { describe, expect, it } from 'vitest';
import { fullRoom, type Room } from '../testing/room.ts';

const target = (room: Room, who: string) => ({ member: room.id(who) });

describe('muting', () => {
  it('is done by the plan, and undone by the person alone', () => {
    const room = fullRoom('group');
    expect(room.ask('lena', 'moderation', 'mute', target(room, 'ana'))).toEqual(['muted']);
    expect(room.ask('marc', 'moderation', 'mute', target(room, 'ana'))).toEqual([]);
    room.ask('lena', 'moderation', 'mute', target(room, 'ben'));
    expect(room.plan()[room.id('ana')]).toMatchObject({ audio: false, video: true });
    expect(room.view('ana', 'moderation')).toEqual({ isMuted: true, isVideoStopped: false, isAskedToUnmute: false });
    expect(room.view('cleo', 'moderation')).toEqual({ isMuted: false, isVideoStopped: false, isAskedToUnmute: false });
    expect(room.view('marc', 'moderation')).toMatchObject({ muted: [room.id('ana'), room.id('ben')], isMuted: false });
    expect(room.ask('ana', 'moderation', 'unmute')).toEqual(['unmuted']);
    expect(room.ask('ana', 'moderation', 'unmute')).toEqual([]);
    expect(room.plan()[room.id('ana')]).toMatchObject({ audio: true });
    expect(room.plan()[room.id('ben')]).toMatchObject({ audio: false });
  });

  it('and stopping the picture are two things', () => {
    const room = fullRoom('group');
    room.ask('lena', 'moderation', 'stopVideo', target(room, 'ana'));
    expect(room.plan()[room.id('ana')]).toMatchObject({ audio: true, video: false });
    expect(room.ask('ana', 'moderation', 'unmute')).toEqual([]);
    expect(room.plan()[room.id('ana')]).toMatchObject({ video: false });
    expect(room.ask('ana', 'moderation', 'startVideo')).toEqual(['videoStarted']);
    expect(room.plan()[room.id('ana')]).toMatchObject({ video: true });
  });

  it('gives back nothing that stepping away took', () => {
    const room = fullRoom('group');
    room.ask('ana', 'presence', 'stepAway');
    room.ask('lena', 'moderation', 'mute', target(room, 'ana'));
    room.ask('ana', 'moderation', 'unmute');
    expect(room.plan()[room.id('ana')]).toMatchObject({ audio: false, video: false });
  });

  it('holds through a lost connection and ends with the seat', () => {
    const room = fullRoom('group');
    room.ask('lena', 'moderation', 'mute', target(room, 'ana'));
    room.ask('door', 'presence', 'disconnect', target(room, 'ana'));
    room.ask('door', 'presence', 'connect', target(room, 'ana'));
    expect(room.plan()[room.id('ana')]).toMatchObject({ audio: false });
    room.ask('lena', 'moderation', 'sendBack', target(room, 'ana'));
    room.ask('lena', 'waitingRoom', 'admit', target(room, 'ana'));
    expect(room.plan()[room.id('ana')]).toMatchObject({ audio: true });
  });

  it('can be asked to end, which the person answers either way', () => {
    const room = fullRoom('group');
    room.ask('lena', 'moderation', 'mute', target(room, 'ana'));
    expect(room.ask('lena', 'moderation', 'askToUnmute', target(room, 'ana'))).toEqual(['askedToUnmute']);
    expect(room.view('ana', 'moderation')).toMatchObject({ isMuted: true, isAskedToUnmute: true });
    expect(room.plan()[room.id('ana')]).toMatchObject({ audio: false });
    expect(room.ask('ana', 'moderation', 'stayMuted')).toEqual(['stayedMuted']);
    expect(room.view('ana', 'moderation')).toMatchObject({ isMuted: true, isAskedToUnmute: false });
    room.ask('marc', 'moderation', 'askToUnmute', target(room, 'ana'));
    room.ask('ana', 'moderation', 'unmute');
    expect(room.view('ana', 'moderation')).toMatchObject({ isMuted: false, isAskedToUnmute: false });
  });

  it('reaches a facilitator, the only thing that does', () => {
    const room = fullRoom('group');
    expect(room.ask('marc', 'moderation', 'mute', target(room, 'lena'))).toEqual(['muted']);
    for (const command of ['stopVideo', 'sendBack', 'remove']) expect(room.ask('lena', 'moderation', command, target(room, 'marc'))).toBe('amongEquals');
    expect(room.ask('marc', 'moderation', 'mute', target(room, 'marc'))).toBe('yourself');
  });

  it('needs somebody who is there', () => {
    const room = fullRoom('group');
    for (const command of ['mute', 'stopVideo', 'askToUnmute']) expect(room.ask('lena', 'moderation', command, target(room, 'wim'))).toBe('notHere');
    expect(room.ask('lena', 'moderation', 'sendBack', { member: 'member-unknown' })).toBe('notHere');
  });
});

describe('sending away', () => {
  it('back to the line keeps them waiting until they are admitted again', () => {
    const room = fullRoom('group');
    expect(room.ask('lena', 'moderation', 'sendBack', target(room, 'ana'))).toEqual(['seatFreed']);
    expect(room.plan()[room.id('ana')]).toBeUndefined();
    expect(room.view('ana', 'waitingRoom')).toMatchObject({ stage: 'waiting', wasSentBack: true });
    expect(room.view('ana', 'presence')).toBeUndefined();
    expect(room.ask('marc', 'moderation', 'sendBack', target(room, 'ana'))).toEqual([]);
    expect(room.ask('lena', 'waitingRoom', 'admit', target(room, 'ana'))).toEqual(['seatTaken']);
  });

  it('for good holds until a facilitator grants the way back, which leads to the line', () => {
    const room = fullRoom('group');
    expect(room.ask('lena', 'moderation', 'remove', target(room, 'ana'))).toEqual(['seatFreed']);
    expect(room.ask('marc', 'moderation', 'remove', target(room, 'ana'))).toEqual([]);
    expect(room.view('ana', 'waitingRoom').stage).toBe('removed');
    expect(room.view('lena', 'waitingRoom').removed).toMatchObject([{ name: 'Ana' }]);
    expect(room.arrive('ana')).toBe('removed');
    expect(room.ask('marc', 'moderation', 'allowBack', target(room, 'ana'))).toEqual(['readmitted']);
    expect(room.view('ana', 'waitingRoom').stage).toBe('outside');
    expect(room.arrive('ana')).toEqual(['arrived']);
    expect(room.view('ana', 'waitingRoom').stage).toBe('waiting');
  });

  it('works on somebody in line as well', () => {
    const room = fullRoom('group');
    expect(room.ask('lena', 'moderation', 'remove', target(room, 'wim'))).toEqual(['lineLeft']);
    expect(room.view('wim', 'waitingRoom').stage).toBe('removed');
    expect(room.arrive('wim')).toBe('removed');
  });
});

describe('the door and the end', () => {
  it('is locked and unlocked once', () => {
    const room = fullRoom('group');
    expect(room.ask('lena', 'moderation', 'unlock')).toEqual([]);
    expect(room.ask('lena', 'moderation', 'lock')).toEqual(['lockChanged']);
    expect(room.ask('marc', 'moderation', 'lock')).toEqual([]);
    expect(room.view('ana', 'presence').isLocked).toBe(true);
    expect(room.ask('marc', 'moderation', 'unlock')).toEqual(['lockChanged']);
  });

  it('ends for as many as the facilitator was told, in the room and in line, or asks again', () => {
    const room = fullRoom('group');
    const { endsFor } = room.view('lena', 'moderation');
    expect(endsFor).toBe(8);
    room.ask('xia', 'waitingRoom', 'leaveLine');
    expect(room.refusal('lena', 'moderation', 'end', { people: endsFor })).toEqual({
      refused: 'countChanged',
      say: 'This would now end the session for 7 people. Please confirm once more.',
    });
    expect(room.ask('lena', 'moderation', 'end', { people: 7 })).toEqual(['sessionEnded']);
    expect(room.rows.filter(({ table }) => table === 'sessionEnded')).toHaveLength(1);
    expect(room.plan()).toEqual({});
    expect(room.ask('marc', 'moderation', 'end', { people: 0 })).toBe('sessionEnded');
    expect(room.arrive('ana')).toBe('sessionEnded');
  });
});
