import { Problem } from '../design/Problem.tsx';
import { refusalOf } from './api.ts';

/** Why something could not be had or done, in words; nothing while nothing went wrong. */
export function ProblemOf({ error, onTryAgain }: { error: unknown; onTryAgain?: () => void }) {
  if (error === null || error === undefined) return null;
  const { say, ref } = refusalOf(error);
  return <Problem say={say} reference={ref} onTryAgain={onTryAgain} />;
}
