// Tried against these mutants, each caught: `notYet` allowed twice; a leaver stays in the line; late arrivals put first;
// `next` that ignores the turn; hold counted while no facilitator is there; downtime counted as speaking time;
// a floor that changes hands without a new turn; ratings in the participants' view; over time in it; a turn number that
// starts over with each round; whoever missed their turn not asked again.
import { describe, expect, test } from 'vitest';
import { stage } from '../testing/stage.ts';
import { checkin } from './checkin.ts';
import { floorOf } from './state.ts';
import { asked, id, opened, refused, round, turn } from './testing/round.ts';

const rating = { mood: 3, anxiety: 6, energy: 2, word: null };

describe('a turn', () => {
  test('the line is told in words: who speaks, who is next, how far the round is, my own place', () => {
    const room = opened();
    expect(room.view('cleo')).toMatchObject({ speaker: 'ana', next: 'ben', position: 3, after: 'ben', turnsHad: 0, turnsInAll: 5 });
    expect(room.view('ana')).toMatchObject({ isMyTurn: true, position: 1, after: null });
    room.order('ana', 'startTurn');
    room.order('ana', 'done');
    expect(room.view('ana')).toMatchObject({ isMyTurn: false, position: null, hadTurn: true });
    expect(room.view('cleo')).toMatchObject({ speaker: 'ben', position: 2, after: 'ben', turnsHad: 1, turnsInAll: 5 });
  });

  test('a pass looks like any other turn to the group', () => {
    const [passed, done] = [opened(), opened()];
    passed.order('ana', 'pass');
    done.order('ana', 'done');
    for (const member of ['ben', 'cleo', 'cap']) expect(passed.view(member)).toEqual(done.view(member));
    expect(passed.view('fay').turns).toEqual([{ member: 'ana', ended: 'passed' }]);
  });

  test('not yet moves to the end, once', () => {
    const room = opened();
    room.order('ana', 'notYet');
    expect(round(room).queue).toEqual(['ben', 'cleo', 'dan', 'eve', 'ana']);
    for (const member of ['ben', 'cleo', 'dan', 'eve']) room.order(member, 'done');
    expect(room.view('ana')).toMatchObject({ isMyTurn: true, mayNotYet: false });
    expect(refused(room.order('ana', 'notYet'))).toBe('onlyOnce');
  });

  test('whoever passed may speak after all; whoever spoke may not speak twice', () => {
    const room = opened();
    room.order('ana', 'pass');
    room.order('ben', 'done');
    expect(room.view('ana').mayVolunteer).toBe(true);
    room.order('ana', 'volunteer');
    expect(round(room).queue).toEqual(['cleo', 'dan', 'eve', 'ana']);
    expect(refused(room.order('ben', 'volunteer'))).toBe('hadTurn');
  });

  test('more time is asked for in private and granted with one tap', () => {
    const room = opened();
    room.order('ana', 'startTurn');
    room.order('ana', 'askMoreTime');
    expect(room.view('ana').isMoreTimeAsked).toBe(true);
    expect(room.view('ben').isMoreTimeAsked).toBe(false);
    expect(room.view('fay').isMoreTimeAsked).toBe(true);
    room.order('finn', 'extend', { ...turn(room), seconds: 30 });
    expect(room.view('ana')).toMatchObject({ isMoreTimeAsked: false, turnSeconds: 90 });
  });

  test('over time is for facilitators only, and cuts nobody off', () => {
    const room = opened();
    room.order('ana', 'startTurn');
    room.pass(75_000);
    expect(room.view('fay')).toMatchObject({ isTimeReached: true, speaker: 'ana', time: { ranMs: 0, since: 1_000_000 } });
    expect(room.view('ana')).toMatchObject({ isMyTurn: true, time: null });
    expect(JSON.stringify(room.view('ben'))).not.toContain('isTimeReached');
  });

  test('only the one who has the floor ends a turn', () => {
    const room = opened();
    for (const command of ['startTurn', 'done', 'pass', 'notYet', 'askMoreTime']) expect(refused(room.order('ben', command))).toBe('notYourTurn');
    expect(refused(room.order('cap', 'done'))).toBe('forbidden');
  });
});

