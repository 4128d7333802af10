import { z } from 'zod';
import { refuse, type Refusal } from '../../live/refusals.ts';
import { commandFor, nothing, type Context } from '../../live/tool.ts';
import { floorOf, isHere, lastTurnOf, level, noRound, type Checkin, type CheckinEvent, type Round } from './state.ts';

const command = commandFor<Checkin, CheckinEvent>();
const speakers = ['participant', 'family', 'facilitator'] as const;

/** A command of the one who has the floor. */
const speaking =
  (run: (round: Round, context: Context) => readonly CheckinEvent[] | Refusal) =>
  ({ round }: Checkin, _: object, context: Context): readonly CheckinEvent[] | Refusal => {
    if (!round) return noRound;
    return floorOf(round) === context.actor ? run(round, context) : refuse('notYourTurn', 'It is not your turn right now.');
  };

const endTurn = (ended: 'done' | 'passed') => speaking((_, { now }) => [{ type: 'turnEnded', ended, at: now }]);

/** What people do about their own turn and their own rating. */
export const speakerCommands = {
  rate: command({
    by: ['participant'],
    input: z.strictObject({ mood: level, anxiety: level, energy: level, word: z.string().trim().min(1).max(40).nullable() }),
    run: ({ round }, rating, { actor, now }) => {
      if (!round) return noRound;
      if (!round.asksRating) return refuse('noRating', 'This round does not ask for a rating.');
      return [{ type: 'rated', member: actor, rating, at: now }];
    },
  }),

  startTurn: command({
    by: speakers,
    input: nothing,
    run: speaking((round, { now }) => {
      if (round.isPaused) return refuse('paused', 'The round is paused for a moment. You can start when it goes on.');
      return round.turnStartedAt === null ? [{ type: 'turnStarted', at: now }] : [];
    }),
  }),
  done: command({ by: speakers, input: nothing, run: endTurn('done') }),
  pass: command({ by: speakers, input: nothing, run: endTurn('passed') }),

  notYet: command({
    by: speakers,
    input: nothing,
    run: speaking((round, { actor, now }) => {
      if (round.turns.some(({ member, ended }) => member === actor && ended === 'notYet'))
        return refuse('onlyOnce', 'Your turn was already moved to the end once. You can speak now, or pass.');
      if (round.queue.length === 1) return refuse('nobodyAfter', 'Nobody is after you. Take your time, or pass.');
      return [{ type: 'turnEnded', ended: 'notYet', at: now }];
    }),
  }),

  askMoreTime: command({
    by: speakers,
    input: nothing,
    run: speaking((round, { now }) => (round.isMoreTimeAsked ? [] : [{ type: 'moreTimeAsked', at: now }])),
  }),

  /** Volunteers, and people who passed or were skipped and would like to speak after all. */
  volunteer: command({
    by: ['participant', 'family'],
    input: nothing,
    run: ({ round }, _, { actor, now, roster }) => {
      if (!round || !isHere(round, roster, actor)) return noRound;
      if (round.queue.includes(actor)) return [];
      if (lastTurnOf(round, actor) === 'done') return refuse('hadTurn', 'You have had your turn in this round.');
      return [{ type: 'queued', member: actor, where: 'end', at: now }];
    },
  }),
};
