import { z } from 'zod';
import { ANSWERS_MIN, answerersIn } from '../../live/anonymous.ts';
import { refuse, type Refusal } from '../../live/refusals.ts';
import { seatOf } from '../../live/roster.ts';
import { commandFor, type Context } from '../../live/tool.ts';
import { lessonSchema } from '../../learning/lessons/lesson.ts';
import { askedOf, checkOnPage, hasResults, type Asked, type LessonEvent, type OpenLesson, type Presented } from './state.ts';

const command = commandFor<OpenLesson, LessonEvent>();
const noLesson = refuse('noLesson', 'This lesson is no longer being presented.');
const noCheck = refuse('noCheck', 'There is no such question open right now.');

const presentedId = z.string().min(1).max(64);
const checkId = z.string().min(1).max(60);
const aboutLesson = z.strictObject({ presented: presentedId });
const aboutCheck = z.strictObject({ presented: presentedId, check: checkId });
const LAST_OPTION_MAX = 4;
const LAST_PAGE_MAX = 7;

const ofAsked =
  (run: (asked: Asked, context: Context) => readonly LessonEvent[] | Refusal) =>
  (open: OpenLesson, { presented, check }: z.infer<typeof aboutCheck>, context: Context) => {
    if (open?.id !== presented) return noLesson;
    const asked = askedOf(open, check);
    return asked ? run(asked, context) : noCheck;
  };

const isAsking = ({ asked }: Presented): boolean => asked.some(({ stage }) => stage === 'open');

export const commands = {
  /** Brings the whole lesson along: everybody in the room then has the page at once, whoever they are to the clinic. */
  present: command({
    by: ['facilitator'],
    input: z.strictObject({ lesson: lessonSchema }),
    run: (open, { lesson }, { actor, roster, newId }) =>
      open
        ? refuse('lessonOpen', 'A lesson is being presented already. End it first.')
        : [{ type: 'presented', id: newId(), place: seatOf(roster, actor)!.place, lesson }],
  }),

  /** Turns everybody's page. */
  turn: command({
    by: ['facilitator'],
    input: z.strictObject({ presented: presentedId, page: z.int().min(0).max(LAST_PAGE_MAX) }),
    run: (open, { presented, page }) => {
      if (open?.id !== presented) return noLesson;
      if (page >= open.lesson.pages.length) return refuse('noSuchPage', 'This lesson has no such page.');
      if (page === open.page) return [];
      return isAsking(open) ? refuse('checkOpen', 'A question is open on this page. Close it before you turn the page.') : [{ type: 'turned', page }];
    },
  }),

  /** Puts a check of this page to the group, anonymously. */
  ask: command({
    by: ['facilitator'],
    input: aboutCheck,
    run: (open, { presented, check }, { roster }) => {
      if (open?.id !== presented) return noLesson;
      const found = checkOnPage(open, check);
      if (!found) return refuse('noCheck', 'This question is not on the page the group is on.');
      if (askedOf(open, check)) return [];
      if (isAsking(open)) return refuse('checkOpen', 'Another question is open. Close it first.');
      if (answerersIn(roster, open.place).length < ANSWERS_MIN)
        return refuse('tooFewPeople', 'With fewer than four people the answers could point to somebody. Talk about the question together instead.');
      return [{ type: 'asked', check, options: found.options.length }];
    },
  }),

  answer: command({
    by: ['participant', 'family'],
    input: z.strictObject({ presented: presentedId, check: checkId, option: z.int().min(0).max(LAST_OPTION_MAX) }),
    run: (open, { presented, check, option }, { actor, roster }) => {
      if (open?.id !== presented || seatOf(roster, actor)!.place !== open.place) return noLesson;
      const asked = askedOf(open, check);
      if (!asked) return noCheck;
      if (asked.stage !== 'open') return refuse('checkClosed', 'This question is closed.');
      if (asked.voted.includes(actor)) return refuse('alreadyAnswered', 'Your answer is in. It cannot be changed, so that nobody can trace it.');
      return option < asked.counts.length
        ? [{ type: 'answered', check, member: actor, option }]
        : refuse('badAnswer', 'This answer does not fit the question.');
    },
  }),

  close: command({
    by: ['facilitator'],
    input: aboutCheck,
    run: ofAsked(({ check, stage }) => (stage === 'open' ? [{ type: 'closed', check }] : [])),
  }),

  /** Shows everybody how often each option was chosen. */
  show: command({
    by: ['facilitator'],
    input: aboutCheck,
    run: ofAsked((asked) => {
      if (asked.stage === 'open') return refuse('checkStillOpen', 'Close the question first, so that nobody can watch the answers come in.');
      if (!hasResults(asked)) return refuse('tooFewAnswers', 'Fewer than four people have answered, so the results could point to somebody.');
      return asked.stage === 'shown' ? [] : [{ type: 'shown', check: asked.check }];
    }),
  }),

  /** Forgets the answers; the question can be asked again. */
  discard: command({
    by: ['facilitator'],
    input: aboutCheck,
    run: ofAsked(({ check }) => [{ type: 'discarded', check }]),
  }),

  end: command({
    by: ['facilitator'],
    input: aboutLesson,
    run: (open, { presented }) => (open?.id === presented ? [{ type: 'ended' }] : []),
  }),
};
