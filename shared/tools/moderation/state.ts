import type { MemberId, RosterEvent } from '../../live/roster.ts';

/** What the facilitators have stopped. The server stops forwarding; nobody's device is touched. */
export interface Moderation {
  muted: readonly MemberId[];
  stopped: readonly MemberId[];
  /** Asked to unmute, and neither done nor declined yet. */
  asked: readonly MemberId[];
  /** When the session closes by itself, and how many minutes before it facilitators were told last; null: not soon. */
  closing?: { at: number; minutes: 10 | 2 } | null;
}

export type ModerationEvent =
  | { type: 'closingTold'; at: number; minutes: 10 | 2 }
  | { type: 'muted' | 'unmuted' | 'videoStopped' | 'videoStarted' | 'askedToUnmute' | 'stayedMuted'; member: MemberId };

export const initial: Moderation = { muted: [], stopped: [], asked: [] };

export function evolve(state: Moderation, event: ModerationEvent | RosterEvent): Moderation {
  const { muted, stopped, asked } = state;
  switch (event.type) {
    case 'closingTold':
      return state.closing?.at === event.at && state.closing.minutes === event.minutes
        ? state
        : { ...state, closing: { at: event.at, minutes: event.minutes } };
    case 'groupEnded':
      return state.closing ? { ...state, closing: null } : state;
    case 'muted':
      return changed(state, { muted: plus(muted, event.member), stopped, asked: minus(asked, event.member) });
    case 'unmuted':
      return changed(state, { muted: minus(muted, event.member), stopped, asked: minus(asked, event.member) });
    case 'videoStopped':
      return changed(state, { muted, stopped: plus(stopped, event.member), asked });
    case 'videoStarted':
      return changed(state, { muted, stopped: minus(stopped, event.member), asked });
    case 'askedToUnmute':
      return changed(state, { muted, stopped, asked: plus(asked, event.member) });
    case 'stayedMuted':
      return changed(state, { muted, stopped, asked: minus(asked, event.member) });
    case 'seatFreed': {
      const { member } = event;
      return changed(state, { muted: minus(muted, member), stopped: minus(stopped, member), asked: minus(asked, member) });
    }
    default:
      return state;
  }
}

const changed = (old: Moderation, next: Pick<Moderation, 'muted' | 'stopped' | 'asked'>): Moderation =>
  old.muted === next.muted && old.stopped === next.stopped && old.asked === next.asked ? old : { ...old, ...next };
const plus = (list: readonly MemberId[], member: MemberId) => (list.includes(member) ? list : [...list, member]);
const minus = (list: readonly MemberId[], member: MemberId) => (list.includes(member) ? list.filter((id) => id !== member) : list);
