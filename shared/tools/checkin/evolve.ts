import { seatOf, type MemberId, type Roster, type RosterEvent } from '../../live/roster.ts';
import {
  floorOf,
  hadTurn,
  isAside,
  isHere,
  isTimeRunning,
  lastTurnOf,
  takesTurns,
  type Checkin,
  type CheckinEvent,
  type Rating,
  type Round,
  type TurnEnd,
} from './state.ts';

type AnyEvent = CheckinEvent | RosterEvent;

/** What happened, applied. Total: every event gives a state, whatever came before it. */
export function evolve(checkin: Checkin, event: AnyEvent, roster: Roster): Checkin {
  switch (event.type) {
    case 'started': {
      if (checkin.round) return checkin;
      const round = open(event, checkin.lastTurn);
      return { ...checkin, round, lastTurn: round.turn };
    }
    case 'ended':
      return checkin.round ? { ...checkin, round: null, today: { ...checkin.today, ...numbersOf(checkin.round) } } : checkin;
    case 'recalled':
      if (isSame(checkin.lastSession[event.member], event.rating)) return checkin;
      return { ...checkin, lastSession: { ...checkin.lastSession, [event.member]: event.rating } };
    case 'practiceRecalled': {
      const { done, of } = checkin.practised[event.member] ?? {};
      if (done === event.practised.done && of === event.practised.of) return checkin;
      return { ...checkin, practised: { ...checkin.practised, [event.member]: event.practised } };
    }
    default: {
      const { round } = checkin;
      if (!round) return checkin;
      const next = settle(round, step(round, event, roster), event.at, roster);
      return next === round ? checkin : { ...checkin, round: next, lastTurn: next.turn };
    }
  }
}

function open(event: Extract<CheckinEvent, { type: 'started' }>, lastTurn: number): Round {
  const { round: id, kind, prompt, place, order, asksRating, secondsEach, queue, at } = event;
  return {
    id,
    kind,
    prompt,
    place,
    order,
    asksRating,
    secondsEach,
    queue,
    startedAt: at,
    stage: asksRating ? 'rating' : 'turns',
    isPaused: false,
    turns: [],
    ratings: {},
    spread: null,
    ...freshTurn(lastTurn + 1, at),
  };
}

const freshTurn = (turn: number, at: number) => ({
  turn,
  offeredAt: at,
  turnStartedAt: null,
  time: { ranMs: 0, since: null },
  extraSeconds: 0,
  isMoreTimeAsked: false,
  isTimeReached: false,
});

function step(round: Round, event: AnyEvent, roster: Roster): Round {
  const floor = floorOf(round);
  switch (event.type) {
    case 'rated':
      return rate(round, event.member, { ...event.rating, at: event.at });
    case 'turnsBegan':
      return round.stage === 'rating' ? { ...round, stage: 'turns' } : round;
    case 'turnStarted':
      return floor !== null && round.turnStartedAt === null ? { ...round, turnStartedAt: event.at } : round;
    case 'turnEnded':
      return floor === null ? round : endTurn(round, floor, event.ended);
    case 'wentBack':
      return goBack(round, event.member);
    case 'queued':
      return queueUp(round, event.member, event.where);
    case 'reordered':
      return isSameSet(round.queue, event.queue) ? withLine(round, event.queue) : round;
    case 'moreTimeAsked':
      return floor === null || round.isMoreTimeAsked ? round : { ...round, isMoreTimeAsked: true };
    case 'extended':
      return { ...round, extraSeconds: round.extraSeconds + event.seconds, isMoreTimeAsked: false, isTimeReached: false };
    case 'timeReached':
      return round.isTimeReached ? round : { ...round, isTimeReached: true };
    case 'paused':
    case 'resumed':
      return round.isPaused === (event.type === 'paused') ? round : { ...round, isPaused: event.type === 'paused' };
    case 'spreadShown':
      return round.spread ? round : { ...round, spread: countMoods(round) };
    case 'seatTaken':
    case 'connected':
    case 'seatMoved':
      return seatChanged(round, event.member, roster);
    case 'seatFreed':
      return leave(round, event.member);
    default:
      return round;
  }
}

