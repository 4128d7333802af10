import { IconBuilding } from '@tabler/icons-react';
import { defineFace, part } from '../../base/face.ts';

export const clinicFace = defineFace({
  name: 'clinic',
  pages: [
    { path: 'setup/:token', load: () => import('./SetupPage.tsx').then(({ SetupPage }) => SetupPage) },
    { path: 'clinic', by: ['manager'], load: () => import('./ClinicPage.tsx').then(({ ClinicPage }) => ClinicPage) },
  ],
  ways: [{ to: '/clinic', by: ['manager'], label: 'clinic', Icon: IconBuilding }],
  onToday: [{ by: ['manager'], place: 'first', Part: part(() => import('./FirstSteps.tsx'), 'FirstSteps') }],
});
