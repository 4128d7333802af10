// Tried against these mutants, each caught: people who step out moved back by "opened"; time that runs while nobody is connected; a
// wish forgotten when rooms open; late arrivals put into a room during the last moments; a request shown to room-mates; messages to
// one room shown in another; a facilitator who leaves somebody with an alert alone; rooms that stay open without facilitators.
import { describe, expect, test } from 'vitest';
import { MAIN, type MemberId } from '../../live/roster.ts';
import { alert, matesOf, NOTICE_MS, opened, placeOf, planned, refused, run, started, task, which } from './testing/rooms.ts';
import { stage } from '../testing/stage.ts';
import { breakouts } from './breakouts.ts';
import { ALONE_MS, ESCALATES_MS, WAIT_MS } from './state.ts';

describe('a plan', () => {
  test('is made of everybody here, and nobody but facilitators knows of it', () => {
    const { room } = planned();
    expect(room.view('fay').plan.rooms.map(({ members }: { members: MemberId[] }) => members.length)).toEqual([2, 2, 2]);
    for (const member of ['ana', 'cap']) expect(JSON.stringify(room.view(member))).not.toMatch(/plan|Room 1/);
  });

  test('lets everybody say that they would rather stay, while there is one; without one there is nothing to say', () => {
    const { room, plan } = planned();
    const mayWish = () => ['ana', 'ben'].map((member) => room.view(member).mayWish);
    expect(mayWish()).toEqual([true, true]);
    room.order('ana', 'wish', { isStaying: true });
    room.order('fay', 'discardPlan', plan());
    expect(mayWish()).toEqual([true, false]);
    room.order('fay', 'plan', { how: 'random', size: { rooms: 2 }, hosts: [] });
    room.order('fay', 'start', plan());
    expect(mayWish()).toEqual([true, true]);
    room.pass(NOTICE_MS);
    expect(mayWish()).toEqual([true, false]);
    room.order('ana', 'wish', { isStaying: false });
    expect(room.view('ana')).toMatchObject({ phase: 'main', mayWish: false });
  });

  test('whoever would rather stay with a facilitator stays, before and after it was planned', () => {
    const { room, plan } = planned();
    room.order('eve', 'wish', { isStaying: true });
    expect(room.state.plan!.rooms.flatMap(({ members }) => members)).not.toContain('eve');
    expect(refused(room.order('fay', 'start', plan()))).toBe('aloneInRoom');
    room.order('fay', 'plan', { how: 'random', size: { rooms: 2 }, hosts: [] });
    room.order('fay', 'start', plan());
    room.pass(NOTICE_MS);
    expect(placeOf(room, 'eve')).toBe(MAIN);
    expect(room.view('eve')).toMatchObject({ phase: 'main', room: null, isStaying: true });
    // Said in the last moment, it is kept as well.
    const late = started();
    late.order('ana', 'wish', { isStaying: true });
    late.pass(NOTICE_MS);
    expect(placeOf(late, 'ana')).toBe(MAIN);
    expect(refused(late.order('ben', 'wish', { isStaying: true }))).toBe('roomsOpen');
  });

  test('nobody with an open alert is in a room without a facilitator, unless one says so', () => {
    const { room, plan } = planned({ how: 'empty', size: { rooms: 2 } });
    alert(room, 'ana');
    const [first, second] = room.state.plan!.rooms.map(({ id }) => id);
    expect(refused(room.order('finn', 'place', { ...plan(), member: 'ana', room: first }))).toBe('needsFacilitator');
    room.order('finn', 'place', { ...plan(), member: 'ana', room: first, despite: true });
    expect(room.state.plan).toMatchObject({ despite: ['ana'], rooms: [{ members: ['ana'] }, { members: [] }] });
    room.order('finn', 'place', { ...plan(), member: 'finn', room: second });
    alert(room, 'ben');
    room.order('finn', 'place', { ...plan(), member: 'ben', room: second });
    expect(room.state.plan!.rooms[1]).toMatchObject({ members: ['ben'], hosts: ['finn'] });
    // The facilitator does not go along after all: neither does Ben.
    room.order('finn', 'place', { ...plan(), member: 'finn', room: null });
    expect(room.state.plan!.rooms[1]!.members).toEqual([]);
  });

  test('with the only facilitator in a room, whoever stays for their sake must be confirmed', () => {
    const room = stage(breakouts, 'group', ['fay', 'ana', 'ben', 'cleo', 'dan']);
    room.order('fay', 'plan', { how: 'random', size: { rooms: 1 }, hosts: ['fay'] });
    room.order('fay', 'place', { plan: room.state.plan!.id, member: 'ana', room: null });
    alert(room, 'ana');
    const plan = { plan: room.state.plan!.id };
    expect(refused(room.order('fay', 'start', plan))).toBe('needsFacilitator');
    expect(refused(room.order('fay', 'start', { ...plan, despite: true }))).toBeUndefined();
  });

  test('the lists are kept or the rule is named; by hand they are shown as broken', () => {
    const { room, plan } = planned();
    for (const other of ['ben', 'cleo', 'dan', 'eve', 'late']) room.order('fay', 'setRule', { one: 'ana', other, rule: 'apart' });
    const order = { how: 'random', size: { peopleEach: 2 }, hosts: [] };
    expect(refused(room.order('fay', 'plan', order))).toBe('apartCannotHold');
    expect(room.view('fay').plan.broken).toEqual([expect.objectContaining({ rule: 'apart' })]);
    room.order('fay', 'setRule', { one: 'ben', other: 'ana', rule: 'together' });
    room.order('fay', 'plan', order);
    expect(room.state.plan!.rooms.find(({ members }) => members.includes('ana'))!.members).toContain('ben');
    expect(breakouts.keeps!({ type: 'ruleSet', two: ['ana', 'ben'], rule: 'apart', by: 'fay', at: 1 }, { state: room.state, roster: room.roster })).toEqual([
      { table: 'groupingRule', two: ['ana', 'ben'], rule: 'apart', by: 'fay', at: 1 },
    ]);
    expect(refused(room.order('fay', 'start', plan()))).toBeUndefined();
    for (const member of ['ana', 'ben', 'cap']) expect(JSON.stringify(room.view(member))).not.toMatch(/rules|apart|together/);
  });

  test('pairs of the last weeks are kept as far as they are here; whoever is over joins somebody', () => {
    const room = stage(breakouts);
    room.order('door', 'recall', {
      groups: [
        ['ana', 'dan'],
        ['ben', 'gone'],
        ['cleo', 'eve'],
      ],
      rules: [],
    });
    expect(
      room.order('door', 'recall', {
        groups: [
          ['ana', 'dan'],
          ['ben', 'gone'],
          ['cleo', 'eve'],
        ],
        rules: [],
      }),
    ).toEqual([]);
    room.order('fay', 'plan', { how: 'kept', size: { peopleEach: 2 }, hosts: [] });
    const groups = room.state.plan!.rooms.map(({ members }) => [...members].sort());
    expect(groups.map((group) => group.length).sort()).toEqual([2, 3]);
    for (const two of [
      ['ana', 'dan'],
      ['cleo', 'eve'],
    ])
      expect(groups.some((group) => two.every((member) => group.includes(member)))).toBe(true);
  });
});

