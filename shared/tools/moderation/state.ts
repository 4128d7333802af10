import type { MemberId, Roster, RosterEvent } from '../../live/roster.ts';

/** What the facilitators have stopped. The server stops forwarding; nobody's device is touched. */
export interface Moderation {
  muted: readonly MemberId[];
  stopped: readonly MemberId[];
  /** Asked to unmute, and neither done nor declined yet. */
  asked: readonly MemberId[];
}

export type ModerationEvent = {
  type: 'muted' | 'unmuted' | 'videoStopped' | 'videoStarted' | 'askedToUnmute' | 'stayedMuted';
  member: MemberId;
};

export const initial: Moderation = { muted: [], stopped: [], asked: [] };

/** For how many the session would end: everybody in it or in line, except the facilitators. */
export const peopleToEndFor = (roster: Roster): number =>
  [...roster.seats, ...roster.waiting].filter(({ role }) => role !== 'facilitator').length;

export function evolve(state: Moderation, event: ModerationEvent | RosterEvent): Moderation {
  switch (event.type) {
    case 'muted':
      return { ...state, muted: plus(state.muted, event.member), asked: minus(state.asked, event.member) };
    case 'unmuted':
      return { ...state, muted: minus(state.muted, event.member), asked: minus(state.asked, event.member) };
    case 'videoStopped':
      return { ...state, stopped: plus(state.stopped, event.member) };
    case 'videoStarted':
      return { ...state, stopped: minus(state.stopped, event.member) };
    case 'askedToUnmute':
      return { ...state, asked: plus(state.asked, event.member) };
    case 'stayedMuted':
      return { ...state, asked: minus(state.asked, event.member) };
    case 'seatFreed':
      return forget(state, event.member);
    default:
      return state;
  }
}

const plus = (list: readonly MemberId[], member: MemberId) => (list.includes(member) ? list : [...list, member]);
const minus = (list: readonly MemberId[], member: MemberId) =>
  list.includes(member) ? list.filter((id) => id !== member) : list;

function forget(state: Moderation, member: MemberId): Moderation {
  const isKnown = [state.muted, state.stopped, state.asked].some((list) => list.includes(member));
  if (!isKnown) return state;
  return { muted: minus(state.muted, member), stopped: minus(state.stopped, member), asked: minus(state.asked, member) };
}
