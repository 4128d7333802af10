import { z } from 'zod';
import { exerciseIds, exercises, stepsOf } from '../../learning/content/exercises.ts';
import { refuse, type Refusal } from '../../live/refusals.ts';
import { seatOf } from '../../live/roster.ts';
import { commandFor, nothing, type Context } from '../../live/tool.ts';
import { endsAt, LEAD_IN_MS, type Breathing, type BreathingEvent, type Practice } from './state.ts';

const command = commandFor<Breathing, BreathingEvent>();
const noPractice = refuse('noPractice', 'There is no exercise open right now.');
const practiceId = z.strictObject({ practice: z.string().min(1).max(64) });
const everybody = ['participant', 'family', 'facilitator'] as const;

const about =
  (run: (practice: Practice, context: Context) => readonly BreathingEvent[] | Refusal) =>
  (practice: Breathing, input: { practice: string }, context: Context) => (practice?.id === input.practice ? run(practice, context) : noPractice);

export const commands = {
  open: command({
    by: ['facilitator'],
    input: z.strictObject({
      exercise: z.enum(exerciseIds),
      loops: z.int().min(1).max(60).nullable(),
      stepSeconds: z.int().min(3).max(6).nullable().default(null),
      hasTone: z.boolean(),
      asksRating: z.boolean(),
    }),
    run: (practice, { exercise, loops, stepSeconds, hasTone, asksRating }, { actor, roster, now, newId }) => {
      if (practice) return refuse('practiceOpen', 'An exercise is already open. Close it first.');
      const { loops: usual, loopsMax } = exercises[exercise];
      if (loops !== null && loops > loopsMax) return refuse('tooManyLoops', `This exercise is gone through up to ${loopsMax} times.`);
      if (stepSeconds !== null && !stepsOf(exercise).includes(stepSeconds)) return refuse('badPace', 'This exercise has its own pace.');
      const opened: Practice = {
        id: newId(),
        exercise,
        stepSeconds,
        place: seatOf(roster, actor)!.place,
        loops: loops ?? usual,
        hasTone,
        asksRating,
        stage: asksRating ? 'before' : 'running',
        beginsAt: asksRating ? null : now + LEAD_IN_MS,
        endedAt: null,
        stopped: [],
        before: {},
        after: {},
      };
      return [{ type: 'opened', practice: opened }];
    },
  }),

  /** After the rating before: the exercise begins. */
  begin: command({
    by: ['facilitator'],
    input: practiceId,
    run: about(({ stage }, { now }) => (stage === 'before' ? [{ type: 'begun', beginsAt: now + LEAD_IN_MS }] : [])),
  }),

  /** Ends it for all before its time. */
  stop: command({
    by: ['facilitator'],
    input: practiceId,
    run: about(({ stage }, { now }) => (stage === 'running' ? [{ type: 'ran', at: now }] : [])),
  }),

  close: command({
    by: ['facilitator'],
    input: practiceId,
    run: (practice, input, { now }) => (practice?.id === input.practice ? [{ type: 'closed', at: now }] : []),
  }),

  rate: command({
    by: ['participant'],
    input: z.strictObject({ when: z.enum(['before', 'after']), tension: z.int().min(0).max(10) }),
    run: (practice, { when, tension }, { actor }) => {
      if (!practice) return noPractice;
      const isTime = practice.asksRating && (when === 'before' ? practice.stage === 'before' : practice.stage !== 'before');
      if (!isTime) return refuse('notNow', 'This is not asked right now.');
      return [{ type: 'rated', member: actor, when, tension }];
    },
  }),

  /** Somebody has had enough; for the others it goes on. */
  stopForMe: command({
    by: everybody,
    input: nothing,
    run: (practice, _, { actor }) => {
      if (!practice) return noPractice;
      return practice.stopped.includes(actor) ? [] : [{ type: 'stoppedForSelf', member: actor }];
    },
  }),
  joinAgain: command({
    by: everybody,
    input: nothing,
    run: (practice, _, { actor }) => {
      if (!practice) return noPractice;
      return practice.stopped.includes(actor) ? [{ type: 'rejoined', member: actor }] : [];
    },
  }),

  tick: command({
    by: ['clock'],
    input: nothing,
    run: (practice, _, { now }) => {
      const over = practice && endsAt(practice);
      return over !== null && over <= now ? [{ type: 'ran', at: now }] : [];
    },
  }),
};
