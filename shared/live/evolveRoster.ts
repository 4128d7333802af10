import { toldApart } from '../people/alike.ts';
import { guestsAside, type Arrived, type MemberId, type Roster, type RosterEvent, type Seat, type Waiter } from './roster.ts';

/** Applies a roster event. Total: an event that no longer fits leaves the roster as it is, the same object. */
export function evolveRoster(roster: Roster, event: RosterEvent): Roster {
  const next = talkedOut(applied(roster, event), event.at);
  return isSame(roster, next) ? roster : next;
}

function applied(roster: Roster, event: RosterEvent): Roster {
  switch (event.type) {
    case 'arrived':
      return arrive(roster, event);
    case 'seatTaken':
      return sit(roster, event);
    case 'seatMoved':
      return { ...roster, seats: changed(roster.seats, event.member, (seat) => ({ ...seat, place: event.place })) };
    case 'seatFreed':
      return free(roster, event);
    case 'waiterMoved':
      return { ...roster, waiting: changed(roster.waiting, event.member, (waiter) => ({ ...waiter, place: event.place })) };
    case 'alertOpened':
    case 'alertClosed':
      return alert(roster, event);
    case 'lineLeft':
      return leaveLine(roster, event);
    case 'readmitted':
      return { ...roster, removed: without(roster.removed, event.member) };
    case 'roleChanged':
      return changeRole(roster, event);
    case 'connected':
      return changedOne(roster, event.member, (one) => (one.isConnected ? one : { ...present(one), isConnected: true, connectionAt: event.at }));
    case 'disconnected':
      return changedOne(roster, event.member, (one) => (one.isConnected ? disconnected(one, event) : one));
    case 'wentAway':
      return changedOne(roster, event.member, (one) => (one.goodbye === undefined ? one : { ...one, goodbye: 'left' }));
    case 'lockChanged':
      return roster.isLocked === event.isLocked ? roster : { ...roster, isLocked: event.isLocked };
    case 'groupEnded':
      return roster.endedAt === null && roster.groupEndedAt === null ? { ...roster, groupEndedAt: event.at, removed: [] } : roster;
    case 'sessionEnded':
      return roster.endedAt === null ? { ...roster, endedAt: event.at, waiting: [], removed: [], seats: [], alerts: [] } : roster;
  }
}

/** With the group over: since when nobody is in a talk. */
function talkedOut(roster: Roster, at: number): Roster {
  if (roster.groupEndedAt === null) return roster;
  const isHeld = guestsAside(roster).length > 0;
  if (isHeld === (roster.talkedOutAt === null)) return roster;
  return { ...roster, talkedOutAt: isHeld ? null : at };
}

/** Equal field by field: lists that did not change are the same lists. */
const isSame = <T extends object>(a: T, b: T): boolean => a === b || (Object.keys(b) as (keyof T)[]).every((key) => Object.is(a[key], b[key]));

const changed = <T extends { id: MemberId }>(list: readonly T[], member: MemberId, change: (one: T) => T): readonly T[] => {
  const next = list.map((one) => (one.id === member ? change(one) : one));
  return next.every((one, index) => isSame(list[index]!, one)) ? list : next;
};

const without = <T extends { id: MemberId }>(list: readonly T[], member: MemberId): readonly T[] =>
  list.some(({ id }) => id === member) ? list.filter(({ id }) => id !== member) : list;

function arrive(roster: Roster, event: Extract<RosterEvent, { type: 'arrived' }>): Roster {
  const { member, name, pronouns, at } = event;
  if (roster.seats.some(({ id }) => id === member.id)) {
    const called = nameFor(roster, member.id, name);
    return { ...roster, named: withName(roster, member.id, called), seats: changed(roster.seats, member.id, (seat) => ({ ...seat, name: called, pronouns })) };
  }
  const number = roster.numbers[member.id] ?? Object.keys(roster.numbers).length + 1;
  const old = roster.waiting.find(({ id }) => id === member.id);
  const waiter: Waiter = {
    ...member,
    name,
    pronouns,
    number,
    isConnected: true,
    connectionAt: at,
    since: old?.since ?? at,
    wasSentBack: old?.wasSentBack ?? false,
    place: old?.place ?? null,
    ...(event.card?.place === null && { lacksPlace: true as const }),
  };
  return {
    ...roster,
    numbers: roster.numbers[member.id] === number ? roster.numbers : { ...roster.numbers, [member.id]: number },
    removed: without(roster.removed, member.id),
    waiting: old ? changed(roster.waiting, member.id, () => waiter) : [...roster.waiting, waiter],
  };
}

