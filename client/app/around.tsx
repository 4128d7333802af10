import { lazy, type FunctionComponent } from 'react';
import type { HasRoles } from '#shared/people/role.ts';
import type { Around } from '../base/help/around.ts';
import { OwnPlansInHelp } from '../learning/plans/OwnPlansInHelp.tsx';

// Comes after the page itself: nobody waits for it, and where it does not come the page stays whole.
const Behind = lazy<FunctionComponent<{ who: HasRoles }>>(() =>
  import('./Behind.tsx').then(
    ({ Behind }) => ({ default: Behind }),
    () => ({ default: () => <></> }),
  ),
);

// Only who is signed in has ways to go. Where they did not come, the name above leads to Today.
const Ways = lazy<FunctionComponent<{ who: HasRoles }>>(() =>
  import('./Ways.tsx').then(
    ({ Ways }) => ({ default: Ways }),
    () => ({ default: () => <></> }),
  ),
);

export const around: Around = { Ways, Behind, OwnPlans: OwnPlansInHelp };
