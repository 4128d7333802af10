// What an outcome of an alert may be, for both ends; no schema, so that no page brings one.
import { daysAnywhere, type Day } from '../base/day.ts';

export const outcomeChoices = {
  how: ['talk', 'telephone', 'inPerson'],
  ended: ['group', 'home', 'emergency', 'welfareCheck', 'notReached'],
  meansAsked: ['yes', 'no', 'notPossible'],
  meansSafe: ['yes', 'notYet', 'noneNamed'],
  plan: ['looked', 'changed', 'no'],
} as const;

export const OUTCOME_TEXT_MAX = 2000;
/** Letters and digits: punctuation says nothing. */
export const OUTCOME_LETTERS_MIN = 10;

/** Whether a text says something: at least ten letters or digits, in any script. */
export const saysSomething = (text: string): boolean => (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= OUTCOME_LETTERS_MIN;

type Asked = { ended: string; nextOn: Day; meansAsked: string; meansSafe: string | null };

/**
 * Why an alert of this level cannot be closed with this outcome at `now`; null: it can. notReached: somebody in immediate danger whom nobody
 * reached stays open. nextPast: the next contact lies in the past, in every zone. meansSafeMissing: asked about means, not whether they are safe.
 */
export function problemOfOutcome(
  level: number,
  { ended, nextOn, meansAsked, meansSafe }: Asked,
  now: number,
): 'notReached' | 'nextPast' | 'meansSafeMissing' | null {
  if (level >= 4 && ended === 'notReached') return 'notReached';
  if (meansAsked === 'yes' && meansSafe === null) return 'meansSafeMissing';
  return nextOn < daysAnywhere(now).first ? 'nextPast' : null;
}
