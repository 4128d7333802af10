import type { Input } from '#shared/session/session.ts';
import { LABEL_CHARACTERS_MAX, OPTIONS_MIN, QUESTION_CHARACTERS_MAX, WORD_CHARACTERS_MAX } from './limits.ts';
import type { PollAnswer } from './types.ts';

export const kinds = ['single', 'multiple', 'scale', 'word'] as const;

/** A poll as it is being written. */
export interface Draft {
  kind: (typeof kinds)[number];
  question: string;
  options: readonly string[];
  low: string;
  high: string;
  isAnonymous: boolean;
}

export const hasOptions = ({ kind }: Draft): boolean => kind === 'single' || kind === 'multiple';
const written = (options: readonly string[]) => options.map((option) => option.trim()).filter((option) => option !== '');

/** Whether this option says the same as one before it. */
export const isTwice = (options: readonly string[], index: number): boolean =>
  options[index]!.trim() !== '' && options.findIndex((option) => option.trim() === options[index]!.trim()) < index;

/** What is asked of the server, or null as long as something is missing or too long. */
export function ask(draft: Draft): Input<'poll', 'open'> | null {
  const question = draft.question.trim();
  const options = hasOptions(draft) ? written(draft.options) : [];
  const ends = { low: draft.low.trim(), high: draft.high.trim() };
  const fits = (label: string) => label !== '' && label.length <= LABEL_CHARACTERS_MAX;
  if (question === '' || question.length > QUESTION_CHARACTERS_MAX) return null;
  if (hasOptions(draft) && (options.length < OPTIONS_MIN || !options.every(fits) || new Set(options).size < options.length)) return null;
  if (draft.kind === 'scale' && !(fits(ends.low) && fits(ends.high))) return null;
  return { kind: draft.kind, question, options, isAnonymous: draft.isAnonymous, ...(draft.kind === 'scale' && { ends }) };
}

/** Whether there is an answer that can be sent: something chosen, or one word that fits. */
export function isComplete(answer: PollAnswer | null): boolean {
  if (answer === null) return false;
  if (typeof answer === 'string') return /^\S+$/.test(answer.trim()) && answer.trim().length <= WORD_CHARACTERS_MAX;
  return typeof answer === 'number' || answer.length > 0;
}
