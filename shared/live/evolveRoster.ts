import type { Arrived, MemberId, Roster, RosterEvent, Seat, Waiter } from './roster.ts';

/** Applies a roster event. Total: an event that no longer fits leaves the roster as it is. */
export function evolveRoster(roster: Roster, event: RosterEvent): Roster {
  switch (event.type) {
    case 'arrived':
      return arrive(roster, event);
    case 'seatTaken':
      return sit(roster, event);
    case 'seatMoved':
      return { ...roster, seats: roster.seats.map((s) => (s.id === event.member ? { ...s, place: event.place } : s)) };
    case 'seatFreed':
      return free(roster, event);
    case 'lineLeft':
      return leaveLine(roster, event);
    case 'readmitted':
      return { ...roster, removed: without(roster.removed, event.member) };
    case 'connected':
    case 'disconnected':
      return connection(roster, event.member, event.type === 'connected', event.at);
    case 'lockChanged':
      return roster.isLocked === event.isLocked ? roster : { ...roster, isLocked: event.isLocked };
    case 'sessionEnded':
      return roster.endedAt === null ? { ...roster, endedAt: event.at, waiting: [], removed: [], seats: [] } : roster;
  }
}

const without = <T extends { id: MemberId }>(list: readonly T[], member: MemberId): readonly T[] =>
  list.some(({ id }) => id === member) ? list.filter(({ id }) => id !== member) : list;

function arrive(roster: Roster, event: Extract<RosterEvent, { type: 'arrived' }>): Roster {
  const { member, name, pronouns, at } = event;
  const seat = roster.seats.find(({ id }) => id === member.id);
  if (seat) return { ...roster, seats: roster.seats.map((s) => (s === seat ? { ...s, name, pronouns } : s)) };
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
  };
  return {
    ...roster,
    numbers: { ...roster.numbers, [member.id]: number },
    removed: without(roster.removed, member.id),
    waiting: old ? roster.waiting.map((w) => (w === old ? waiter : w)) : [...roster.waiting, waiter],
  };
}

function sit(roster: Roster, event: Extract<RosterEvent, { type: 'seatTaken' }>): Roster {
  const waiter = roster.waiting.find(({ id }) => id === event.member);
  if (!waiter) return roster;
  const { since: _since, wasSentBack: _wasSentBack, ...arrived } = waiter;
  const seat: Seat = { ...arrived, place: event.place, seatedAt: event.at };
  return {
    ...roster,
    waiting: without(roster.waiting, event.member),
    seats: [...roster.seats, seat].sort((a, b) => a.number - b.number),
  };
}

function free(roster: Roster, event: Extract<RosterEvent, { type: 'seatFreed' }>): Roster {
  const seat = roster.seats.find(({ id }) => id === event.member);
  if (!seat) return roster;
  const { place: _place, seatedAt: _seatedAt, ...arrived } = seat;
  const seats = without(roster.seats, event.member);
  if (event.why === 'removed') return { ...roster, seats, removed: [...roster.removed, arrived] };
  if (event.why === 'left') return { ...roster, seats };
  return { ...roster, seats, waiting: [...roster.waiting, { ...arrived, since: event.at, wasSentBack: true }] };
}

function leaveLine(roster: Roster, event: Extract<RosterEvent, { type: 'lineLeft' }>): Roster {
  const waiter = roster.waiting.find(({ id }) => id === event.member);
  if (!waiter) return roster;
  const { since: _since, wasSentBack: _wasSentBack, ...arrived } = waiter;
  const removed = event.why === 'removed' ? [...roster.removed, arrived] : roster.removed;
  return { ...roster, waiting: without(roster.waiting, event.member), removed };
}

function connection(roster: Roster, member: MemberId, isConnected: boolean, at: number): Roster {
  const mark = <T extends Arrived>(list: readonly T[]): readonly T[] =>
    list.some((one) => one.id === member && one.isConnected !== isConnected)
      ? list.map((one) => (one.id === member ? { ...one, isConnected, connectionAt: at } : one))
      : list;
  const [seats, waiting, removed] = [mark(roster.seats), mark(roster.waiting), mark(roster.removed)];
  if (seats === roster.seats && waiting === roster.waiting && removed === roster.removed) return roster;
  return { ...roster, seats, waiting, removed };
}
