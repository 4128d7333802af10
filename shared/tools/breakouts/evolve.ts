import { MAIN, seatOf, type MemberId, type Place, type Roster, type RosterEvent } from '../../live/roster.ts';
import { settle } from './settle.ts';
import {
  initial,
  isDistributed,
  needsHost,
  roomOf,
  smallestRoom,
  WAIT_MS,
  type BreakoutEvent,
  type Breakouts,
  type OpenRoom,
  type Plan,
  type Run,
} from './state.ts';
import { requests } from './requests.ts';

type AnyEvent = BreakoutEvent | RosterEvent;

/** What happened, applied. Total: every event gives a state, whatever came before it. */
export function evolve(state: Breakouts, event: AnyEvent, roster: Roster): Breakouts {
  if (event.type === 'sessionEnded') return unchanged(state, initial);
  const next = unchanged(state, step(state, event, roster));
  const settled = 'at' in event ? settle(next, roster, event.at) : next;
  // What follows may undo it: who should be with a facilitator is put into no room without one.
  return settled !== state && JSON.stringify(settled) === JSON.stringify(state) ? state : settled;
}

function step(state: Breakouts, event: AnyEvent, roster: Roster): Breakouts {
  switch (event.type) {
    case 'planned':
      return state.run || isKnown(state.plan, event.plan) ? state : { ...state, plan: event.plan };
    case 'planDiscarded':
      return state.plan ? { ...state, plan: null } : state;
    case 'started':
      return state.plan && !state.run ? { ...state, plan: null, run: runOf(state.plan, event.at) } : state;
    case 'startTakenBack':
      return state.run?.stage === 'notice' ? { ...state, run: null, plan: planOf(state.run) } : state;
    case 'closed':
      return state.run ? { ...state, run: null, lastGroups: groupsOf(state.run), requests: withoutStuck(state.requests) } : state;
    case 'ruleSet':
      return setRule(state, event);
    case 'recalled':
      return isSameRecord(state, event) ? state : { ...state, lastGroups: event.groups, rules: event.rules };
    case 'wished':
      if (state.wishes.includes(event.member) === event.isStaying) return state;
      return { ...state, wishes: event.isStaying ? [...state.wishes, event.member] : without(state.wishes, event.member) };
    case 'leftUnattended':
      return state.isUnattended ? state : { ...state, isUnattended: true, unattendedSince: null };
    case 'overridden':
      return override(state, event.members);
    case 'seatMoved':
    case 'seatFreed': {
      // "We are stuck" is said of a room: outside of it there is nothing to answer any more.
      if (event.type === 'seatMoved' && event.place !== MAIN) return state;
      const open = state.requests.filter(({ member, kind }) => member !== event.member || kind === 'support');
      return open.length === state.requests.length ? state : { ...state, requests: open };
    }
    case 'helpAsked':
    case 'helpClosed':
    case 'helpAnswered':
    case 'helpEscalated': {
      const open = requests(state.requests, event);
      return open === state.requests ? state : { ...state, requests: open };
    }
    default: {
      if (!state.run) return state;
      const run = unchanged(state.run, stepRun(state, state.run, event, roster));
      return run === state.run ? state : { ...state, run };
    }
  }
}

function stepRun(state: Breakouts, run: Run, event: AnyEvent, roster: Roster): Run {
  switch (event.type) {
    case 'opened':
      return run.stage === 'notice' ? { ...run, stage: 'open', openedAt: event.at, time: { ranMs: 0, since: null } } : run;
    case 'closingBegan':
      return run.stage === 'open' ? { ...run, stage: 'closing', time: { ranMs: 0, since: null } } : run;
    case 'minutesAdded':
      return addMinutes(run, event.minutes);
    case 'assigned':
      return assignTo(run, event.member, event.room);
    case 'wentToMain':
      return run.inMain.includes(event.member) ? run : { ...run, inMain: [...run.inMain, event.member] };
    case 'cameBackToRoom':
      return run.inMain.includes(event.member) ? { ...run, inMain: without(run.inMain, event.member) } : run;
    case 'roomSplit':
      return split(run, event);
    case 'roomsMerged':
      return merge(run, event.from, event.into);
    case 'roomClosed':
      return close(run, event.room);
    case 'messageSent':
      return run.messages.some(({ id }) => id === event.message.id) ? run : { ...run, messages: [...run.messages, event.message] };
    case 'stepTicked':
      return changeRoom(run, event.room, (room) => tick(room, event.step, event.isDone));
    case 'offered':
      return changeRoom(run, event.room, (room) => (room.isOffered || room.offerAt === null ? room : { ...room, isOffered: true }));
    case 'waitChosen':
      return changeRoom(run, event.room, (room) => (room.isOffered ? { ...room, isOffered: false, offerAt: event.at + WAIT_MS } : room));
    case 'seatTaken':
      return takeIn(state, run, event.member, roster);
    default:
      return run;
  }
}

const runOf = ({ rooms, ...plan }: Plan, at: number): Run => ({
  ...plan,
  rooms: rooms.map((room) => ({ ...room, stepsDone: [], offerAt: null, isOffered: false })),
  stage: 'notice',
  startedAt: at,
  openedAt: null,
  allottedMs: plan.minutes * 60_000,
  time: { ranMs: 0, since: null },
  pending: [],
  inMain: [],
  messages: [],
});

const isKnown = (plan: Plan | null, other: Plan): boolean => plan?.id === other.id && plan.version >= other.version;

const planOf = ({ id, version, rooms, task, minutes, noticeSeconds, late, despite }: Run): Plan => ({
  id,
  version,
  task,
  minutes,
  noticeSeconds,
  late,
  despite,
  rooms: rooms.map((room) => ({ id: room.id, name: room.name, members: room.members, hosts: room.hosts })),
});

