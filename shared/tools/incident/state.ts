import { graveAlerts, guestsAside, hasGraveAlert, seatOf, waiterOf, type MemberId, type Roster, type RosterEvent } from '../../live/roster.ts';
import type { Deed } from '../../live/deeds.ts';

export interface Entry {
  id: string;
  about: MemberId;
  deed: Deed;
  /** The number that was called, where it matters which. */
  number: string | null;
  text: string;
  by: MemberId;
  at: number;
}

/**
 * Somebody who has to be reached. dropped: with an open alert of level 3 or 4 their connection is gone; left: they went, or were gone already;
 * alone: their facilitator dropped out of a talk after the group.
 */
export interface Reaching {
  member: MemberId;
  name: string;
  why: 'dropped' | 'left' | 'alone';
  since: number;
  /** From when facilitators are told; null: not yet. */
  toldAt: number | null;
  /** What was done since, in order. */
  done: readonly Deed[];
  /** Somebody spoke with them, wherever that was. */
  isReached: boolean;
}

export interface Incident {
  entries: readonly Entry[];
  reaching: readonly Reaching[];
  names: Readonly<Record<MemberId, string>>;
  /** Whose contact must never be called, as they said today. */
  neverCall: readonly MemberId[];
}

export type IncidentEvent =
  { type: 'noted'; entry: Entry } | { type: 'textSet'; entry: string; text: string } | { type: 'reachingTold'; member: MemberId; at: number };

export const initial: Incident = { entries: [], reaching: [], names: {}, neverCall: [] };
/** Somebody whose line drops may be back by themselves within this. */
export const KEPT_MS = 60_000;
export const ENTRIES_MAX = 200;

/** What happened, applied. */
export function evolve(state: Incident, event: IncidentEvent | RosterEvent, roster: Roster): Incident {
  switch (event.type) {
    case 'noted':
      return note(state, event.entry);
    case 'textSet':
      return state.entries.some(({ id, text }) => id === event.entry && text !== event.text)
        ? { ...state, entries: state.entries.map((entry) => (entry.id === event.entry ? { ...entry, text: event.text } : entry)) }
        : state;
    case 'reachingTold':
      return changeReaching(state, event.member, (one) => (one.toldAt === null ? { ...one, toldAt: event.at } : one));
    case 'sessionEnded':
      return state.entries.length + state.reaching.length + state.neverCall.length + Object.keys(state.names).length === 0 ? state : initial;
    default:
      return 'at' in event ? follow(named(state, event), roster, event.at) : state;
  }
}

function note(state: Incident, entry: Entry): Incident {
  if (state.entries.some(({ id }) => id === entry.id)) return state;
  const noted = { ...state, entries: [...state.entries, entry] };
  return changeReaching(noted, entry.about, (one) => ({ ...one, done: [...one.done, entry.deed], isReached: one.isReached || entry.deed === 'reachedThem' }));
}

function named(state: Incident, event: RosterEvent): Incident {
  if (event.type !== 'arrived') return state;
  const { id } = event.member;
  const isNever = event.card === null ? state.neverCall.includes(id) : event.card.contactMayCall === 'never';
  if (state.names[id] === event.name && isNever === state.neverCall.includes(id)) return state;
  const others = state.neverCall.filter((one) => one !== id);
  return { ...state, names: { ...state.names, [id]: event.name }, neverCall: isNever ? [...others, id] : others };
}

/** Whoever has to be reached from now on, and nobody who is back. What was done for somebody stays with them while they are away. */
function follow(state: Incident, roster: Roster, at: number): Incident {
  const away = whoIsAway(roster);
  const kept = state.reaching.filter(({ member }) => away.has(member));
  const fresh = [...away].filter(([member]) => !kept.some((one) => one.member === member));
  const changed = kept.map((one) => {
    const why = away.get(one.member)!;
    return one.why === why ? one : { ...one, why, toldAt: why === 'dropped' ? one.toldAt : (one.toldAt ?? at) };
  });
  if (fresh.length === 0 && kept.length === state.reaching.length && changed.every((one, i) => one === kept[i])) return state;
  const added = fresh.map(([member, why]): Reaching => ({
    member,
    name: state.names[member] ?? '',
    why,
    since: at,
    toldAt: why === 'dropped' ? null : at,
    done: [],
    isReached: false,
  }));
  return { ...state, reaching: [...changed, ...added] };
}

/** Everybody who has to be reached now, and why. */
function whoIsAway(roster: Roster): ReadonlyMap<MemberId, Reaching['why']> {
  const away = new Map<MemberId, Reaching['why']>();
  if (roster.groupEndedAt !== null)
    for (const { id, place } of guestsAside(roster))
      if (!roster.seats.some((seat) => seat.place === place && seat.role === 'facilitator' && seat.isConnected)) away.set(id, 'alone');
  for (const member of graveAlerts(roster)) {
    const here = seatOf(roster, member) ?? waiterOf(roster, member);
    if (!here || here.goodbye === 'left') away.set(member, 'left');
    else if (!here.isConnected) away.set(member, 'dropped');
  }
  return away;
}

function changeReaching(state: Incident, member: MemberId, change: (one: Reaching) => Reaching): Incident {
  const reaching = state.reaching.map((one) => (one.member === member ? change(one) : one));
  return reaching.every((one, i) => one === state.reaching[i]) ? state : { ...state, reaching };
}

/** When facilitators have to be told of the next one, or null. */
export const nextTold = ({ reaching }: Incident): number | null =>
  reaching.filter(({ toldAt }) => toldAt === null).reduce<number | null>((first, { since }) => Math.min(first ?? Infinity, since + KEPT_MS), null);

export type Step = 'ring' | 'write' | 'contact' | 'welfare';
const WITHIN_MS: Partial<Record<Step, number>> = { ring: 2 * 60_000, contact: 10 * 60_000 };
const stepDone: Record<Step, readonly Deed[]> = {
  ring: ['noAnswer'],
  write: ['wroteThem'],
  contact: ['spokeWithContact', 'contactNoAnswer'],
  welfare: ['welfareCheck', 'calledEmergency'],
};

/** What is to be done next to reach somebody, and by when; null: all of it was done. A welfare check only where the danger is immediate. */
export function nextStep({ member, done, toldAt }: Reaching, roster: Roster, mayCallContact: boolean): { step: Step; dueAt: number | null } | null {
  const order: readonly Step[] = [
    'ring',
    'write',
    ...(mayCallContact ? (['contact'] as const) : []),
    ...(hasGraveAlert(roster, member, 4) ? (['welfare'] as const) : []),
  ];
  const step = order.find((one) => !stepDone[one].some((deed) => done.includes(deed)));
  if (!step) return null;
  const within = WITHIN_MS[step];
  return { step, dueAt: toldAt === null || within === undefined ? null : toldAt + within };
}
