import { textOf } from '#client/base/device/useOwnDraft.ts';
import type { OutcomeFields } from '#shared/live/outcome.ts';
import { OUTCOME_TEXT_MAX, problemOfOutcome, saysSomething } from '#shared/live/outcomeRules.ts';

/** The form of an outcome while it is filled in: text for each field, empty where nothing was chosen yet. */
export type OutcomeDraft = Record<keyof OutcomeFields, string>;

export const emptyOutcome: OutcomeDraft = {
  assessedBy: '',
  how: '',
  level: '',
  ended: '',
  meansAsked: '',
  meansSafe: '',
  plan: '',
  informed: '',
  nextOn: '',
  nextBy: '',
  text: '',
};

/** What was kept of a form on this device, as far as it fits; what was kept before there were fields is its text. */
export function readOutcome(kept: unknown): OutcomeDraft | null {
  if (typeof kept === 'string') return { ...emptyOutcome, text: kept };
  if (typeof kept !== 'object' || kept === null) return null;
  return Object.fromEntries(Object.keys(emptyOutcome).map((key) => [key, textOf(kept, key)])) as OutcomeDraft;
}

/** The same of a draft of a session, which is text. */
export function readDraft(kept: string): OutcomeDraft {
  try {
    return readOutcome(JSON.parse(kept)) ?? emptyOutcome;
  } catch {
    return { ...emptyOutcome, text: kept };
  }
}

export type OutcomeMissing = 'choose' | 'write' | 'tenLetters' | 'tooLong' | 'day' | 'nextPast' | 'notReached';
const chosen = ['how', 'level', 'ended', 'meansAsked', 'plan'] as const;

/** What is still missing, by field; nothing: it can be sent. `level`: of the alert. */
export function missingIn(draft: OutcomeDraft, level: number, now: number): Partial<Record<keyof OutcomeFields, OutcomeMissing>> {
  const found: Partial<Record<keyof OutcomeFields, OutcomeMissing>> = {};
  for (const field of chosen) if (draft[field] === '') found[field] = 'choose';
  if (draft.meansAsked === 'yes' && draft.meansSafe === '') found.meansSafe = 'choose';
  for (const field of ['assessedBy', 'nextBy'] as const) if (draft[field].trim() === '') found[field] = 'write';
  if (draft.nextOn === '') found.nextOn = 'day';
  const text = draft.text.trim();
  if (!saysSomething(text)) found.text = 'tenLetters';
  else if (text.length > OUTCOME_TEXT_MAX) found.text = 'tooLong';
  const problem = draft.nextOn === '' ? null : problemOfOutcome(level, { ...draft, meansSafe: draft.meansSafe || null }, now);
  if (problem === 'notReached') found.ended = 'notReached';
  if (problem === 'nextPast') found.nextOn = 'nextPast';
  return found;
}

/** A form in which nothing is missing, as it is sent. */
export const fieldsOf = (draft: OutcomeDraft): OutcomeFields =>
  ({
    ...draft,
    assessedBy: draft.assessedBy.trim(),
    informed: draft.informed.trim(),
    nextBy: draft.nextBy.trim(),
    text: draft.text.trim(),
    level: Number(draft.level),
    meansSafe: draft.meansAsked === 'yes' ? draft.meansSafe : null,
  }) as OutcomeFields;
