import type { MemberId, RosterEvent } from '../../live/roster.ts';

/** 1 discomfort, 2 distress, 3 risk, 4 imminent. Set by people, never by the system. */
export type FlagLevel = 1 | 2 | 3 | 4;
/** From this level on facilitators do not leave the person without one of them. */
export const ALERT_LEVEL = 2;
/** From this level on a flag stays until somebody writes what came of it. */
export const OUTCOME_LEVEL = 3;

export interface Flag {
  id: string;
  about: MemberId;
  /** As they were called when the flag was raised: they may have left since. */
  name: string;
  level: FlagLevel;
  note: string;
  raisedBy: MemberId;
  raisedAt: number;
  /** Facilitators who said that they have seen it at this level. */
  acknowledgedBy: readonly MemberId[];
  closed: { by: MemberId; at: number; outcome: string | null } | null;
}

/** A reminder that somebody set for themselves. */
export interface Nudge {
  id: string;
  by: MemberId;
  about: MemberId | null;
  text: string;
  at: number;
}

export interface Message {
  id: string;
  author: MemberId;
  name: string;
  text: string;
  at: number;
}

/** What facilitators tell each other and themselves. No bit of it leaves for anybody else. */
export interface Backchannel {
  messages: readonly Message[];
  flags: readonly Flag[];
  nudges: readonly Nudge[];
}

export type BackchannelEvent =
  | { type: 'said'; message: Message }
  | { type: 'flagged'; flag: Flag }
  | { type: 'levelSet'; flag: string; level: FlagLevel; by: MemberId }
  | { type: 'acknowledged'; flag: string; by: MemberId }
  | { type: 'flagClosed'; flag: string; by: MemberId; at: number; outcome: string | null }
  | { type: 'nudged'; nudge: Nudge }
  | { type: 'nudgeDone'; nudge: string };

export const MESSAGES_MAX = 500;

/** What happened, applied. */
export function evolve(state: Backchannel, event: BackchannelEvent | RosterEvent): Backchannel {
  switch (event.type) {
    case 'said':
      if (state.messages.some(({ id }) => id === event.message.id)) return state;
      return { ...state, messages: [...state.messages, event.message].slice(-MESSAGES_MAX) };
    case 'flagged':
      return state.flags.some(({ id }) => id === event.flag.id) ? state : { ...state, flags: [...state.flags, event.flag] };
    case 'levelSet':
      return changeFlag(state, event.flag, (flag) =>
        flag.level === event.level ? flag : { ...flag, level: event.level, acknowledgedBy: [event.by] },
      );
    case 'acknowledged':
      return changeFlag(state, event.flag, (flag) =>
        flag.acknowledgedBy.includes(event.by) ? flag : { ...flag, acknowledgedBy: [...flag.acknowledgedBy, event.by] },
      );
    case 'flagClosed':
      return changeFlag(state, event.flag, (flag) => ({ ...flag, closed: { by: event.by, at: event.at, outcome: event.outcome } }));
    case 'nudged':
      return state.nudges.some(({ id }) => id === event.nudge.id) ? state : { ...state, nudges: [...state.nudges, event.nudge] };
    case 'nudgeDone':
      return state.nudges.some(({ id }) => id === event.nudge)
        ? { ...state, nudges: state.nudges.filter(({ id }) => id !== event.nudge) }
        : state;
    default:
      return state;
  }
}

/** Changes an open flag; a closed one stays as it was closed. */
function changeFlag(state: Backchannel, id: string, change: (flag: Flag) => Flag): Backchannel {
  const flag = openFlag(state, id);
  const changed = flag && change(flag);
  return changed && changed !== flag ? { ...state, flags: state.flags.map((one) => (one === flag ? changed : one)) } : state;
}

export const openFlag = (state: Backchannel, id: string): Flag | undefined =>
  state.flags.find((flag) => flag.id === id && flag.closed === null);
