import { clinicRoles } from '#shared/people/role.ts';
import { defineFace, part } from '../../base/face.ts';

export const passwordFace = defineFace({
  name: 'password',
  pages: [{ path: 'password/:token', load: () => import('./PasswordPage.tsx').then(({ PasswordPage }) => PasswordPage) }],
  onToday: [{ by: clinicRoles, place: 'first', Part: part(() => import('./PasswordNotices.tsx'), 'PasswordNotices') }],
});
