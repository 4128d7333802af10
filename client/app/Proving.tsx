import { lazy, Suspense, useSyncExternalStore } from 'react';
import { onProofAsked, proofAsked } from '../base/http/proofs.ts';

// Comes when it is asked for. Where it does not come, nothing is done, and that is said where it was pressed.
const ProveAgain = lazy(() =>
  import('../program/factor/ProveAgain.tsx').then(
    ({ ProveAgain }) => ({ default: ProveAgain }),
    () => {
      proofAsked()?.answer(false);
      return { default: () => <></> };
    },
  ),
);

/** Over whatever page is open: asks once more who it is, where something that was pressed needs that. */
export function Proving() {
  const asked = useSyncExternalStore(onProofAsked, proofAsked);
  return asked ? (
    <Suspense>
      <ProveAgain by={asked.by} onAnswer={asked.answer} />
    </Suspense>
  ) : null;
}
