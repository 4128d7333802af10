import { z } from 'zod';
import { refuse, type Refusal } from '../../live/refusals.ts';
import { seatOf, type MemberId } from '../../live/roster.ts';
import { commandFor, memberId, type Context } from '../../live/tool.ts';
import { floorOf, isHere, noRound, takesTurns, type Checkin, type CheckinEvent, type Round } from './state.ts';

const command = commandFor<Checkin, CheckinEvent>();

const turn = z.int().min(1);
const movedOn = refuse('movedOn', 'The round has already moved on, so nothing was changed.');

type Outcome = readonly CheckinEvent[] | Refusal;

/** A facilitator's command about one turn; `stale` is what comes of it when the floor has changed hands since. */
const aboutTurn =
  <Input extends { turn: number }>(stale: Outcome, run: (round: Round, input: Input, context: Context) => Outcome) =>
  ({ round }: Checkin, input: Input, context: Context): Outcome => {
    if (!round) return noRound;
    return round.turn === input.turn ? run(round, input, context) : stale;
  };

/** Ends the turn they see; pressed by two at once, it ends one turn. */
const endTurn = (ended: 'done' | 'skipped') =>
  command({
    by: ['facilitator'],
    input: z.strictObject({ turn }),
    run: aboutTurn([], (round, _, { now }) => (floorOf(round) === null ? [] : [{ type: 'turnEnded', ended, at: now }])),
  });

/** What facilitators do about the turn they see and the line after it. */
export const turnCommands = {
  next: endTurn('done'),
  skip: endTurn('skipped'),

  back: command({
    by: ['facilitator'],
    input: z.strictObject({ turn }),
    run: aboutTurn([], (round, _, { now, roster }) => {
      const last = round.turns.findLast(({ member }) => isHere(round, roster, member) && member !== floorOf(round));
      if (!last || round.stage === 'rating') return refuse('noTurnBefore', 'There is no earlier turn to go back to, or that person is not here.');
      return [{ type: 'wentBack', member: last.member, at: now }];
    }),
  }),

  /** Puts somebody next in line, whether they were in it or not. */
  callOn: command({
    by: ['facilitator'],
    input: z.strictObject({ turn, member: memberId }),
    run: aboutTurn(movedOn, (round, { member }: { turn: number; member: MemberId }, { now, roster }) => {
      const seat = seatOf(roster, member);
      if (!seat || !takesTurns(seat, round.place) || floorOf(round) === member)
        return refuse('notInRound', 'That person is not waiting for a turn in this round.');
      return [{ type: 'queued', member, where: 'next', at: now }];
    }),
  }),

  /** The whole line as it should be, the one who has the floor still first. */
  reorder: command({
    by: ['facilitator'],
    input: z.strictObject({ turn, queue: z.array(memberId).max(16) }),
    run: aboutTurn(movedOn, (round, { queue }: { turn: number; queue: MemberId[] }, { now }) => {
      const isSame = queue.length === round.queue.length && queue.every((member) => round.queue.includes(member));
      if (!isSame || new Set(queue).size !== queue.length)
        return refuse('lineChanged', 'Somebody joined or left the line meanwhile. Please look again and repeat it.');
      if (floorOf(round) !== null && queue[0] !== floorOf(round))
        return refuse('floorTaken', 'The person who has the floor keeps it. You can reorder those after them.');
      return [{ type: 'reordered', queue, at: now }];
    }),
  }),

  /** Gives more time, asked for or not. */
  extend: command({
    by: ['facilitator'],
    input: z.strictObject({ turn, seconds: z.int().min(10).max(300) }),
    run: aboutTurn(movedOn, (round, { seconds }: { turn: number; seconds: number }, { now }) =>
      floorOf(round) === null ? movedOn : [{ type: 'extended', seconds, at: now }],
    ),
  }),
};
