import { describe, expect, it } from 'vitest';
import { AGREEMENTS_VERSION } from '../people/agreements.ts';
import { isRefusal, sessionEnded } from './refusals.ts';
import { MAIN, type Member, type RosterEvent } from './roster.ts';
import { alarms, audienceOf, decide, evolve, mediaPlan, newSession, rowsOf, toolNames, view, type From, type Session } from '../session/session.ts';

const lead: Member = { id: 'lead', role: 'facilitator', isLead: true };
const ana: Member = { id: 'ana', role: 'participant', isLead: false };
const ben: Member = { id: 'ben', role: 'participant', isLead: false };
const from = (member: Member): From => ({ actor: 'member', member });

let ids = 0;
const world = { now: 1_000, newId: () => `id-${(ids += 1)}`, shuffle: <T>(items: readonly T[]) => [...items] };
const happen = (session: Session, ...events: RosterEvent[]) => events.reduce((now, event) => evolve(now, { tool: 'roster', event }), session);
const arrived = (member: Member): RosterEvent => ({
  type: 'arrived',
  member,
  name: member.id,
  pronouns: '',
  agreementsVersion: AGREEMENTS_VERSION,
  card: null,
  at: 1,
});
const seated = (member: Member): RosterEvent[] => [arrived(member), { type: 'seatTaken', member: member.id, place: MAIN, at: 2 }];

/** The lead and Ana sit, Ben waits. */
const room = happen(newSession('group'), ...seated(lead), ...seated(ana), arrived(ben));
const ask = (session: Session, who: From, tool: string, command: string, input: unknown = {}) => decide(session, who, { tool, command }, input, world);

describe('decide', () => {
  it('gives facts, those of the roster marked as such, and changes nothing', () => {
    const before = structuredClone(room);
    expect(ask(room, from(ana), 'hands', 'raise', { wish: 'newTopic' })).toEqual([
      { tool: 'hands', event: { type: 'raised', member: 'ana', wish: 'newTopic', place: MAIN } },
    ]);
    expect(ask(room, from(ana), 'presence', 'leave')).toEqual([{ tool: 'roster', event: { type: 'seatFreed', member: 'ana', why: 'left', at: 1_000 } }]);
    expect(room).toEqual(before);
  });

  it('takes nobody’s word for their role: without a seat a facilitator is somebody who waits', () => {
    expect(ask(happen(room, { type: 'seatFreed', member: 'lead', why: 'left', at: 3 }), from(lead), 'moderation', 'lock')).toMatchObject({
      refused: 'forbidden',
    });
    expect(ask(room, from({ ...ben, role: 'facilitator' }), 'moderation', 'lock')).toMatchObject({ refused: 'forbidden' });
  });

  it('names the field that is wrong and never what was in it', () => {
    const refusal = ask(room, from(ana), 'hands', 'raise', { wish: 'SECRET' });
    expect(refusal).toMatchObject({ refused: 'badInput', say: expect.stringContaining('wish') });
    expect(JSON.stringify(refusal)).not.toContain('SECRET');
  });

  it('refuses everything once the session has ended, to everybody', () => {
    const over = happen(room, { type: 'sessionEnded', at: 9 });
    for (const who of [from(lead), from(ben), { actor: 'door' }, { actor: 'clock' }] as const) expect(ask(over, who, 'hands', 'raise')).toBe(sessionEnded);
    expect(alarms(over)).toEqual([]);
    expect(mediaPlan(over)).toEqual({});
  });

  it('lets a tool tick by the clock alone', () => {
    expect(isRefusal(ask(room, { actor: 'clock' }, 'waitingRoom', 'tick'))).toBe(false);
    expect(ask(room, from(lead), 'waitingRoom', 'tick')).toMatchObject({ refused: 'forbidden' });
  });
});

describe('evolve', () => {
  it('keeps every tool that did not change, so that nobody has to look at it', () => {
    const raised = evolve(room, { tool: 'hands', event: { type: 'raised', member: 'ana', wish: 'newTopic' } as never });
    expect(toolNames.filter((name) => raised.tools[name] !== room.tools[name])).toEqual(['hands']);
    expect(raised.roster).toBe(room.roster);
    expect(evolve(raised, { tool: 'hands', event: { type: 'raised', member: 'ana', wish: 'newTopic' } as never })).toBe(raised);
  });

  it('lets every tool hear of the roster', () => {
    const raised = evolve(room, { tool: 'hands', event: { type: 'raised', member: 'ana', wish: 'newTopic' } as never });
    expect(happen(raised, { type: 'seatFreed', member: 'ana', why: 'left', at: 5 }).tools.hands.queue).toEqual([]);
  });
});

describe('a view', () => {
  it('exists for those whom the tool shows something, and for nobody else', () => {
    expect(view(room, 'presence', audienceOf(room.roster, ana))).toBeDefined();
    expect(view(room, 'presence', audienceOf(room.roster, ben))).toBeUndefined();
    expect(view(room, 'waitingRoom', audienceOf(room.roster, ben))).toMatchObject({ stage: 'waiting' });
    const withTools = toolNames.filter((name) => view(room, name, audienceOf(room.roster, ben)) !== undefined);
    expect(withTools.sort()).toEqual(['aside', 'duty', 'safety', 'support', 'waitingRoom']);
  });
});

describe('the media plan', () => {
  it('follows the places of the seats, and knows nobody who waits', () => {
    const moved = happen(room, ...seated(ben), { type: 'seatMoved', member: 'ben', place: 'breakout-1', at: 4 });
    expect(Object.entries(mediaPlan(moved)).map(([peer, { group }]) => [peer, group])).toEqual([
      ['lead', MAIN],
      ['ana', MAIN],
      ['ben', 'breakout-1'],
    ]);
    expect(mediaPlan(room)).not.toHaveProperty('ben');
  });

  it('takes away what a facilitator muted or stopped, and whoever stepped away', () => {
    const facts = ask(room, from(lead), 'moderation', 'mute', { member: 'ana' });
    if (isRefusal(facts)) throw new Error(facts.say);
    expect(mediaPlan(facts.reduce(evolve, room))['ana']).toMatchObject({ audio: false, video: true });
    const away = ask(room, from(ana), 'presence', 'stepAway');
    if (isRefusal(away)) throw new Error(away.say);
    expect(mediaPlan(away.reduce(evolve, room))['ana']).toMatchObject({ audio: false, video: false, screen: false });
  });
});

describe('the rows', () => {
  it('say when each stay began and ended, and why', () => {
    const off: RosterEvent = { type: 'disconnected', member: 'ana', at: 7 };
    expect(rowsOf(room, { tool: 'roster', event: off })).toEqual([{ table: 'segmentClosed', member: 'ana', at: 7, why: 'disconnected' }]);
    const end = rowsOf(room, { tool: 'roster', event: { type: 'sessionEnded', at: 8 } as RosterEvent });
    expect(end).toContainEqual({ table: 'sessionEnded', at: 8 });
    expect(end.filter(({ table }) => table === 'segmentClosed')).toHaveLength(2);
  });
});