describe('facilitators', () => {
  test('next pressed by two at once moves on once', () => {
    const room = opened();
    const seen = turn(room);
    room.order('fay', 'next', seen);
    expect(room.order('finn', 'next', seen)).toEqual([]);
    expect(floorOf(round(room))).toBe('ben');
  });

  test('a press from an earlier round does nothing to a later one', () => {
    const room = opened();
    const seen = turn(room);
    const first = id(room);
    room.order('fay', 'end', first);
    room.order('fay', 'start', asked);
    room.order('finn', 'next', seen);
    room.order('finn', 'end', first);
    expect(floorOf(round(room))).toBe('ana');
  });

  test('back returns the floor to the one before, as if their turn had not ended', () => {
    const room = opened();
    room.order('ana', 'notYet');
    room.order('fay', 'back', turn(room));
    expect(round(room).queue).toEqual(['ana', 'ben', 'cleo', 'dan', 'eve']);
    expect(room.view('ana').mayNotYet).toBe(true);
    room.order('ana', 'done');
    room.order('fay', 'skip', turn(room));
    room.order('fay', 'back', turn(room));
    expect(floorOf(round(room))).toBe('ben');
  });

  test('reorder moves those after the speaker, and refuses a line that has changed', () => {
    const room = opened();
    const line = ['ana', 'eve', 'dan', 'cleo', 'ben'];
    expect(refused(room.order('fay', 'reorder', { ...turn(room), queue: ['eve', 'ana', 'dan', 'cleo', 'ben'] }))).toBe('floorTaken');
    room.order('fay', 'reorder', { ...turn(room), queue: line });
    expect(round(room).queue).toEqual(line);
    room.free('eve');
    expect(refused(room.order('fay', 'reorder', { ...turn(room), queue: line }))).toBe('lineChanged');
    expect(refused(room.order('fay', 'reorder', { turn: 99, queue: ['ana', 'dan', 'cleo', 'ben'] }))).toBe('movedOn');
  });

  test('a pause holds the time; nobody starts while it lasts', () => {
    const room = opened();
    room.order('ana', 'startTurn');
    room.pass(10_000);
    room.order('finn', 'pause', id(room));
    room.pass(300_000);
    expect(round(room)).toMatchObject({ time: { ranMs: 10_000, since: null }, isTimeReached: false });
    room.order('fay', 'resume', id(room));
    room.pass(49_000);
    expect(round(room).isTimeReached).toBe(false);
    room.pass(1_000);
    expect(round(room).isTimeReached).toBe(true);
    room.order('fay', 'pause', id(room));
    room.order('ana', 'done');
    expect(refused(room.order('ben', 'startTurn'))).toBe('paused');
  });

  test('one may show how it goes by speaking first', () => {
    const room = opened({ startsWithMe: true });
    expect(round(room).queue).toEqual(['fay', 'ana', 'ben', 'cleo', 'dan', 'eve']);
    room.order('fay', 'done');
    expect(floorOf(round(room))).toBe('ana');
  });

  test('orders: random, custom with the rest after it, volunteers', () => {
    expect(round(opened({ order: 'random' })).queue).toEqual(['eve', 'dan', 'cleo', 'ben', 'ana']);
    expect(round(opened({ order: 'custom', custom: ['dan', 'ana'] })).queue).toEqual(['dan', 'ana', 'ben', 'cleo', 'eve']);
    expect(refused(stage(checkin).order('fay', 'start', { ...asked, order: 'custom', custom: ['dan', 'dan'] }))).toBe('lineChanged');
    const room = opened({ order: 'volunteers' });
    expect(room.view('fay')).toMatchObject({ speaker: null, notInLine: ['ana', 'ben', 'cleo', 'dan', 'eve'] });
    room.order('dan', 'volunteer');
    room.order('ben', 'volunteer');
    expect(round(room).queue).toEqual(['dan', 'ben']);
    room.order('fay', 'callOn', { ...turn(room), member: 'eve' });
    expect(round(room).queue).toEqual(['dan', 'eve', 'ben']);
  });
});

describe('practice since last time', () => {
  test('its owner and the facilitators see it at the check-in, and nobody else; nothing of it at the check-out', () => {
    const room = stage(checkin);
    room.order('door', 'recallPractice', { member: 'ana', practised: { done: 1, of: 2 } });
    expect(room.order('door', 'recallPractice', { member: 'ana', practised: { done: 2, of: 2 } })).toEqual([]);
    room.order('fay', 'start', asked);
    expect(room.view('ana').myPractice).toEqual({ done: 1, of: 2 });
    expect(room.view('fay').practised).toEqual([{ member: 'ana', done: 1, of: 2 }]);
    expect(room.view('ben').myPractice).toBeNull();
    for (const member of ['ben', 'cleo', 'cap']) expect(JSON.stringify(room.view(member))).not.toMatch(/"done":|"practised":/);
    room.order('fay', 'end', id(room));
    room.order('fay', 'start', { ...asked, kind: 'checkOut' });
    expect([room.view('ana').myPractice, room.view('fay').practised]).toEqual([null, []]);
  });
});

