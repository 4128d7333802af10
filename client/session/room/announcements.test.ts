import { describe, expect, test } from 'vitest';
import type { Person } from '#client/live/people.ts';
import { announcementsOf, type Moment } from './announcements.ts';

const person = (id: string, change: Partial<Person> = {}): Person => ({
  id,
  name: id.toUpperCase(),
  pronouns: '',
  number: 1,
  role: 'participant',
  isLead: false,
  place: 'main',
  failing: [],
  isConnected: true,
  connectionAt: 0,
  goodbye: null,
  mic: true,
  camera: true,
  isSteppedAway: false,
  ...change,
});

const moment = (change: Partial<Moment> = {}): Moment => ({
  self: 'me',
  place: 'main',
  elsewhere: [],
  people: [person('me'), person('ana'), person('ben')],
  hands: [],
  waiting: 0,
  requests: [],
  messages: [],
  isLost: false,
  ...change,
});

describe('what a screen reader hears of the room', () => {
  test('who joins and who leaves', () => {
    const joined = moment({ people: [...moment().people, person('cleo')] });
    expect(announcementsOf(moment(), joined)).toEqual([{ key: 'joined', name: 'CLEO' }]);
    expect(announcementsOf(joined, moment())).toEqual([{ key: 'left', name: 'CLEO' }]);
  });

  test('who steps out with a facilitator; nothing of others where one goes oneself', () => {
    const without = moment({ people: [person('me'), person('ben')], elsewhere: ['ana'] });
    expect(announcementsOf(moment(), without)).toEqual([{ key: 'steppedOut', name: 'ANA' }]);
    expect(announcementsOf(moment(), { ...without, place: 'breakout:1' })).toEqual([]);
  });

  test('who drops out, steps away, and is back', () => {
    const dropped = moment({ people: [person('me'), person('ana', { isConnected: false }), person('ben', { isSteppedAway: true })] });
    expect(announcementsOf(moment(), dropped)).toEqual([
      { key: 'dropped', name: 'ANA' },
      { key: 'away', name: 'BEN' },
    ]);
    expect(announcementsOf(dropped, moment())).toEqual([
      { key: 'returned', name: 'ANA' },
      { key: 'returned', name: 'BEN' },
    ]);
  });

  test('who closed their page has left, and who only loads it again is not told', () => {
    const with_ = (goodbye: Person['goodbye']) => moment({ people: [person('me'), person('ana', { isConnected: false, goodbye }), person('ben')] });
    expect(announcementsOf(moment(), with_('said'))).toEqual([]);
    expect(announcementsOf(with_('said'), moment())).toEqual([]);
    expect(announcementsOf(with_('said'), with_('left'))).toEqual([{ key: 'left', name: 'ANA' }]);
    expect(announcementsOf(with_('left'), moment())).toEqual([{ key: 'returned', name: 'ANA' }]);
    expect(announcementsOf(moment(), with_('asleep'))).toEqual([{ key: 'asleep', name: 'ANA' }]);
    expect(announcementsOf(with_('asleep'), moment())).toEqual([{ key: 'returned', name: 'ANA' }]);
  });

  test('nothing about oneself, nor about a microphone', () => {
    const after = moment({ people: [person('me', { isConnected: false }), person('ana', { mic: false }), person('ben')], hands: ['me'] });
    expect(announcementsOf(moment(), after)).toEqual([]);
  });

  test('a raised hand, but not one that goes down', () => {
    expect(announcementsOf(moment({ hands: ['ben'] }), moment({ hands: ['ana'] }))).toEqual([{ key: 'handUp', name: 'ANA' }]);
  });

  test('that somebody wrote, not what', () => {
    const written = moment({ messages: [{ id: 'm1', name: 'ANA' }] });
    expect(announcementsOf(moment(), written)).toEqual([{ key: 'message', name: 'ANA' }]);
    expect(announcementsOf(written, moment())).toEqual([]);
  });

  test('that more people wait, never that fewer do', () => {
    expect(announcementsOf(moment({ waiting: 1 }), moment({ waiting: 2 }))).toEqual([{ key: 'waiting', count: 2 }]);
    expect(announcementsOf(moment({ waiting: 2 }), moment({ waiting: 1 }))).toEqual([]);
  });

  test('a call for support, once, and that one is back after a lost connection', () => {
    const after = moment({ requests: [{ id: 'r1', name: 'ANA' }], isLost: true });
    expect(announcementsOf(moment(), after)).toEqual([{ key: 'support', name: 'ANA' }]);
    expect(announcementsOf(after, { ...after, isLost: false })).toEqual([{ key: 'back' }]);
  });
});
