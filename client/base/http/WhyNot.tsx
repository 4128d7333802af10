import { Problem } from '../design/Problem.tsx';
import { ProblemOf } from './ProblemOf.tsx';

/** What tells the server something (`useTell`), or gives an order in the room (`useOrder`). */
export interface Tells {
  isPending: boolean;
  error?: unknown;
  refusal?: { say: string } | null;
}

/** Why it was not done; nothing while nothing went wrong. */
export function WhyNot({ tells: { error, refusal } }: { tells: Tells }) {
  return (
    <>
      <ProblemOf error={error} />
      {refusal && <Problem say={refusal.say} />}
    </>
  );
}
