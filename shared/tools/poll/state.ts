import { ANSWERS_MIN } from '../../live/anonymous.ts';
import type { MemberId, Place, RosterEvent } from '../../live/roster.ts';

export type PollKind = 'single' | 'multiple' | 'scale' | 'word';
/** Indices of the options (single, multiple), a number from 0 to 10 (scale), or a word. */
export type PollAnswer = readonly number[] | number | string;

export interface Poll {
  id: string;
  place: Place;
  question: string;
  kind: PollKind;
  options: readonly string[];
  /** What 0 and 10 mean on a scale. */
  ends: { low: string; high: string };
  /** Then nothing here ties an answer to anybody: who voted and what was answered are kept apart, each in an order of its own. */
  isAnonymous: boolean;
  stage: 'open' | 'closed' | 'shown';
  /** Who has answered, by their id's order and not by time. */
  voted: readonly MemberId[];
  /** Answers for each option, or for each number 0..10. */
  counts: readonly number[];
  /** Answers for each word, in alphabetical order. */
  words: Readonly<Record<string, number>>;
  /** Words that facilitators leave out of what the group sees. */
  leftOut: readonly string[];
  /** Who answered what; empty in an anonymous poll. */
  named: Readonly<Record<MemberId, PollAnswer>>;
}

export type OpenPoll = Poll | null;

export type PollEvent =
  | { type: 'opened'; poll: Poll }
  | { type: 'voted'; member: MemberId; answer: PollAnswer }
  | { type: 'closed' }
  | { type: 'wordLeftOut'; word: string }
  | { type: 'wordTakenIn'; word: string }
  | { type: 'shown' }
  | { type: 'discarded' };

export const SCALE_MAX = 10;

/** What happened, applied. */
export function evolve(poll: OpenPoll, event: PollEvent | RosterEvent): OpenPoll {
  if (event.type === 'opened') return poll ?? event.poll;
  if (!poll) return poll;
  switch (event.type) {
    case 'voted':
      return poll.stage !== 'open' || poll.voted.includes(event.member) ? poll : count(poll, event.member, event.answer);
    case 'closed':
      return poll.stage === 'open' ? { ...poll, stage: 'closed' } : poll;
    case 'wordLeftOut':
      return poll.leftOut.includes(event.word) ? poll : { ...poll, leftOut: [...poll.leftOut, event.word].sort() };
    case 'wordTakenIn':
      return poll.leftOut.includes(event.word) ? { ...poll, leftOut: poll.leftOut.filter((word) => word !== event.word) } : poll;
    case 'shown':
      return poll.stage === 'closed' ? { ...poll, stage: 'shown' } : poll;
    case 'discarded':
    case 'sessionEnded':
      return null;
    default:
      return poll;
  }
}

function count(poll: Poll, member: MemberId, answer: PollAnswer): Poll {
  const chosen = typeof answer === 'number' ? [answer] : typeof answer === 'string' ? [] : answer;
  return {
    ...poll,
    voted: [...poll.voted, member].sort(),
    counts: poll.counts.map((n, i) => (chosen.includes(i) ? n + 1 : n)),
    words: typeof answer === 'string' ? addWord(poll.words, answer) : poll.words,
    named: poll.isAnonymous ? poll.named : { ...poll.named, [member]: answer },
  };
}

function addWord(words: Poll['words'], word: string): Poll['words'] {
  const more = { ...words, [word]: (Object.hasOwn(words, word) ? words[word]! : 0) + 1 };
  return Object.fromEntries(Object.entries(more).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Whether results may be looked at: nobody sees them grow, and anonymous ones need enough answers. */
export const hasResults = (poll: Poll): boolean => poll.stage !== 'open' && (!poll.isAnonymous || poll.voted.length >= ANSWERS_MIN);
