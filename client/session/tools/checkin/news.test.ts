import { describe, expect, test } from 'vitest';
import { newsOf, type Known } from './news.ts';

const round: Known = {
  id: 'r1',
  kind: 'checkIn',
  prompt: 'One word?',
  stage: 'turns',
  isPaused: false,
  isWaitingForFacilitator: false,
  speaker: 'ana',
  next: 'ben',
  isStarted: false,
  absence: null,
  turnSeconds: 60,
  time: { ranMs: 0, since: null },
  turnsHad: 0,
  turnsInAll: 3,
  isMyTurn: false,
  position: 3,
  after: 'ben',
  hadTurn: false,
  mayNotYet: false,
  mayVolunteer: false,
  isMoreTimeAsked: false,
};
const keys = (before: Known | null, after: Known | null, leads = false) => newsOf(before, after, leads).map(({ key }) => key);

describe('what a screen reader is told of a round', () => {
  test('whose turn it is, once; nothing as time goes by', () => {
    expect(keys(null, round)).toEqual(['begun', 'speaks']);
    expect(keys(round, { ...round, isStarted: true, time: { ranMs: 0, since: 5 } })).toEqual([]);
    expect(keys(round, { ...round, speaker: 'ben', next: 'me', position: 2 })).toEqual(['speaksThenYou']);
    expect(keys(round, { ...round, speaker: 'me', isMyTurn: true, position: 1 })).toEqual(['yourTurn']);
    expect(keys(round, null)).toEqual(['over']);
  });

  test('a quiet heads-up when somebody becomes next without a new speaker', () => {
    expect(keys(round, { ...round, next: 'me', position: 2, after: 'ana' })).toEqual(['youNext']);
  });

  test('a turn that passes over from somebody reconnecting to another one', () => {
    const lost = { ...round, absence: 'reconnecting' as const };
    expect(keys(round, lost)).toEqual(['reconnecting']);
    expect(keys(lost, lost)).toEqual([]);
    expect(keys(lost, { ...round, speaker: 'ben' })).toEqual(['speaks']);
  });

  test('why somebody whose turn it is cannot be heard, also when more becomes known of it', () => {
    expect(keys(round, { ...round, absence: 'asleep' })).toEqual(['asleep']);
    expect(keys({ ...round, absence: 'reconnecting' }, { ...round, absence: 'left' })).toEqual(['left']);
    expect(keys(round, { ...round, absence: 'inRoom' })).toEqual([]);
  });

  test('a wish for more time is told to facilitators, more time to who has the floor', () => {
    expect(keys(round, { ...round, isMoreTimeAsked: true })).toEqual([]);
    expect(keys(round, { ...round, isMoreTimeAsked: true }, true)).toEqual(['asksMoreTime']);
    const mine = { ...round, isMyTurn: true };
    expect(keys(mine, { ...mine, turnSeconds: 90 })).toEqual(['moreTime']);
  });
});
