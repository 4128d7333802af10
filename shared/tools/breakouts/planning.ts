import { isRefusal, refuse, type Refusal } from '../../live/refusals.ts';
import { MAIN, type MemberId, type Roster } from '../../live/roster.ts';
import type { Context } from '../../live/tool.ts';
import { assign, type Two } from './assign.ts';
import { isDistributed, needsHost, presentIn, type Breakouts, type PlannedRoom } from './state.ts';

export interface Wanted {
  /** `random`; `kept`: who was together the last time stays together; `empty`: rooms to be filled by hand. */
  how: 'random' | 'kept' | 'empty';
  size: { rooms: number } | { peopleEach: number };
  /** Facilitators who go along, one a room from the first on. */
  hosts: readonly MemberId[];
}

type Groups = readonly (readonly MemberId[])[];

export const ROOMS_MAX = 16;

/** How many rooms a size gives for so many people: nobody is alone, whoever is over makes a room larger. */
export const countOfRooms = (size: Wanted['size'], people: number): number =>
  'rooms' in size ? size.rooms : Math.max(1, Math.floor(people / size.peopleEach));

/** The twos on one of the lists. */
export const twosOf = ({ rules }: Pick<Breakouts, 'rules'>, rule: 'apart' | 'together'): readonly Two[] =>
  rules.filter((one) => one.rule === rule).map(({ two }) => two);

/** Whom rooms can be made for now: connected, in the main room or in a room of before. */
export const peopleFor = (roster: Roster): readonly MemberId[] =>
  roster.seats.filter((seat) => isDistributed(seat) && seat.isConnected && !seat.place.startsWith('aside:')).map(({ id }) => id);

/** Rooms for everybody who can go. Refuses with the rule that cannot hold. */
export function planRooms(
  state: Breakouts,
  wanted: Wanted,
  { roster, shuffle, newId }: Pick<Context, 'roster' | 'shuffle' | 'newId'>,
): readonly PlannedRoom[] | Refusal {
  const hosts = presentHosts(roster, wanted.hosts);
  const everybody = peopleFor(roster);
  const needy = everybody.filter((member) => needsHost(state, roster, member));
  // With a facilitator in a room they take part there; otherwise they stay with whoever keeps the main room.
  const people = shuffle(everybody.filter((member) => hosts.length > 0 || !needy.includes(member)));
  if (people.length === 0) return refuse('nobodyToSend', 'Nobody is here yet who could go into a room.');
  const groups = groupsOf(state, wanted, people, { needy, hosts: hosts.length });
  if (isRefusal(groups)) return groups;
  return groups.map((members, i) => ({ id: `breakout:${newId()}`, name: `Room ${i + 1}`, members, hosts: hosts.slice(i, i + 1) }));
}

/** The first name of the kind "Room 2" that none of these rooms has. */
export function freeRoomName(rooms: readonly Pick<PlannedRoom, 'name'>[]): string {
  let number = rooms.length + 1;
  while (rooms.some(({ name }) => name === `Room ${number}`)) number += 1;
  return `Room ${number}`;
}

/** Facilitators among these who are here and free to go along. */
export const presentHosts = (roster: Roster, hosts: readonly MemberId[]): readonly MemberId[] =>
  presentIn(roster, MAIN)
    .facilitators.filter(({ id }) => hosts.includes(id))
    .map(({ id }) => id);

interface Hosting {
  needy: readonly MemberId[];
  hosts: number;
}

function groupsOf(state: Breakouts, { how, size }: Wanted, people: readonly MemberId[], hosting: Hosting): Groups | Refusal {
  const count = Math.min(ROOMS_MAX, countOfRooms(size, people.length));
  if (how === 'empty') return Array.from({ length: count }, () => []);
  const kept = how === 'kept' ? keptGroups(state, people) : [];
  return keptTogether(state, people, kept, hosting) ?? assignTo(state, people, count, hosting, []);
}

/** Rooms in which the groups of the last time stay together; null where that cannot be. */
function keptTogether(state: Breakouts, people: readonly MemberId[], kept: Groups, hosting: Hosting): Groups | null {
  if (kept.length === 0) return null;
  const rest = people.length - kept.flat().length;
  if (rest === 0 && hosting.needy.length === 0) return kept;
  for (const count of new Set([kept.length + Math.floor(rest / 2), kept.length])) {
    const groups = assignTo(state, people, count, hosting, kept.flatMap(twosWithin));
    if (!isRefusal(groups)) return groups;
  }
  return null;
}

function assignTo(state: Breakouts, people: readonly MemberId[], count: number, { needy, hosts }: Hosting, kept: readonly Two[]) {
  const rooms = Array.from({ length: count }, (_, i) => ({ isHosted: i < hosts }));
  return assign({ people, rooms, apart: twosOf(state, 'apart'), together: [...twosOf(state, 'together'), ...kept], needHost: needy });
}

const twosWithin = ([first, ...others]: readonly MemberId[]): Two[] => others.map((other) => [first!, other]);

/** Groups of the last time, as far as they are here and the lists still allow them. */
function keptGroups(state: Breakouts, people: readonly MemberId[]): Groups {
  const apart = twosOf(state, 'apart');
  const together = twosOf(state, 'together').filter((two) => two.every((member) => people.includes(member)));
  return state.lastGroups
    .map((group) => group.filter((member) => people.includes(member)))
    .filter((group) => group.length >= 2 && !apart.some((two) => two.every((member) => group.includes(member))))
    .filter((group) => together.every((two) => two.every((member) => group.includes(member)) || !two.some((member) => group.includes(member))));
}
