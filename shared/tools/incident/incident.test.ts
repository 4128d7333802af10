// Tried against these mutants, each caught: a guest who is left alone that nobody is told of; a minute that is not waited for; a case that is
// over with its first call; somebody who is back and still to be reached; entries that are kept without their text.
import { beforeEach, describe, expect, it } from 'vitest';
import { fullRoom, safetyCardOf, type Room } from '../testing/room.ts';
import { peopleToEndFor } from '../moderation/ending.ts';
import { KEPT_MS } from './state.ts';

let room: Room;
beforeEach(() => (room = fullRoom('group')));

const idOf = (who: string) => ({ member: room.id(who) });
const flag = (who: string, level: number) => room.ask('lena', 'backchannel', 'flag', { ...idOf(who), level, note: '' });
const drop = (who: string) => room.ask('door', 'presence', 'disconnect', idOf(who));
const note = (deed: string, more: object = {}) => room.ask('marc', 'incident', 'note', { ...idOf('ana'), deed, ...more });
const reaching = () => room.view('lena', 'incident').reaching;
const wait = (ms: number) => {
  room.now += ms;
  for (let alarm = room.nextAlarm(); alarm && alarm.at <= room.now; alarm = room.nextAlarm()) room.ask('clock', alarm.tool, 'tick');
};

describe('somebody with an open alert of level 3 or 4 who drops out', () => {
  it('has a minute to come back; then every facilitator is led from step to step', () => {
    flag('ana', 4);
    drop('ana');
    wait(KEPT_MS - 5_000);
    expect(reaching()).toEqual([]);
    wait(5_000);
    for (const who of ['lena', 'marc'])
      expect(room.view(who, 'incident').reaching).toMatchObject([{ name: 'Ana', why: 'dropped', next: { step: 'ring', dueAt: expect.any(Number) } }]);
    const steps = [
      ['noAnswer', 'write'],
      ['wroteThem', 'contact'],
      ['contactNoAnswer', 'welfare'],
      ['welfareCheck', undefined],
    ] as const;
    for (const [deed, next] of steps) {
      note(deed);
      expect(reaching()[0].next?.step).toBe(next);
    }
    note('reachedThem');
    expect(reaching()).toEqual([]);
    for (const who of ['ana', 'ben', 'cap', 'wim']) expect(room.view(who, 'incident')).toBeUndefined();
  });

  it('is not to be reached any more once they are back, or their alert has its outcome', () => {
    flag('ana', 3);
    flag('ben', 3);
    for (const who of ['ana', 'ben']) drop(who);
    wait(KEPT_MS);
    expect(reaching()).toHaveLength(2);
    room.ask('door', 'presence', 'connect', idOf('ana'));
    expect(reaching()).toMatchObject([{ name: 'Ben' }]);
  });

  it.each(['leaves', 'is removed', 'was gone when it was raised'])('is told at once where somebody %s', (how) => {
    if (how !== 'was gone when it was raised') flag('ana', 3);
    if (how === 'leaves') room.ask('ana', 'presence', 'leave');
    else room.ask('lena', 'moderation', 'remove', idOf('ana'));
    if (how === 'was gone when it was raised') flag('ana', 3);
    expect(reaching()).toMatchObject([{ name: 'Ana', why: 'left', next: { step: 'ring' } }]);
    // No immediate danger: no welfare check.
    for (const deed of ['noAnswer', 'wroteThem', 'spokeWithContact']) note(deed);
    expect(reaching()).toMatchObject([{ next: null }]);
  });

  it.each([
    ['never', 'welfare'],
    ['emergency', 'contact'],
    ['yes', 'contact'],
  ])('whose contact may be called “%s”: after the letter comes %s', (contactMayCall, step) => {
    room.arrive('wim', { card: { ...safetyCardOf('Wim'), contactMayCall } });
    flag('wim', 4);
    drop('wim');
    wait(KEPT_MS);
    for (const deed of ['noAnswer', 'wroteThem']) room.ask('marc', 'incident', 'note', { ...idOf('wim'), deed });
    expect(reaching()).toMatchObject([{ name: 'Wim', next: { step } }]);
  });

  it('is nobody’s task with a lighter alert, or none', () => {
    flag('ana', 2);
    for (const who of ['ana', 'ben']) drop(who);
    wait(10 * KEPT_MS);
    expect(reaching()).toEqual([]);
  });
});

it('a guest whose last facilitator drops out of a talk after the group is to be called at once, whatever their alerts', () => {
  room.ask('marc', 'aside', 'take', { ...idOf('ana'), despite: true });
  room.ask('lena', 'moderation', 'end', { people: peopleToEndFor(room.session.roster), keepsTalk: true });
  expect(reaching()).toEqual([]);
  drop('marc');
  expect(reaching()).toMatchObject([{ name: 'Ana', why: 'alone', next: { step: 'ring' } }]);
  room.ask('lena', 'aside', 'join', { talk: room.view('lena', 'aside').talks[0].id, despite: true });
  expect(reaching()).toEqual([]);
});

it('what was done is kept with its time and number, at once, and a line of text with it', () => {
  flag('ana', 4);
  note('calledEmergency', { number: '+1 217 555 0177' });
  const [entry] = room.view('lena', 'incident').entries;
  expect(entry).toMatchObject({ deed: 'calledEmergency', number: '+1 217 555 0177', by: room.id('marc'), at: room.now });
  expect(room.ask('lena', 'incident', 'addText', { entry: entry.id, text: 'Not mine.' })).toBe('noEntry');
  room.ask('marc', 'incident', 'addText', { entry: entry.id, text: 'They are sending somebody.' });
  const kept = {
    table: 'incidentKept',
    entry: entry.id,
    about: room.id('ana'),
    deed: 'calledEmergency',
    number: '+1 217 555 0177',
    by: room.id('marc'),
    at: entry.at,
  };
  expect(room.rows.filter(({ table }) => table === 'incidentKept')).toEqual([
    { ...kept, text: '' },
    { ...kept, text: 'They are sending somebody.' },
  ]);
  expect(room.ask('lena', 'incident', 'note', { member: 'member-nobody', deed: 'calledThem' })).toBe('notHere');
  expect(note('calledEmergency', { number: 'the police' })).toBe('badInput');
});
