import { z } from 'zod';
import { line, lineOrNothing, paragraph } from './text.ts';
import { OUTCOME_TEXT_MAX, outcomeChoices, saysSomething } from './outcomeRules.ts';

/** What came of an alert of level 3 or 4, in fields. */
export const outcomeFields = z.strictObject({
  assessedBy: line(80),
  how: z.enum(outcomeChoices.how),
  /** The gravest level that was reached, 0 to 4. */
  level: z.int().min(0).max(4),
  ended: z.enum(outcomeChoices.ended),
  meansAsked: z.enum(outcomeChoices.meansAsked),
  /** Null where nobody asked. */
  meansSafe: z.enum(outcomeChoices.meansSafe).nullable(),
  plan: z.enum(outcomeChoices.plan),
  /** Who was informed; empty: nobody. */
  informed: lineOrNothing(200),
  /** The day of the next contact, and who makes it. */
  nextOn: z.iso.date('Please choose a day.'),
  nextBy: line(80),
  text: paragraph(OUTCOME_TEXT_MAX).refine(saysSomething, 'Please write at least ten letters on what came of it.'),
});
export type OutcomeFields = z.output<typeof outcomeFields>;