describe('private ratings', () => {
  const rated = (members: readonly string[]) => {
    const room = opened({ asksRating: true });
    members.forEach((member, mood) => room.order(member, 'rate', { ...rating, mood }));
    return room;
  };

  test('come first, then the turns; facilitators see the change since the last session', () => {
    const room = stage(checkin);
    room.order('door', 'recall', { member: 'ana', rating: { mood: 5, anxiety: 5, energy: 5, word: null, at: 1 } });
    room.order('fay', 'start', { ...asked, asksRating: true });
    expect(room.view('ana')).toMatchObject({ stage: 'rating', speaker: null, next: 'ana', position: 1 });
    room.order('ana', 'rate', rating);
    expect(room.view('ana').myRating).toEqual(rating);
    expect(room.view('fay').ratings).toEqual([{ member: 'ana', ...rating, sinceLastSession: { mood: -2, anxiety: 1, energy: -3 }, sinceEarlierToday: null }]);
    room.order('fay', 'beginTurns', id(room));
    expect(room.view('ana')).toMatchObject({ stage: 'turns', isMyTurn: true });
    room.order('fay', 'end', id(room));
    room.order('fay', 'start', { ...asked, kind: 'checkOut', asksRating: true });
    room.order('ana', 'rate', { ...rating, mood: 6 });
    expect(room.view('fay').ratings[0]).toMatchObject({ sinceEarlierToday: { mood: 3, anxiety: 0, energy: 0 }, sinceLastSession: null });
  });

  test('the picture of moods: from four answers on, and frozen', () => {
    const room = rated(['ana', 'ben', 'cleo']);
    expect(refused(room.order('fay', 'showSpread', id(room)))).toBe('tooFewAnswers');
    room.order('dan', 'rate', { ...rating, mood: 9 });
    room.order('fay', 'showSpread', id(room));
    const shown = [1, 1, 1, 0, 0, 0, 0, 0, 0, 1, 0];
    expect(room.view('eve').spread).toEqual(shown);
    room.order('eve', 'rate', { ...rating, mood: 10 });
    room.order('fay', 'showSpread', id(room));
    expect(room.view('ben').spread).toEqual(shown);
  });

  test('what lasts: order and pass flags, and each rating in its own row', () => {
    const room = rated(['ana']);
    room.order('fay', 'beginTurns', id(room));
    room.order('ana', 'pass');
    room.order('ben', 'done');
    const before = { state: room.state, roster: room.roster };
    const rows = checkin.keeps!({ type: 'ended', at: 5 }, before);
    expect(rows).toEqual([
      {
        table: 'roundKept',
        round: round(room).id,
        kind: 'checkIn',
        startedAt: 1_000_000,
        endedAt: 5,
        order: [
          { member: 'ana', ended: 'passed' },
          { member: 'ben', ended: 'done' },
        ],
      },
      { table: 'ratingKept', member: 'ana', round: round(room).id, kind: 'checkIn', ...rating, mood: 0, at: 1_000_000 },
    ]);
    expect(checkin.keeps!({ type: 'sessionEnded', at: 5 }, before)).toEqual(rows);
    expect(checkin.keeps!({ type: 'spreadShown', at: 5 }, before)).toEqual([]);
  });
});

describe('in the wrong phase', () => {
  test('every command but start is refused, or changes nothing, while no round is open', () => {
    const room = stage(checkin);
    const before = room.state;
    for (const command of ['done', 'pass', 'notYet', 'startTurn', 'askMoreTime', 'volunteer']) expect(refused(room.order('ana', command))).toBe('noRound');
    for (const command of ['next', 'skip', 'back']) expect(refused(room.order('fay', command, { turn: 1 }))).toBe('noRound');
    expect(refused(room.order('ana', 'rate', rating))).toBe('noRound');
    expect(room.state).toBe(before);
  });
  test('a second round, a bad input', () => {
    const room = opened();
    expect(refused(room.order('finn', 'start', asked))).toBe('roundOpen');
    expect(room.order('ana', 'rate', { ...rating, mood: 11 })).toMatchObject({ refused: 'badInput', say: expect.stringContaining('mood') });
  });
});
