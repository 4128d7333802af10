import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evolveRoster } from './evolveRoster.ts';
import { emptyRoster, type Member, type Roster, type RosterEvent } from './roster.ts';

const people: readonly Member[] = ['a', 'b', 'c', 'd'].map((id, index) => ({ id, role: index === 0 ? 'facilitator' : 'participant', isLead: index === 0 }));
const arrived = (id: string, at: number, name = id): RosterEvent => ({
  type: 'arrived',
  member: people.find((one) => one.id === id)!,
  name,
  pronouns: '',
  agreementsVersion: 1,
  card: null,
  at,
});
const seatTaken = (member: string, at: number): RosterEvent => ({ type: 'seatTaken', member, place: 'main', at });
const after = (...events: RosterEvent[]): Roster => events.reduce(evolveRoster, emptyRoster('group'));
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

const anyEvent: fc.Arbitrary<RosterEvent> = fc
  .record({
    type: fc.constantFrom(
      'arrived',
      'seatTaken',
      'seatMoved',
      'left',
      'removed',
      'sentBack',
      'lineLeft',
      'lineRemoved',
      'readmitted',
      'connected',
      'disconnected',
      'lockChanged',
    ),
    who: fc.constantFrom(...people),
    at: fc.nat(1000),
    place: fc.constantFrom('main', 'room-1'),
    isLocked: fc.boolean(),
  })
  .map(({ type, who, at, place, isLocked }): RosterEvent => {
    const member = who.id;
    switch (type) {
      case 'arrived':
        return arrived(member, at);
      case 'seatTaken':
      case 'seatMoved':
        return { type, member, place, at };
      case 'left':
      case 'removed':
      case 'sentBack':
        return { type: 'seatFreed', member, why: type, at };
      case 'lineLeft':
        return { type, member, why: 'left', at };
      case 'lineRemoved':
        return { type: 'lineLeft', member, why: 'removed', at };
      case 'lockChanged':
        return { type, isLocked, at };
      default:
        return { type, member, at } as RosterEvent;
    }
  });

describe('the roster', () => {
  it('seats by number of first arrival, whatever the order of admission', () => {
    const roster = after(arrived('b', 1), arrived('c', 2), arrived('d', 3), seatTaken('d', 4), seatTaken('b', 5), seatTaken('c', 6));
    expect(ids(roster.seats)).toEqual(['b', 'c', 'd']);
    expect(roster.seats.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('gives a number once: it is kept by whoever left, and given to nobody else', () => {
    const roster = after(
      arrived('b', 1),
      seatTaken('b', 1),
      { type: 'seatFreed', member: 'b', why: 'left', at: 2 },
      arrived('c', 3),
      seatTaken('c', 3),
      arrived('b', 4),
      seatTaken('b', 4),
    );
    expect(roster.seats.map(({ id, number }) => [id, number])).toEqual([
      ['b', 1],
      ['c', 2],
    ]);
  });

  it('keeps place in line, time and mark of somebody who arrives again', () => {
    const roster = after(arrived('b', 1), arrived('c', 2), arrived('b', 9, 'Bea'));
    expect(roster.waiting).toMatchObject([{ id: 'b', name: 'Bea', since: 1, connectionAt: 9 }, { id: 'c' }]);
  });

  it('keeps the seat of somebody whose connection is lost, and says since when', () => {
    const roster = after(arrived('b', 1), seatTaken('b', 2), { type: 'disconnected', member: 'b', at: 5 });
    expect(roster.seats).toMatchObject([{ id: 'b', isConnected: false, connectionAt: 5 }]);
  });

  it('puts who was sent back at the end of the line, and who was removed nowhere', () => {
    const back = after(arrived('b', 1), arrived('c', 2), seatTaken('b', 3), { type: 'seatFreed', member: 'b', why: 'sentBack', at: 4 });
    expect(back.waiting).toMatchObject([{ id: 'c' }, { id: 'b', since: 4, wasSentBack: true }]);
    const removed = after(arrived('b', 1), seatTaken('b', 3), { type: 'seatFreed', member: 'b', why: 'removed', at: 4 });
    expect([ids(removed.seats), ids(removed.waiting), ids(removed.removed)]).toEqual([[], [], ['b']]);
  });

  it('is empty after the end, which comes once', () => {
    const ended = after(arrived('b', 1), arrived('c', 1), seatTaken('b', 3), { type: 'sessionEnded', at: 4 }, { type: 'sessionEnded', at: 9 });
    expect(ended).toMatchObject({ endedAt: 4, seats: [], waiting: [], removed: [] });
  });

  it('after anything holds each person in one place at most, with one number, seats in order', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60, size: 'max' }), (events) => {
        const roster = after(...events);
        const everywhere = ids([...roster.seats, ...roster.waiting, ...roster.removed]);
        expect(new Set(everywhere).size).toBe(everywhere.length);
        const numbers = Object.values(roster.numbers);
        expect(new Set(numbers).size).toBe(numbers.length);
        for (const one of [...roster.seats, ...roster.waiting, ...roster.removed]) expect(one.number).toBe(roster.numbers[one.id]);
        expect(roster.seats.map(({ number }) => number)).toEqual(roster.seats.map(({ number }) => number).sort((x, y) => x - y));
      }),
    );
  });

  it('is the same object when an event changes nothing', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40, size: 'max' }), anyEvent, (events, event) => {
        const roster = after(...events);
        const next = evolveRoster(roster, event);
        if (JSON.stringify(next) === JSON.stringify(roster)) expect(next).toBe(roster);
      }),
      { numRuns: 500 },
    );
  });
});