function sit(roster: Roster, event: Extract<RosterEvent, { type: 'seatTaken' }>): Roster {
  const waiter = roster.waiting.find(({ id }) => id === event.member);
  if (!waiter) return roster;
  const arrived = arrivedOf(waiter);
  const name = nameFor(roster, waiter.id, waiter.name);
  const seat: Seat = { ...arrived, name, place: event.place, seatedAt: event.at };
  return {
    ...roster,
    named: withName(roster, waiter.id, name),
    waiting: without(roster.waiting, event.member),
    seats: [...roster.seats, seat].sort((a, b) => a.number - b.number),
  };
}

/** Names that would be taken for each other are told apart by a number, once somebody sits: who waits learns nothing of who is there. */
const nameFor = ({ named }: Roster, member: MemberId, name: string): string =>
  toldApart(
    name,
    Object.entries(named).flatMap(([id, other]) => (id === member ? [] : [other])),
  );

const withName = ({ named }: Roster, member: MemberId, name: string): Roster['named'] => (named[member] === name ? named : { ...named, [member]: name });

function changeRole(roster: Roster, { member, role, isLead }: Extract<RosterEvent, { type: 'roleChanged' }>): Roster {
  const become = <T extends Arrived>(list: readonly T[]): readonly T[] => changed(list, member, (one) => ({ ...one, role, isLead }));
  return { ...roster, seats: become(roster.seats), waiting: become(roster.waiting), removed: become(roster.removed) };
}

function free(roster: Roster, event: Extract<RosterEvent, { type: 'seatFreed' }>): Roster {
  const seat = roster.seats.find(({ id }) => id === event.member);
  if (!seat) return roster;
  const { place: _place, seatedAt: _seatedAt, ...arrived } = seat;
  const seats = without(roster.seats, event.member);
  if (event.why === 'removed') return { ...roster, seats, removed: [...roster.removed, arrived] };
  if (event.why === 'left' || event.why === 'ended') return { ...roster, seats };
  return { ...roster, seats, waiting: [...roster.waiting, { ...arrived, since: event.at, wasSentBack: true, place: null }] };
}

const arrivedOf = ({ since: _since, wasSentBack: _wasSentBack, place: _place, ...arrived }: Waiter): Arrived => arrived;

function alert(roster: Roster, event: Extract<RosterEvent, { type: 'alertOpened' | 'alertClosed' }>): Roster {
  const { member, source } = event;
  const level = event.type === 'alertOpened' ? event.level : undefined;
  const open = roster.alerts.find((one) => one.member === member && one.source === source);
  if (event.type === 'alertOpened' ? open && open.level === level : !open) return roster;
  const others = roster.alerts.filter((one) => one !== open);
  return { ...roster, alerts: event.type === 'alertOpened' ? [...others, { member, source, ...(level !== undefined && { level }) }] : others };
}

function leaveLine(roster: Roster, event: Extract<RosterEvent, { type: 'lineLeft' }>): Roster {
  const waiter = roster.waiting.find(({ id }) => id === event.member);
  if (!waiter) return roster;
  const arrived = arrivedOf(waiter);
  const removed = event.why === 'removed' ? [...roster.removed, arrived] : roster.removed;
  return { ...roster, waiting: without(roster.waiting, event.member), removed };
}

function changedOne(roster: Roster, member: MemberId, change: <T extends Arrived>(one: T) => T): Roster {
  return {
    ...roster,
    seats: changed(roster.seats, member, change),
    waiting: changed(roster.waiting, member, change),
    removed: changed(roster.removed, member, change),
  };
}

const disconnected = <T extends Arrived>(one: T, { at, hasSaidGoodbye, isAsleep }: Extract<RosterEvent, { type: 'disconnected' }>): T => ({
  ...one,
  isConnected: false,
  connectionAt: at,
  ...(hasSaidGoodbye ? { goodbye: 'said' as const } : isAsleep && { goodbye: 'asleep' as const }),
});

function present<T extends Arrived>({ goodbye: _over, ...one }: T): T {
  return one as unknown as T;
}