/** The round with this line; the same object when the line is as it was. */
const withLine = (round: Round, queue: readonly MemberId[]): Round =>
  queue.length === round.queue.length && queue.every((member, i) => member === round.queue[i]) ? round : { ...round, queue };

const rate = (round: Round, member: MemberId, rating: Rating & { at: number }): Round =>
  isSame(round.ratings[member], rating) && round.ratings[member]?.at === rating.at ? round : { ...round, ratings: { ...round.ratings, [member]: rating } };

const isSame = (a: Partial<Rating> | undefined, b: Partial<Rating>): boolean =>
  a !== undefined && a.mood === b.mood && a.anxiety === b.anxiety && a.energy === b.energy && a.word === b.word;

function endTurn(round: Round, floor: MemberId, ended: TurnEnd): Round {
  const rest = round.queue.filter((member) => member !== floor);
  return {
    ...round,
    turns: [...round.turns, { member: floor, ended }],
    queue: ended === 'notYet' ? [...rest, floor] : rest,
  };
}

/** The floor returns to the one who had it last; the turn they had is as if it had not ended. */
function goBack(round: Round, member: MemberId): Round {
  const last = round.turns.findLastIndex((turn) => turn.member === member);
  if (last === -1) return round;
  return {
    ...round,
    turns: round.turns.toSpliced(last, 1),
    queue: [member, ...round.queue.filter((queued) => queued !== member)],
  };
}

function queueUp(round: Round, member: MemberId, where: 'end' | 'next'): Round {
  const floor = floorOf(round);
  if (member === floor) return round;
  const others = round.queue.filter((queued) => queued !== member);
  const ahead = floor === null ? 0 : 1;
  return withLine(round, where === 'end' ? [...others, member] : others.toSpliced(ahead, 0, member));
}

/** Somebody sat down, came back, or moved: late arrivals and those who missed their turn join at the end. */
function seatChanged(round: Round, member: MemberId, roster: Roster): Round {
  const seat = seatOf(roster, member);
  if (!seat) return round;
  const isQueued = round.queue.includes(member);
  if (isQueued && isAside(roster, member) && floorOf(round) === member) return endTurn(round, member, 'missed');
  if (isQueued || !isHere(round, roster, member) || hadTurn(round, member)) return round;
  const joins = lastTurnOf(round, member) === 'missed' || (round.order !== 'volunteers' && takesTurns(seat, round.place));
  return joins ? { ...round, queue: [...round.queue, member] } : round;
}

function leave(round: Round, member: MemberId): Round {
  if (floorOf(round) === member) return endTurn(round, member, 'missed');
  return round.queue.includes(member) ? { ...round, queue: round.queue.filter((queued) => queued !== member) } : round;
}

/** The one place where the floor changes hands and the turn's time starts or stops: a new speaker is a new turn. */
function settle(before: Round, after: Round, at: number, roster: Roster): Round {
  const hasMoved = floorOf(before) !== floorOf(after);
  return keepTime(hasMoved ? { ...after, ...freshTurn(after.turn + 1, at) } : after, at, roster);
}

function keepTime(round: Round, at: number, roster: Roster): Round {
  const { ranMs, since } = round.time;
  if (isTimeRunning(round, roster) === (since !== null)) return round;
  if (since === null) return { ...round, time: { ranMs, since: at } };
  return { ...round, time: { ranMs: ranMs + Math.max(0, at - since), since: null } };
}

function countMoods(round: Round): number[] {
  const spread = Array<number>(11).fill(0);
  for (const { mood } of Object.values(round.ratings)) spread[mood]! += 1;
  return spread;
}

const numbersOf = (round: Round): Record<MemberId, Omit<Rating, 'word'>> =>
  Object.fromEntries(Object.entries(round.ratings).map(([member, { mood, anxiety, energy }]) => [member, { mood, anxiety, energy }]));

const isSameSet = (a: readonly MemberId[], b: readonly MemberId[]): boolean =>
  a.length === b.length && new Set(b).size === b.length && b.every((member) => a.includes(member));
