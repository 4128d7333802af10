import { lazy, Suspense, type FunctionComponent } from 'react';
import { useMe } from '../http/queries.ts';

// Comes after the page, and only for who is signed in. Where it does not come, pages ask when they are shown again.
const FollowChanges = lazy<FunctionComponent>(() =>
  import('../http/FollowChanges.tsx').then(
    ({ FollowChanges }) => ({ default: FollowChanges }),
    () => ({ default: () => <></> }),
  ),
);

/** Whatever page is open, the room too: what the server says changed is asked for again. */
export function Following() {
  const { data: me } = useMe();
  return me && !me.mustSetUp ? (
    <Suspense>
      <FollowChanges key={me.owner} />
    </Suspense>
  ) : null;
}
