import type { OutcomeFields } from '../../live/outcome.ts';

/** An outcome of an alert, as somebody writes it. */
export const outcomeOf = (text: string, more: Partial<OutcomeFields> = {}): OutcomeFields => ({
  assessedBy: 'Maria',
  how: 'talk',
  level: 3,
  ended: 'home',
  meansAsked: 'yes',
  meansSafe: 'yes',
  plan: 'looked',
  informed: 'Her sister',
  nextOn: '2099-01-02',
  nextBy: 'Daniel',
  text,
  ...more,
});
