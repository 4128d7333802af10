import { defineFace, part } from '../base/face.ts';

export const clinicFace = defineFace({
  name: 'clinic',
  pages: [{ path: 'setup/:token', load: () => import('./SetupPage.tsx').then(({ SetupPage }) => SetupPage) }],
  onToday: [{ by: ['manager'], place: 'first', Part: part(() => import('./FirstSteps.tsx'), 'FirstSteps') }],
});
