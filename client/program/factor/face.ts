import { staffRoles } from '#shared/people/role.ts';
import { defineFace, part } from '../../base/face.ts';

export const factorFace = defineFace({
  name: 'factor',
  pages: [{ path: 'second-factor', load: () => import('./FactorPage.tsx').then(({ FactorPage }) => FactorPage) }],
  onToday: [{ by: staffRoles, place: 'first', Part: part(() => import('./FactorDue.tsx'), 'FactorDue') }],
});
