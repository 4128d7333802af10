import { z } from 'zod';
import { ANSWERS_MIN, answerersIn } from '../../live/anonymous.ts';
import { refuse, type Refusal } from '../../live/refusals.ts';
import { seatOf } from '../../live/roster.ts';
import { commandFor, type Context } from '../../live/tool.ts';
import { hasResults, SCALE_MAX, type OpenPoll, type Poll, type PollAnswer, type PollEvent } from './state.ts';

const command = commandFor<OpenPoll, PollEvent>();
const noPoll = refuse('noPoll', 'There is no such poll open right now.');
const pollId = z.string().min(1).max(64);
const label = z.string().trim().min(1).max(80);

const openInput = z
  .strictObject({
    question: z.string().trim().min(1).max(200),
    kind: z.enum(['single', 'multiple', 'scale', 'word']),
    options: z.array(label).max(8).default([]),
    ends: z.strictObject({ low: label, high: label }).default({ low: 'not at all', high: 'very much' }),
    isAnonymous: z.boolean().default(true),
  })
  .refine(({ kind, options }) => (kind !== 'single' && kind !== 'multiple') || (options.length >= 2 && new Set(options).size === options.length), {
    path: ['options'],
    message: 'Give at least two options, each of them once.',
  });

const answerInput = z.union([
  z.array(z.int().min(0).max(7)).min(1).max(8),
  z.int().min(0).max(SCALE_MAX),
  z
    .string()
    .trim()
    .regex(/^\S{1,30}$/u, 'One word, please.'),
]);

const about = (run: (poll: Poll, context: Context) => readonly PollEvent[] | Refusal) => (poll: OpenPoll, input: { poll: string }, context: Context) =>
  poll?.id === input.poll ? run(poll, context) : noPoll;

export const commands = {
  open: command({
    by: ['facilitator'],
    input: openInput,
    run: (poll, { question, kind, options, ends, isAnonymous }, { actor, roster, newId }) => {
      if (poll) return refuse('pollOpen', 'A poll is already there. Put it away first.');
      const { place } = seatOf(roster, actor)!;
      if (isAnonymous && answerersIn(roster, place).length < ANSWERS_MIN)
        return refuse('tooFewPeople', 'With fewer than four people a poll cannot be anonymous. You can ask it with names.');
      const isChoice = kind === 'single' || kind === 'multiple';
      const opened: Poll = {
        id: newId(),
        place,
        question,
        kind,
        options: isChoice ? options : [],
        ends,
        isAnonymous,
        stage: 'open',
        voted: [],
        counts: Array<number>(isChoice ? options.length : kind === 'scale' ? SCALE_MAX + 1 : 0).fill(0),
        words: {},
        leftOut: [],
        named: {},
      };
      return [{ type: 'opened', poll: opened }];
    },
  }),

  vote: command({
    by: ['participant', 'family'],
    input: z.strictObject({ poll: pollId, answer: answerInput }),
    run: (poll, { poll: id, answer }, { actor, roster }) => {
      if (poll?.id !== id || seatOf(roster, actor)!.place !== poll.place) return noPoll;
      if (poll.stage !== 'open') return refuse('pollClosed', 'This poll is closed.');
      if (poll.voted.includes(actor)) return refuse('alreadyVoted', 'Your answer is in. It cannot be changed, so that nobody can trace it.');
      const fitting = fit(poll, answer);
      return fitting === null ? refuse('badAnswer', 'This answer does not fit the question.') : [{ type: 'voted', member: actor, answer: fitting }];
    },
  }),

  close: command({
    by: ['facilitator'],
    input: z.strictObject({ poll: pollId }),
    run: about(({ stage }) => (stage === 'open' ? [{ type: 'closed' }] : [])),
  }),

  /** A facilitator leaves a word out of what the group sees, or takes it in again. */
  leaveOut: command({
    by: ['facilitator'],
    input: z.strictObject({ poll: pollId, word: z.string().min(1).max(60), isLeftOut: z.boolean() }),
    run: (poll, { poll: id, word, isLeftOut }) => {
      if (poll?.id !== id) return noPoll;
      if (!hasResults(poll) || !Object.hasOwn(poll.words, word)) return refuse('noSuchWord', 'There is no such word in this poll.');
      if (poll.leftOut.includes(word) === isLeftOut) return [];
      return [{ type: isLeftOut ? 'wordLeftOut' : 'wordTakenIn', word }];
    },
  }),

  /** Shows the results to everybody. */
  show: command({
    by: ['facilitator'],
    input: z.strictObject({ poll: pollId }),
    run: about((poll) => {
      if (poll.stage === 'open') return refuse('pollStillOpen', 'Close the poll first, so that nobody can watch the answers come in.');
      if (!hasResults(poll)) return refuse('tooFewAnswers', 'Fewer than four people have answered, so the results could point to somebody.');
      return poll.stage === 'shown' ? [] : [{ type: 'shown' }];
    }),
  }),

  discard: command({
    by: ['facilitator'],
    input: z.strictObject({ poll: pollId }),
    run: (poll, input) => (poll?.id === input.poll ? [{ type: 'discarded' }] : []),
  }),
};

/** The answer in the shape that this poll counts, or null when it is none. Case would be a trace of its author. */
function fit({ kind, options }: Poll, answer: PollAnswer): PollAnswer | null {
  if (kind === 'word') return typeof answer === 'string' ? answer.normalize('NFC').toLowerCase() : null;
  if (kind === 'scale') return typeof answer === 'number' ? answer : null;
  if (typeof answer === 'number' || typeof answer === 'string') return null;
  const chosen = [...new Set(answer)].sort((a, b) => a - b);
  if (chosen.some((i) => i >= options.length) || (kind === 'single' && chosen.length !== 1)) return null;
  return chosen;
}
