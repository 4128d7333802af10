import type { OutcomeFields } from '../../live/outcome.ts';
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
  closed: { by: MemberId; at: number; outcome: string | null; fields?: OutcomeFields } | null;
}

/** A reminder that somebody set for themselves. */
export interface Nudge {
  id: string;
  by: MemberId;
  about: MemberId | null;
  text: string;
  at: number;
  /** When it comes back by itself (ms since the epoch); null: when the person it is about has the floor. */
  dueAt: number | null;
  isDue: boolean;
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
  | { type: 'levelSet'; flag: string; level: FlagLevel; by: MemberId; at?: number }
  | { type: 'acknowledged'; flag: string; by: MemberId; at?: number }
  | { type: 'flagClosed'; flag: string; by: MemberId; at: number; outcome: string | null; fields?: OutcomeFields }
  | { type: 'nudged'; nudge: Nudge }
  | { type: 'nudgeDue'; nudge: string }
  | { type: 'nudgePutOff'; nudge: string; dueAt: number }
  | { type: 'nudgeDone'; nudge: string };

export const MESSAGES_MAX = 500;
const CLOSED_FLAGS_MAX = 50;

/** What happened, applied. */
export function evolve(state: Backchannel, event: BackchannelEvent | RosterEvent): Backchannel {
  switch (event.type) {
    case 'said':
      if (state.messages.some(({ id }) => id === event.message.id)) return state;
      return { ...state, messages: [...state.messages, event.message].slice(-MESSAGES_MAX) };
    case 'flagged':
      return state.flags.some(({ id }) => id === event.flag.id) ? state : { ...state, flags: [...withoutOldest(state.flags), event.flag] };
    case 'levelSet':
      return changeFlag(state, event.flag, (flag) => (flag.level === event.level ? flag : { ...flag, level: event.level, acknowledgedBy: [event.by] }));
    case 'acknowledged':
      return changeFlag(state, event.flag, (flag) =>
        flag.acknowledgedBy.includes(event.by) ? flag : { ...flag, acknowledgedBy: [...flag.acknowledgedBy, event.by] },
      );
    case 'flagClosed':
      return changeFlag(state, event.flag, (flag) => ({
        ...flag,
        closed: { by: event.by, at: event.at, outcome: event.outcome, ...(event.fields && { fields: event.fields }) },
      }));
    case 'nudged':
      return state.nudges.some(({ id }) => id === event.nudge.id) ? state : { ...state, nudges: [...state.nudges, event.nudge] };
    case 'nudgeDue':
      return changeNudge(state, event.nudge, (nudge) => (nudge.isDue ? nudge : { ...nudge, isDue: true }));
    case 'nudgePutOff':
      return changeNudge(state, event.nudge, (nudge) => (nudge.dueAt === event.dueAt && !nudge.isDue ? nudge : { ...nudge, dueAt: event.dueAt, isDue: false }));
    case 'nudgeDone':
      return state.nudges.some(({ id }) => id === event.nudge) ? { ...state, nudges: state.nudges.filter(({ id }) => id !== event.nudge) } : state;
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

function changeNudge(state: Backchannel, id: string, change: (nudge: Nudge) => Nudge): Backchannel {
  const nudge = state.nudges.find((one) => one.id === id);
  const changed = nudge && change(nudge);
  return changed && changed !== nudge ? { ...state, nudges: state.nudges.map((one) => (one === nudge ? changed : one)) } : state;
}

/** Open flags stay; of the closed ones only the last. */
function withoutOldest(flags: readonly Flag[]): readonly Flag[] {
  const closed = flags.filter((flag) => flag.closed !== null);
  const dropped = new Set(closed.slice(0, Math.max(0, closed.length - CLOSED_FLAGS_MAX)));
  return dropped.size === 0 ? flags : flags.filter((flag) => !dropped.has(flag));
}

/** When the next reminder comes back, or null. */
export const nextDue = ({ nudges }: Backchannel): number | null =>
  nudges.reduce<number | null>((first, { dueAt, isDue }) => (dueAt === null || isDue || (first !== null && first <= dueAt) ? first : dueAt), null);

export const openFlag = (state: Backchannel, id: string): Flag | undefined => state.flags.find((flag) => flag.id === id && flag.closed === null);
