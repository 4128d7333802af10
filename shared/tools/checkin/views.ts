import type { MemberId, Roster } from '../../live/roster.ts';
import type { Viewer } from '../../live/tool.ts';
import {
  floorOf,
  hadTurn,
  hostedSince,
  absenceOf,
  isHere,
  lastTurnOf,
  SPREAD_ANSWERS_MIN,
  takesTurns,
  type Checkin,
  type Rating,
  type Round,
} from './state.ts';

/** What everybody in the session may know. Who passed, and for how long somebody speaks beyond their time, is not among it. */
const forAll = (round: Round, roster: Roster) => {
  const speaker = floorOf(round);
  return {
    id: round.id,
    kind: round.kind,
    prompt: round.prompt,
    stage: round.stage,
    isPaused: round.isPaused,
    isWaitingForFacilitator: hostedSince(round, roster) === null,
    speaker,
    next: round.queue[speaker === null ? 0 : 1] ?? null,
    isStarted: round.turnStartedAt !== null,
    absence: speaker === null ? null : absenceOf(round, roster, speaker),
    turnSeconds: round.secondsEach + round.extraSeconds,
    time: round.isTimeReached ? null : round.time,
    ...progress(round, roster),
  };
};

/** How far the round is: people who had their turn, of all who take one. */
function progress(round: Round, roster: Roster): { turnsHad: number; turnsInAll: number } {
  const seated = roster.seats.filter((seat) => takesTurns(seat, round.place)).map(({ id }) => id);
  const had = new Set(round.turns.map(({ member }) => member).filter((member) => hadTurn(round, member)));
  return { turnsHad: had.size, turnsInAll: new Set([...seated, ...round.queue, ...had]).size };
}

/** A viewer's own place in the line; `after` is who comes right before them. */
const own = (round: Round, id: MemberId, roster: Roster) => {
  const index = round.queue.indexOf(id);
  const isMyTurn = floorOf(round) === id;
  return {
    isMyTurn,
    position: index === -1 ? null : index + 1,
    after: index > 0 ? round.queue[index - 1]! : null,
    hadTurn: hadTurn(round, id),
    mayNotYet: isMyTurn && round.queue.length > 1 && !round.turns.some((turn) => turn.member === id && turn.ended === 'notYet'),
    mayVolunteer: index === -1 && isHere(round, roster, id) && lastTurnOf(round, id) !== 'done',
    isMoreTimeAsked: isMyTurn && round.isMoreTimeAsked,
  };
};

const change = (now: Omit<Rating, 'word'>, before: Omit<Rating, 'word'> | undefined) =>
  before ? { mood: now.mood - before.mood, anxiety: now.anxiety - before.anxiety, energy: now.energy - before.energy } : null;

function ratingsOf({ lastSession, today }: Checkin, round: Round) {
  return Object.entries(round.ratings).map(([member, { mood, anxiety, energy, word }]) => ({
    member,
    mood,
    anxiety,
    energy,
    word,
    // How somebody leaves says nothing about how they came: only a check-in is compared with the last one.
    sinceLastSession: round.kind === 'checkIn' ? change({ mood, anxiety, energy }, lastSession[member]) : null,
    sinceEarlierToday: change({ mood, anxiety, energy }, today[member]),
  }));
}

/** Somebody in another room is not in the round; their place in the line waits for them. */
const isElsewhere = ({ place }: Round, { seat }: Viewer): boolean => seat?.place !== place;

export const views = {
  participant: ({ round, practised }: Checkin, viewer: Viewer, roster: Roster) => {
    if (!round || isElsewhere(round, viewer)) return null;
    const { id } = viewer;
    const rating = round.ratings[id];
    return {
      ...forAll(round, roster),
      ...own(round, id, roster),
      spread: round.spread,
      asksRating: round.asksRating,
      myPractice: round.kind === 'checkIn' ? (practised[id] ?? null) : null,
      myRating: rating ? { mood: rating.mood, anxiety: rating.anxiety, energy: rating.energy, word: rating.word } : null,
    };
  },

  family: ({ round }: Checkin, viewer: Viewer, roster: Roster) =>
    round && !isElsewhere(round, viewer) ? { ...forAll(round, roster), ...own(round, viewer.id, roster) } : null,

  captioner: ({ round }: Checkin, viewer: Viewer, roster: Roster) => (round && !isElsewhere(round, viewer) ? forAll(round, roster) : null),

  facilitator: (checkin: Checkin, { id }: Viewer, roster: Roster) => {
    const { round } = checkin;
    if (!round) return null;
    const seated = roster.seats.filter((seat) => takesTurns(seat, round.place)).map((seat) => seat.id);
    const answers = Object.keys(round.ratings).length;
    return {
      ...forAll(round, roster),
      ...own(round, id, roster),
      turn: round.turn,
      order: round.order,
      queue: round.queue,
      turns: round.turns,
      time: round.time,
      offeredAt: round.offeredAt,
      isTimeReached: round.isTimeReached,
      isMoreTimeAsked: round.isMoreTimeAsked,
      missing: seated.filter((member) => !round.queue.includes(member) && lastTurnOf(round, member) === 'missed'),
      notInLine: seated.filter((member) => !round.queue.includes(member) && !hadTurn(round, member)),
      asksRating: round.asksRating,
      ratings: ratingsOf(checkin, round),
      practised: round.kind === 'checkIn' ? seated.flatMap((member) => (checkin.practised[member] ? [{ member, ...checkin.practised[member] }] : [])) : [],
      spread: round.spread,
      mayShowSpread: round.spread === null && answers >= SPREAD_ANSWERS_MIN,
    };
  },
};
