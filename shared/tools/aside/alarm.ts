// When a talk ends by itself, and how it ends.
import { seatOf, waiterOf, type MemberId, type Roster, type RosterEvent } from '../../live/roster.ts';
import { ALONE_MS, guestIn, hostsIn, seatsIn, wayBack, type Aside, type AsideEvent, type Talk } from './state.ts';

export type Happened = AsideEvent | RosterEvent;

/** When this talk is over by itself (ms since the epoch), or null. */
function overAt(talk: Talk, roster: Roster): number | null {
  const hosts = hostsIn(roster, talk);
  const guest = guestIn(roster, talk);
  // There is no group to go back to: whoever was left here is not put out, and a facilitator joins them or ends it.
  if (roster.groupEndedAt !== null && guest) return null;
  if (hosts.length === 0) return talk.since;
  if (talk.kind === 'huddle') return null;
  if (!guest) return talk.since;
  if (!guest.isConnected || hosts.some(({ isConnected }) => isConnected)) return null;
  return Math.max(guest.connectionAt, ...hosts.map(({ connectionAt }) => connectionAt)) + ALONE_MS;
}

/** When the next talk is over by itself, or null. */
export function wakeAt({ talks }: Aside, roster: Roster): number | null {
  const times = talks.map((talk) => overAt(talk, roster)).filter((at) => at !== null);
  return times.length > 0 ? Math.min(...times) : null;
}

/** The talks that are over at `now`, ended. */
export const due = ({ talks }: Aside, roster: Roster, now: number): readonly Happened[] =>
  talks.filter((talk) => (overAt(talk, roster) ?? Infinity) <= now).flatMap((talk) => endNow(talk, roster, now));

/** The talk is over and everybody in it is back where they were. */
export const endNow = (talk: Talk, roster: Roster, at: number): readonly Happened[] => [
  { type: 'talkEnded', talk: talk.id, at },
  ...seatsIn(roster, talk).map(({ id }) => goBack(talk, id, roster, at)),
  ...(talk.guest && waiterOf(roster, talk.guest.id)?.place === talk.place ? [backInLine(talk.guest.id, roster, at)] : []),
];

const backInLine = (member: MemberId, { groupEndedAt }: Roster, at: number): RosterEvent =>
  groupEndedAt === null ? { type: 'waiterMoved', member, place: null, at } : { type: 'lineLeft', member, why: 'ended', at };

/** Back to where they were; where the group is over, it is over for a guest, too. */
export const goBack = (talk: Talk, member: MemberId, roster: Roster, at: number): RosterEvent =>
  roster.groupEndedAt !== null && seatOf(roster, member)?.role !== 'facilitator'
    ? { type: 'seatFreed', member, why: 'ended', at }
    : { type: 'seatMoved', member, place: wayBack(roster, talk, member), at };
