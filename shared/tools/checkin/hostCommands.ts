import { z } from 'zod';
import { isRefusal, refuse, type Refusal } from '../../live/refusals.ts';
import { seatOf, type MemberId } from '../../live/roster.ts';
import { commandFor, memberId, type Context } from '../../live/tool.ts';
import { noRound, SPREAD_ANSWERS_MIN, takesTurns, type Checkin, type CheckinEvent, type Round } from './state.ts';

const command = commandFor<Checkin, CheckinEvent>();
const roundId = z.strictObject({ round: z.string().min(1).max(64) });

const startInput = z.strictObject({
  kind: z.enum(['checkIn', 'checkOut']),
  prompt: z.string().trim().min(1).max(200),
  asksRating: z.boolean(),
  secondsEach: z.int().min(15).max(600),
  order: z.enum(['seats', 'random', 'volunteers', 'custom']),
  /** For the order `custom`: who speaks, first to last. People left out follow in the order of their seats. */
  custom: z.array(memberId).max(16).default([]),
  /** The facilitator takes the first turn, to show how it goes. */
  startsWithMe: z.boolean().default(false),
});

/** A facilitator's command about the round that they see, not about one that was opened since. */
const aboutRound =
  (run: (round: Round, context: Context) => readonly CheckinEvent[] | Refusal) =>
  ({ round }: Checkin, input: { round: string }, context: Context): readonly CheckinEvent[] | Refusal =>
    round && round.id === input.round ? run(round, context) : noRound;

/** What facilitators do about the round as a whole. */
export const hostCommands = {
  start: command({
    by: ['facilitator'],
    input: startInput,
    run: ({ round }, input, context) => {
      if (round) return refuse('roundOpen', 'A round is already open. End it first.');
      const { custom, startsWithMe, ...told } = input;
      const { place } = seatOf(context.roster, context.actor)!;
      const line = lineFor(told.order, custom, place, context);
      if (isRefusal(line)) return line;
      const queue = startsWithMe ? [context.actor, ...line] : line;
      return [{ type: 'started', round: context.newId(), ...told, place, queue, at: context.now }];
    },
  }),

  beginTurns: command({
    by: ['facilitator'],
    input: roundId,
    run: aboutRound(({ stage }, { now }) => (stage === 'rating' ? [{ type: 'turnsBegan', at: now }] : [])),
  }),

  pause: command({
    by: ['facilitator'],
    input: roundId,
    run: aboutRound(({ isPaused }, { now }) => (isPaused ? [] : [{ type: 'paused', at: now }])),
  }),
  resume: command({
    by: ['facilitator'],
    input: roundId,
    run: aboutRound(({ isPaused }, { now }) => (isPaused ? [{ type: 'resumed', at: now }] : [])),
  }),

  showSpread: command({
    by: ['facilitator'],
    input: roundId,
    run: aboutRound((round, { now }) => {
      if (round.spread) return [];
      if (Object.keys(round.ratings).length < SPREAD_ANSWERS_MIN)
        return refuse('tooFewAnswers', 'Fewer than four people have answered, so this could point to somebody.');
      return [{ type: 'spreadShown', at: now }];
    }),
  }),

  end: command({
    by: ['facilitator'],
    input: roundId,
    run: ({ round }, input, { now }) => (round && round.id === input.round ? [{ type: 'ended', at: now }] : []),
  }),
};

function lineFor(order: Round['order'], custom: readonly MemberId[], place: string, { roster, shuffle }: Context): readonly MemberId[] | Refusal {
  const seats = roster.seats.filter((seat) => takesTurns(seat, place)).map(({ id }) => id);
  if (seats.length === 0) return refuse('nobodyHere', 'Nobody is here yet who could take a turn.');
  if (order === 'volunteers') return [];
  if (order === 'random') return shuffle(seats);
  if (order === 'seats') return seats;
  if (new Set(custom).size !== custom.length || custom.some((member) => !seats.includes(member)))
    return refuse('lineChanged', 'Somebody joined or left meanwhile. Please look at the order again.');
  return [...custom, ...seats.filter((member) => !custom.includes(member))];
}
