import { ANSWERS_MIN } from '../../live/anonymous.ts';
import type { MemberId, Place, RosterEvent } from '../../live/roster.ts';
import type { Check, Lesson } from '../../learning/lessons/lesson.ts';

/** A knowledge check that was put to the group. Nothing ties an answer to anybody: who answered and what was answered are kept apart. */
export interface Asked {
  check: string;
  stage: 'open' | 'closed' | 'shown';
  /** Who has answered, by their id's order and not by time. */
  voted: readonly MemberId[];
  /** Answers for each option. */
  counts: readonly number[];
}

/** A lesson on everybody's screen. Pages count from 0. */
export interface Presented {
  id: string;
  place: Place;
  /** As it was when it began, speaker notes among it: a change meanwhile does not move pages under people's eyes. */
  lesson: Lesson;
  page: number;
  /** The last page the group has seen: as far as anybody may look. */
  furthest: number;
  asked: readonly Asked[];
}

export type OpenLesson = Presented | null;

export type LessonEvent =
  | { type: 'presented'; id: string; place: Place; lesson: Lesson }
  | { type: 'turned'; page: number }
  | { type: 'asked'; check: string; options: number }
  | { type: 'answered'; check: string; member: MemberId; option: number }
  | { type: 'closed'; check: string }
  | { type: 'shown'; check: string }
  | { type: 'discarded'; check: string }
  | { type: 'ended' };

/** What happened, applied. */
export function evolve(presented: OpenLesson, event: LessonEvent | RosterEvent): OpenLesson {
  if (event.type === 'presented') {
    const { id, place, lesson } = event;
    return presented ?? { id, place, lesson, page: 0, furthest: 0, asked: [] };
  }
  if (!presented) return presented;
  switch (event.type) {
    case 'turned':
      return event.page === presented.page || event.page >= presented.lesson.pages.length
        ? presented
        : { ...presented, page: event.page, furthest: Math.max(event.page, presented.furthest) };
    case 'asked':
      return askedOf(presented, event.check)
        ? presented
        : { ...presented, asked: [...presented.asked, { check: event.check, stage: 'open', voted: [], counts: Array<number>(event.options).fill(0) }] };
    case 'answered':
      return withAsked(presented, event.check, (one) => count(one, event.member, event.option));
    case 'closed':
      return withAsked(presented, event.check, (one) => (one.stage === 'open' ? { ...one, stage: 'closed' } : one));
    case 'shown':
      return withAsked(presented, event.check, (one) => (one.stage === 'closed' ? { ...one, stage: 'shown' } : one));
    case 'discarded':
      return askedOf(presented, event.check) ? { ...presented, asked: presented.asked.filter(({ check }) => check !== event.check) } : presented;
    case 'ended':
    case 'sessionEnded':
      return null;
    default:
      return presented;
  }
}

function withAsked(presented: Presented, check: string, change: (one: Asked) => Asked): Presented {
  const before = askedOf(presented, check);
  const after = before && change(before);
  return !after || after === before ? presented : { ...presented, asked: presented.asked.map((one) => (one === before ? after : one)) };
}

function count(one: Asked, member: MemberId, option: number): Asked {
  if (one.stage !== 'open' || one.voted.includes(member)) return one;
  return { ...one, voted: [...one.voted, member].sort(), counts: one.counts.map((n, at) => (at === option ? n + 1 : n)) };
}

/** What became of a check that was put to the group, or undefined. */
export const askedOf = ({ asked }: Presented, check: string): Asked | undefined => asked.find((one) => one.check === check);

/** The check of that name on the page the group is on, or undefined. */
export const checkOnPage = ({ lesson, page }: Presented, id: string): Check | undefined =>
  lesson.pages[page]?.blocks.filter((block) => block.kind === 'check').find((check) => check.id === id);

/** Whether results may be looked at: nobody sees them grow, and there must be enough answers. */
export const hasResults = ({ stage, voted }: Asked): boolean => stage !== 'open' && voted.length >= ANSWERS_MIN;