describe('going', () => {
  test('everybody sees with whom and what for before they move, for as long as planned or at once', () => {
    const room = started();
    const view = room.view('ana');
    expect(view).toMatchObject({ phase: 'notice', time: { stage: 'notice', endsAt: room.now + NOTICE_MS }, room: { task } });
    expect(view.room.mates).toHaveLength(1);
    expect(placeOf(room, 'ana')).toBe(MAIN);
    room.pass(NOTICE_MS);
    expect(new Set(['ana', 'ben', 'cleo', 'dan', 'eve', 'late'].map((member) => placeOf(room, member))).size).toBe(3);
    expect(placeOf(room, view.room.mates[0])).toBe(placeOf(room, 'ana'));
    expect([placeOf(room, 'fay'), placeOf(room, 'cap')]).toEqual([MAIN, MAIN]);
    const unhurried = planned();
    unhurried.room.order('fay', 'setTimes', { ...unhurried.plan(), minutes: 7, noticeSeconds: 30, late: 'smallest' });
    unhurried.room.order('fay', 'start', unhurried.plan());
    unhurried.room.pass(NOTICE_MS);
    expect(unhurried.room.view('ana')).toMatchObject({ phase: 'notice', time: { totalMs: 30_000, endsAt: unhurried.room.now + 25_000 } });
    unhurried.room.order('fay', 'takeBackStart', which(unhurried.room));
    expect(unhurried.room.view('fay').plan).toMatchObject({ minutes: 7, noticeSeconds: 30 });
    unhurried.room.order('fay', 'start', unhurried.plan());
    unhurried.room.pass(30_000);
    expect(unhurried.room.view('ana').phase).toBe('room');
    const before = planned();
    expect(before.room.state.plan?.noticeSeconds, 'as in journals from before it could be chosen').toBeUndefined();
    expect(before.room.view('fay').plan).toMatchObject({ noticeSeconds: 5 });
    const atOnce = started();
    atOnce.order('finn', 'goNow', which(atOnce));
    expect(atOnce.view('ana').phase).toBe('room');
  });

  test('somebody in a side room is not dragged away: they follow when they come back', () => {
    const room = started();
    room.happen({ type: 'seatMoved', member: 'ana', place: 'aside:1', at: room.now });
    room.pass(NOTICE_MS);
    expect(placeOf(room, 'ana')).toBe('aside:1');
    expect(room.view('ana')).toMatchObject({ phase: 'none', room: null, mayGoToRoom: false });
    room.happen({ type: 'seatMoved', member: 'ana', place: MAIN, at: room.now });
    expect(room.view('ana')).toMatchObject({ phase: 'notice', time: { endsAt: room.now + NOTICE_MS } });
    room.pass(NOTICE_MS);
    expect(room.view('ana').phase).toBe('room');
  });

  test('late arrivals go to the smallest room after they have read where to, or stay, as planned', () => {
    const room = opened({ size: { rooms: 2 } });
    const [mate] = matesOf(room, 'ana');
    room.free('ana');
    room.free(mate);
    room.sit('mum');
    expect(room.view('mum').phase).toBe('notice');
    room.pass(NOTICE_MS);
    expect(run(room).rooms.find(({ id }) => id === placeOf(room, 'mum'))!.members).toContain('ana');
    // Whoever comes back goes where they belong.
    room.sit('ana');
    room.pass(NOTICE_MS);
    expect(placeOf(room, 'ana')).toBe(placeOf(room, 'mum'));
    // Not to somebody with whom they are not to be, though that room is smaller.
    const { room: third, plan: order } = planned({ how: 'empty', size: { rooms: 2 } });
    const [small, large] = third.state.plan!.rooms.map(({ id }) => id);
    for (const member of ['ana', 'ben']) third.order('fay', 'place', { ...order(), member, room: small });
    for (const member of ['cleo', 'dan', 'eve']) third.order('fay', 'place', { ...order(), member, room: large });
    third.order('fay', 'setRule', { one: 'ana', other: 'late', rule: 'apart' });
    third.free('late');
    third.order('fay', 'start', order());
    third.sit('late');
    third.pass(NOTICE_MS);
    expect(placeOf(third, 'late')).toBe(large);
    const { room: other, plan } = planned();
    other.order('fay', 'setTimes', { ...plan(), minutes: 7, noticeSeconds: 30, late: 'main' });
    other.order('fay', 'start', plan());
    other.pass(30_000);
    other.sit('mum');
    other.pass(30_000);
    expect(placeOf(other, 'mum')).toBe(MAIN);
  });
});

