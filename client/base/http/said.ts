import type { Refusal } from '#shared/base/refusal.ts';
import { words, type English } from '../words/words.ts';

/** A refusal as the person reads it: what happened and what to do next. `field`: the part of the input that was wrong; `ref`: what to quote to support. */
export interface Said {
  refused: string;
  say: string;
  field?: string;
  ref?: string;
}

type Part = keyof English;
type Say = (key: string, options: object) => string;

/** The words for a refusal: each part of the words has those of its own, in `refused`. */
export function said({ refused, values }: Refusal): Said {
  const { field, rule, ref } = values as { field?: string; rule?: string; ref?: string };
  return { refused, say: isSentence(rule) ? rule : sentenceFor(refused, values), ...(field !== undefined && { field }), ...(ref !== undefined && { ref }) };
}

function sentenceFor(refused: string, values: object): string {
  const key = `refused.${refused}`;
  const part = (Object.keys(words.getDataByLanguage('en') ?? {}) as Part[]).find((one) => words.exists(key, { ns: one }));
  return part === undefined ? words.t('broken') : (words.t as Say)(key, { ns: part, ...values });
}

const isSentence = (rule: string | undefined): rule is string => rule?.endsWith('.') ?? false;
