import { z } from 'zod';
import { refuse } from '../../live/refusals.ts';
import { kindOfPlace, MAIN, seatOf, whyGone, type Absence, type MemberId, type Place, type Roster, type Seat } from '../../live/roster.ts';

/** Each 0 (lowest) to 10 (highest); `word` is a feeling in one word, or none. For its author and the facilitators only. */
export interface Rating {
  mood: number;
  anxiety: number;
  energy: number;
  word: string | null;
}

/** How a turn came to its end. `missed`: they lost their connection or left while they had the floor. */
export type TurnEnd = 'done' | 'passed' | 'skipped' | 'missed' | 'notYet';

export type RoundKind = 'checkIn' | 'checkOut';
export type RoundOrder = 'seats' | 'random' | 'volunteers' | 'custom';

/** The time of the one who has the floor, on the server's clock (ms since the epoch). */
export interface TurnTime {
  /** Speaking time already counted, ms. */
  ranMs: number;
  /** Since when it counts on; null while it stands still. */
  since: number | null;
}

/** A check-in round: everybody speaks once, in an order all can see. */
export interface Round {
  id: string;
  kind: RoundKind;
  prompt: string;
  place: Place;
  order: RoundOrder;
  startedAt: number;
  asksRating: boolean;
  /** `rating`: everybody rates quietly first; nobody has the floor yet. */
  stage: 'rating' | 'turns';
  isPaused: boolean;
  secondsEach: number;
  /** Who has yet to speak. In the stage `turns` the first has the floor. */
  queue: readonly MemberId[];
  /** Turns that ended, in order. What the round leaves behind. */
  turns: readonly { member: MemberId; ended: TurnEnd }[];
  /** Grows with each change of the floor and never repeats within a session: "next" pressed twice moves on once. */
  turn: number;
  offeredAt: number;
  /** When the speaker pressed Start; null while the turn is only offered. */
  turnStartedAt: number | null;
  time: TurnTime;
  extraSeconds: number;
  isMoreTimeAsked: boolean;
  isTimeReached: boolean;
  ratings: Readonly<Record<MemberId, Rating & { at: number }>>;
  /** Answers for each mood 0..10, frozen when shown: a live count would give away the latest. */
  spread: readonly number[] | null;
}

/** Of how many things somebody was to practise since their last session, and how many they practised. For them and the facilitators only. */
export interface Practised {
  done: number;
  of: number;
}

export interface Checkin {
  round: Round | null;
  /** The last turn number given out in this session. */
  lastTurn: number;
  /** Each person's rating at the last check-in of an earlier session, as their own record gave it. */
  lastSession: Readonly<Record<MemberId, Omit<Rating, 'word'>>>;
  /** Each person's last rating in an earlier round of this session. */
  today: Readonly<Record<MemberId, Omit<Rating, 'word'>>>;
  /** As each person's own record gave it when they came. */
  practised: Readonly<Record<MemberId, Practised>>;
}

export type CheckinEvent =
  | {
      type: 'started';
      round: string;
      kind: RoundKind;
      prompt: string;
      place: Place;
      order: RoundOrder;
      asksRating: boolean;
      secondsEach: number;
      queue: readonly MemberId[];
      at: number;
    }
  | { type: 'rated'; member: MemberId; rating: Rating; at: number }
  | { type: 'turnsBegan'; at: number }
  | { type: 'turnStarted'; at: number }
  | { type: 'turnEnded'; ended: TurnEnd; at: number }
  | { type: 'wentBack'; member: MemberId; at: number }
  | { type: 'queued'; member: MemberId; where: 'end' | 'next'; at: number }
  | { type: 'reordered'; queue: readonly MemberId[]; at: number }
  | { type: 'moreTimeAsked'; at: number }
  | { type: 'extended'; seconds: number; at: number }
  | { type: 'timeReached'; at: number }
  | { type: 'paused'; at: number }
  | { type: 'resumed'; at: number }
  | { type: 'spreadShown'; at: number }
  | { type: 'ended'; at: number }
  | { type: 'recalled'; member: MemberId; rating: Omit<Rating, 'word'> }
  | { type: 'practiceRecalled'; member: MemberId; practised: Practised };

/** How long a speaker whose connection dropped keeps the floor. */
export const HOLD_MS = 20_000;

export const SPREAD_ANSWERS_MIN = 4;

