import { lazy, Suspense } from 'react';
import { isA, type HasRoles } from '#shared/people/role.ts';
import { theirsOf, type Face } from '../base/face.ts';
import { Outboxes } from '../base/offline/Outboxes.tsx';
import { faces } from '../features.ts';

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
      <Suspense>{faces.flatMap(({ name, behind = [] }: Face) => theirsOf(behind, who).map(({ Part }) => <Part key={name} />))}</Suspense>
      {isA(who, 'participant') && (
        <Suspense>
          <OfParticipants />
        </Suspense>
      )}
    </>
  );
}
