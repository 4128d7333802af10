import { lazy, Suspense } from 'react';
import { isA, type HasRoles } from '#shared/people/role.ts';
import { Outboxes } from '../base/offline/Outboxes.tsx';

const OfParticipants = lazy(() =>
  import('./OfParticipants.tsx').then(
    ({ OfParticipants }) => ({ default: OfParticipants }),
    () => ({ default: () => <></> }),
  ),
);

/** What goes on unseen behind every page of somebody who is signed in. */
export function Behind({ who }: { who: HasRoles }) {
  return (
    <>
      <Outboxes who={who} />
      {isA(who, 'participant') && (
        <Suspense>
          <OfParticipants />
        </Suspense>
      )}
    </>
  );
}