export const level = z.int().min(0).max(10);

export const noRound = refuse('noRound', 'There is no such round open right now.');

/** Who has the floor, or null. */
export const floorOf = (round: Round): MemberId | null => (round.stage === 'turns' ? (round.queue[0] ?? null) : null);

/** Whether a round gives this person a turn without being asked to. */
export const takesTurns = (seat: Seat, place: Place): boolean => seat.place === place && (seat.role === 'participant' || seat.role === 'family');

/** How this member's last turn ended, or null when they have had none. */
export const lastTurnOf = (round: Round, member: MemberId): TurnEnd | null => round.turns.findLast((turn) => turn.member === member)?.ended ?? null;

/** Whether this person has had their turn and is not in line again. */
export const hadTurn = (round: Round, member: MemberId): boolean => {
  const last = lastTurnOf(round, member);
  return last !== null && last !== 'missed' && last !== 'notYet' && !round.queue.includes(member);
};

/** Whether the member sits where the round is, with their connection up. */
export const isHere = (round: Round, roster: Roster, member: MemberId): boolean => {
  const seat = seatOf(roster, member);
  return seat !== undefined && seat.isConnected && seat.place === round.place;
};

/** Why the member is not where the round is: not connected for this reason, or in a small room. Null while they are there. */
export const absenceOf = (round: Round, roster: Roster, member: MemberId): Absence | 'inRoom' | null => {
  if (isHere(round, roster, member)) return null;
  const seat = seatOf(roster, member);
  if (seat?.isConnected && seat.place !== round.place) return 'inRoom';
  return (seat && whyGone(seat)) ?? 'reconnecting';
};

/** Whether the member stepped out for a private word: the others go on meanwhile. */
export const isAside = (roster: Roster, member: MemberId): boolean => kindOfPlace(seatOf(roster, member)?.place ?? MAIN) === 'aside';

/** Since when the round has had a facilitator (ms since the epoch), or null while it has none and stands still. */
export const hostedSince = (round: Round, roster: Roster): number | null => {
  const since = roster.seats.filter((seat) => seat.role === 'facilitator' && isHere(round, roster, seat.id)).map((seat) => seat.connectionAt);
  return since.length > 0 ? Math.min(...since) : null;
};

/** Whether the turn's time counts on: somebody speaks, nothing is paused, and a facilitator is there. */
export const isTimeRunning = (round: Round, roster: Roster): boolean => {
  const floor = floorOf(round);
  if (floor === null || round.turnStartedAt === null || round.isPaused) return false;
  return isHere(round, roster, floor) && hostedSince(round, roster) !== null;
};

/** Until when a speaker who dropped out keeps the floor; null while there is nobody to wait for, or nobody to wait. */
export const heldUntil = (round: Round, roster: Roster): number | null => {
  const floor = floorOf(round);
  return floor === null ? null : waitedForUntil(round, roster, floor, round.offeredAt);
};

/** How many of the line, from who has the floor on, are not waited for any longer at `now` (ms since the epoch). */
export const missedBy = (round: Round, roster: Roster, now: number): number => {
  const isMissed = (member: MemberId, i: number) => (waitedForUntil(round, roster, member, i === 0 ? round.offeredAt : now) ?? Infinity) <= now;
  const met = floorOf(round) === null ? 0 : round.queue.findIndex((member, i) => !isMissed(member, i));
  return met === -1 ? round.queue.length : met;
};

/** Until when a member who was offered the floor at that time is waited for; null while they are here or nobody waits. */
const waitedForUntil = (round: Round, roster: Roster, member: MemberId, offeredAt: number): number | null => {
  if (round.isPaused || isHere(round, roster, member)) return null;
  const hosted = hostedSince(round, roster);
  if (hosted === null) return null;
  const seat = seatOf(roster, member);
  if (!seat || isAside(roster, member)) return offeredAt;
  // In a breakout room: all of them are, and the round goes on when they are back.
  if (seat.place !== round.place) return null;
  return Math.max(seat.connectionAt, hosted) + HOLD_MS;
};

/** When the time of this turn is reached, if it runs; null otherwise or when it was. */
export const timeReachedAt = (round: Round): number | null => {
  const { ranMs, since } = round.time;
  if (since === null || round.isTimeReached) return null;
  return since + (round.secondsEach + round.extraSeconds) * 1000 - ranMs;
};