/** Who was together: what the next plan can keep. */
export const groupsOf = ({ rooms }: Pick<Run, 'rooms'>): readonly (readonly MemberId[])[] =>
  rooms.map(({ members }) => members).filter((members) => members.length > 0);

const withoutStuck = (requests: Breakouts['requests']): Breakouts['requests'] => requests.filter(({ kind }) => kind === 'support');

function setRule(state: Breakouts, { two, rule }: Extract<BreakoutEvent, { type: 'ruleSet' }>): Breakouts {
  const others = state.rules.filter((one) => !two.every((member) => one.two.includes(member)));
  if (rule === null && others.length === state.rules.length) return state;
  if (state.rules.some((one) => one.rule === rule && two.every((member) => one.two.includes(member)))) return state;
  return { ...state, rules: rule === null ? others : [...others, { two, rule }] };
}

function override(state: Breakouts, members: readonly MemberId[]): Breakouts {
  const current = state.run ?? state.plan;
  const added = current && members.filter((member) => !current.despite.includes(member));
  if (!current || !added || added.length === 0) return state;
  const despite = [...current.despite, ...added];
  return state.run ? { ...state, run: { ...state.run, despite } } : { ...state, plan: { ...state.plan!, despite } };
}

/** In the last moments added minutes are a new time for the rooms; before, they make it longer. */
function addMinutes(run: Run, minutes: number): Run {
  if (run.stage === 'notice') return run;
  if (run.stage === 'open') return { ...run, allottedMs: run.allottedMs + minutes * 60_000 };
  return { ...run, stage: 'open', allottedMs: minutes * 60_000, time: { ranMs: 0, since: null } };
}

function assignTo(run: Run, member: MemberId, to: Place | null): Run {
  if (to !== null && !run.rooms.some(({ id }) => id === to)) return run;
  const rooms = run.rooms.map((room) => {
    if (room.members.includes(member) === (room.id === to)) return room;
    return { ...room, members: room.id === to ? [...room.members, member] : without(room.members, member) };
  });
  const others = without(run.inMain, member);
  return { ...run, rooms, inMain: to === null ? [...others, member] : others };
}

function split(run: Run, { room: from, into, name, members }: Extract<BreakoutEvent, { type: 'roomSplit' }>): Run {
  const room = run.rooms.find(({ id }) => id === from);
  if (!room || run.rooms.some(({ id }) => id === into)) return run;
  const stay = room.members.filter((member) => !members.includes(member));
  const go = room.members.filter((member) => members.includes(member));
  const fresh: OpenRoom = { id: into, name, members: go, hosts: [], stepsDone: room.stepsDone, offerAt: null, isOffered: false };
  return { ...run, rooms: [...run.rooms.map((one) => (one === room ? { ...room, members: stay } : one)), fresh] };
}

function merge(run: Run, from: Place, into: Place): Run {
  const [source, target] = [from, into].map((place) => run.rooms.find(({ id }) => id === place));
  if (!source || !target || source === target) return run;
  const rooms = run.rooms.filter((room) => room !== source);
  return { ...run, rooms: rooms.map((room) => (room === target ? { ...room, members: [...room.members, ...source.members] } : room)) };
}

function close(run: Run, place: Place): Run {
  const room = run.rooms.find(({ id }) => id === place);
  if (!room) return run;
  const inMain = [...run.inMain.filter((member) => !room.members.includes(member)), ...room.members];
  return { ...run, rooms: run.rooms.filter((one) => one !== room), inMain };
}

function changeRoom(run: Run, place: Place, change: (room: OpenRoom) => OpenRoom): Run {
  const rooms = run.rooms.map((room) => (room.id === place ? change(room) : room));
  return rooms.every((room, i) => room === run.rooms[i]) ? run : { ...run, rooms };
}

function tick(room: OpenRoom, step: number, isDone: boolean): OpenRoom {
  if (room.stepsDone.includes(step) === isDone) return room;
  const others = room.stepsDone.filter((one) => one !== step);
  return { ...room, stepsDone: isDone ? [...others, step].sort((a, b) => a - b) : others };
}

/** Somebody who comes while there are rooms: where they belonged before, or into the smallest, as planned. */
function takeIn(state: Breakouts, run: Run, member: MemberId, roster: Roster): Run {
  const seat = seatOf(roster, member);
  if (!seat || !isDistributed(seat) || seat.place !== MAIN || run.stage === 'closing') return run;
  if (run.late === 'main' || roomOf(run.rooms, member) || run.inMain.includes(member) || needsHost(state, roster, member)) return run;
  const room = smallestRoom(state, run.rooms, roster, member);
  return room ? assignTo(run, member, room.id) : run;
}

const without = <T>(list: readonly T[], item: T): readonly T[] => list.filter((one) => one !== item);

/** Keeps lists, and the whole, the same objects where nothing in them changed. */
function unchanged<T extends object>(before: T, after: T): T {
  if (after === before) return before;
  const kept = Object.fromEntries(
    Object.entries(after).map(([key, value]) => {
      const old = (before as Record<string, unknown>)[key];
      const isSame = Array.isArray(value) && Array.isArray(old) && value.length === old.length && value.every((one, i) => one === old[i]);
      return [key, isSame ? old : value];
    }),
  ) as T;
  return Object.keys(after).every((key) => (kept as any)[key] === (before as any)[key]) ? before : kept;
}

/** Whether a record says what is known already. */
export const isSameRecord = (
  { lastGroups, rules }: Pick<Breakouts, 'lastGroups' | 'rules'>,
  record: Pick<Extract<BreakoutEvent, { type: 'recalled' }>, 'groups' | 'rules'>,
): boolean => JSON.stringify([lastGroups, rules]) === JSON.stringify([record.groups, record.rules]);