describe('in the rooms', () => {
  test('of other rooms nobody learns anything, nor of a request, nor of what is written to them', () => {
    const room = opened();
    const [mate] = matesOf(room, 'ana');
    const other = ['ben', 'cleo', 'dan', 'eve', 'late'].find((member) => member !== mate)!;
    const before = [mate, other, 'cap'].map((member) => room.view(member));
    room.order('ana', 'askForHelp', { kind: 'stuck' });
    expect([mate, other, 'cap'].map((member) => room.view(member))).toEqual(before);
    expect(room.view('ana').request).toMatchObject({ kind: 'stuck', answeredBy: null });
    expect(room.view('finn').requests).toMatchObject([{ member: 'ana', isEscalated: false }]);
    room.order('fay', 'tell', { ...which(room), room: placeOf(room, 'ana'), text: 'Two minutes left' });
    expect(room.view(mate).messages).toMatchObject([{ from: 'fay', text: 'Two minutes left' }]);
    expect(room.view(other).messages).toEqual([]);
    room.order('fay', 'tell', { ...which(room), room: null, text: 'Hello all' });
    for (const member of [mate, other, 'cap']) expect(room.view(member).messages.at(-1).text).toBe('Hello all');
    const foreign = run(room)
      .rooms.filter(({ id }) => id !== placeOf(room, 'ana'))
      .map(({ id }) => id);
    for (const id of foreign) expect(JSON.stringify(room.view('ana'))).not.toContain(id);
  });

  test('a request escalates after a minute, shows who answers, and is over when they leave', () => {
    const room = opened();
    room.order('ana', 'askForHelp', { kind: 'stuck' });
    room.pass(ESCALATES_MS - 1);
    expect(room.state.requests[0]!.isEscalated).toBe(false);
    room.pass(1);
    expect(room.state.requests[0]!.isEscalated).toBe(true);
    const request = { request: room.state.requests[0]!.id };
    room.order('finn', 'answer', { ...request, goes: true });
    expect(placeOf(room, 'finn')).toBe(placeOf(room, 'ana'));
    expect(room.view('ana').request).toMatchObject({ answeredBy: 'finn' });
    expect(refused(room.order('fay', 'answer', { ...request, goes: false }))).toBe('alreadyAnswered');
    room.drop('finn');
    expect(refused(room.order('fay', 'answer', { ...request, goes: false }))).toBeUndefined();
    room.order('fay', 'answer', { ...request, goes: true });
    room.order('fay', 'visit', { ...which(room), room: null });
    expect(room.state.requests).toEqual([]);
  });

  test('"We are stuck" is over outside of the room; "I need support" is not', () => {
    const room = opened();
    room.order('ana', 'askForHelp', { kind: 'stuck' });
    room.order('ben', 'askForHelp', { kind: 'support' });
    room.happen({ type: 'seatMoved', member: 'ana', place: 'aside:1', at: room.now });
    expect(room.state.requests).toHaveLength(2);
    for (const member of ['ana', 'ben']) room.happen({ type: 'seatMoved', member, place: MAIN, at: room.now });
    expect(room.state.requests).toMatchObject([{ member: 'ben', kind: 'support' }]);
  });

  test('"I need support" opens an alert, and nobody leaves that person unless they say so', () => {
    const room = opened();
    room.order('ana', 'askForHelp', { kind: 'support' });
    expect(room.roster.alerts).toEqual([{ member: 'ana', source: 'breakouts' }]);
    expect(room.view('fay').run.rooms.find(({ here }: any) => here.includes('ana')).withoutFacilitator).toEqual(['ana']);
    room.order('fay', 'answer', { request: room.state.requests[0]!.id, goes: true });
    const back = { ...which(room), room: null };
    expect(refused(room.order('fay', 'visit', back))).toBe('needsFacilitator');
    room.order('fay', 'visit', { ...back, despite: true });
    expect(placeOf(room, 'fay')).toBe(MAIN);
    room.order('fay', 'resolve', { request: room.state.requests[0]!.id });
    expect(room.roster.alerts).toEqual([]);
  });

  test('left alone for 30 s one is asked: wait, another room, or the main room', () => {
    const room = opened();
    const [mate] = matesOf(room, 'ana');
    room.drop(mate);
    room.pass(ALONE_MS - 1);
    expect(room.view('ana').isAloneOffered).toBe(false);
    expect(refused(room.order('ana', 'joinAnother'))).toBe('notAlone');
    room.pass(1);
    expect(room.view('ana').isAloneOffered).toBe(true);
    room.order('ana', 'wait');
    expect(room.view('ana').isAloneOffered).toBe(false);
    room.pass(WAIT_MS);
    expect(room.view('ana').isAloneOffered).toBe(true);
    const own = placeOf(room, 'ana');
    room.order('ana', 'joinAnother');
    expect(placeOf(room, 'ana')).not.toBe(own);
    expect(matesOf(room, 'ana')).toHaveLength(2);
    // The one who was gone comes back into that room, and is asked in turn.
    room.comeBack(mate);
    expect(placeOf(room, mate)).toBe(own);
    room.pass(ALONE_MS);
    room.order(mate, 'goToMain');
    expect(room.view(mate)).toMatchObject({ phase: 'main', mayGoToRoom: true });
    room.pass(60_000);
    expect(placeOf(room, mate)).toBe(MAIN);
    room.order(mate, 'goToRoom');
    expect(placeOf(room, mate)).toBe(own);
  });

  test('facilitators move, split, merge and close, and hop from room to room', () => {
    const room = opened({ size: { rooms: 1 } });
    const only = run(room).rooms[0]!.id;
    room.order('fay', 'split', { ...which(room), room: only, members: ['ana', 'ben'], name: 'Two' });
    expect(placeOf(room, 'ana')).not.toBe(only);
    expect(placeOf(room, 'ben')).toBe(placeOf(room, 'ana'));
    const two = placeOf(room, 'ana');
    room.order('fay', 'visit', { ...which(room), room: only });
    room.order('fay', 'visit', { ...which(room), room: two });
    expect(room.view('fay').run.visiting).toBe(two);
    room.order('fay', 'move', { ...which(room), member: 'cleo', room: two });
    expect(matesOf(room, 'ana')).toEqual(['ben', 'cleo']);
    room.order('fay', 'merge', { ...which(room), from: two, into: only });
    expect(['ana', 'cleo', 'fay'].map((member) => placeOf(room, member))).toEqual([only, only, only]);
    expect(run(room).rooms).toHaveLength(1);
    expect(refused(room.order('fay', 'visit', { ...which(room), room: two }))).toBe('noSuchRoom');
    expect(refused(room.order('fay', 'move', { ...which(room), member: 'finn', room: only }))).toBe('amongEquals');
    room.order('fay', 'closeRoom', { ...which(room), room: only });
    expect(room.state.run).toBeNull();
    expect(new Set(room.roster.seats.map(({ place }) => place))).toEqual(new Set([MAIN]));
  });

  test('steps are ticked off by those in the room, and shown on the map', () => {
    const room = opened();
    room.order('ana', 'tickStep', { step: 1, isDone: true });
    expect(room.view(matesOf(room, 'ana')[0]).room.stepsDone).toEqual([1]);
    expect(room.view('fay').run.rooms.find(({ here }: any) => here.includes('ana')).stepsDone).toEqual([1]);
    expect(refused(room.order('ana', 'tickStep', { step: 2, isDone: true }))).toBe('notInRoom');
  });
});

test('the end of a session changes nothing where nothing is there any more', () => {
  const { roster } = planned().room;
  const wish = (isStaying: boolean) => ({ type: 'wished', member: 'ana', isStaying, at: 1 }) as const;
  const wished = breakouts.evolve(breakouts.initial, wish(true), roster);
  const back = breakouts.evolve(wished, wish(false), roster);
  expect(back).toEqual(breakouts.initial);
  expect(breakouts.evolve(back, { type: 'sessionEnded', at: 2 }, roster)).toBe(back);
  expect(breakouts.evolve(wished, { type: 'sessionEnded', at: 2 }, roster)).toEqual(breakouts.initial);
});
