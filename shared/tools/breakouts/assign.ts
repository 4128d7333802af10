import { refuse, type Refusal } from '../../live/refusals.ts';
import type { MemberId } from '../../live/roster.ts';

export type Two = readonly [MemberId, MemberId];

export interface Assignment {
  /** Everybody to be placed, in the order chance gave. */
  people: readonly MemberId[];
  /** For each room, whether a facilitator is in it. */
  rooms: readonly { isHosted: boolean }[];
  apart: readonly Two[];
  together: readonly Two[];
  /** Who is only to be in a room with a facilitator. */
  needHost: readonly MemberId[];
}

/** Enough for any group that a session holds; a search that takes longer is as good as impossible. */
const STEPS_MAX = 50_000;

const tooManyRooms = refuse('tooManyRooms', 'Somebody would be alone in a room. Choose fewer rooms.');
const togetherCannotHold = refuse('togetherCannotHold', '"Keep together" cannot hold with these rooms. Choose fewer and larger rooms, or change the list.');
const apartCannotHold = refuse('apartCannotHold', '"Avoid together" cannot hold with these rooms. Choose more rooms, or change the list.');
const hostCannotHold = refuse(
  'hostCannotHold',
  'Not everybody who should have a facilitator fits into a room with one. Put a facilitator into another room, or let them stay in the main room.',
);
const rulesCannotHold = refuse('rulesCannotHold', 'These rules cannot all hold at once. Change the number of rooms, or one of the lists.');

/**
 * Puts everybody into exactly one room, in sizes that differ by one at most, with every rule kept. Gives the rooms in the order asked
 * for; refuses with the rule that cannot hold. The order of `people` is the only chance in it.
 */
export function assign(task: Assignment): readonly (readonly MemberId[])[] | Refusal {
  const { people, rooms } = task;
  const smallest = Math.floor(people.length / Math.max(1, rooms.length));
  if (rooms.length === 0 || rooms.some(({ isHosted }) => smallest + (isHosted ? 1 : 0) < 2)) return tooManyRooms;
  const found = search(task);
  if (found) return found;
  if (search({ ...task, apart: [] })) return apartCannotHold;
  if (search({ ...task, together: [] })) return togetherCannotHold;
  if (search({ ...task, needHost: [] })) return hostCannotHold;
  return rulesCannotHold;
}

interface Cluster {
  members: readonly MemberId[];
  needsHost: boolean;
  degree: number;
}

function search(task: Assignment): readonly (readonly MemberId[])[] | null {
  const { people, rooms } = task;
  const low = Math.floor(people.length / rooms.length);
  const larger = people.length % rooms.length;
  const high = larger === 0 ? low : low + 1;
  const foes = foesOf(task);
  const clusters = clustersOf(task, foes);
  if (clusters.some(({ members }) => members.length > high || members.some((one) => members.some((two) => foes.get(one)!.has(two))))) return null;
  const filled: MemberId[][] = rooms.map(() => []);
  let steps = 0;

  const isFree = (room: MemberId[], { members }: Cluster, isHosted: boolean, needsHost: boolean): boolean => {
    const size = room.length + members.length;
    if (needsHost && !isHosted) return false;
    if (size > high || (larger > 0 && size === high && filled.filter((one) => one !== room && one.length === high).length >= larger)) return false;
    return !members.some((one) => room.some((other) => foes.get(one)!.has(other)));
  };

  const place = (index: number): boolean => {
    if (index === clusters.length) return true;
    if ((steps += 1) > STEPS_MAX) return false;
    const cluster = clusters[index]!;
    const tried = new Set<string>();
    const byFill = filled.map((_, room) => room).sort((a, b) => filled[a]!.length - filled[b]!.length);
    for (const room of byFill) {
      const { isHosted } = rooms[room]!;
      // Empty rooms of one kind are alike: what failed in one fails in the next.
      const likeness = filled[room]!.length === 0 ? `empty ${isHosted}` : `room ${room}`;
      if (tried.has(likeness) || !isFree(filled[room]!, cluster, isHosted, cluster.needsHost)) continue;
      tried.add(likeness);
      filled[room]!.push(...cluster.members);
      if (place(index + 1)) return true;
      filled[room]!.splice(-cluster.members.length);
    }
    return false;
  };
  return place(0) ? filled : null;
}

function foesOf({ people, apart }: Assignment): ReadonlyMap<MemberId, ReadonlySet<MemberId>> {
  const foes = new Map(people.map((member) => [member, new Set<MemberId>()]));
  for (const [one, other] of apart) {
    foes.get(one)?.add(other);
    foes.get(other)?.add(one);
  }
  return foes;
}

/** Who belongs together, the hardest to place first. */
function clustersOf({ people, together, needHost }: Assignment, foes: ReadonlyMap<MemberId, ReadonlySet<MemberId>>): Cluster[] {
  const clusterOf = new Map(people.map((member) => [member, [member]]));
  for (const [one, other] of together) {
    const [first, second] = [clusterOf.get(one), clusterOf.get(other)];
    if (!first || !second || first === second) continue;
    first.push(...second);
    for (const member of second) clusterOf.set(member, first);
  }
  return [...new Set(clusterOf.values())]
    .map((members) => ({
      members,
      needsHost: members.some((member) => needHost.includes(member)),
      degree: members.reduce((sum, member) => sum + foes.get(member)!.size, 0),
    }))
    .sort((a, b) => Number(b.needsHost) - Number(a.needsHost) || b.members.length - a.members.length || b.degree - a.degree);
}
