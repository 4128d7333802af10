import { defineFace } from '../../base/face.ts';

export const accountFace = defineFace({
  name: 'account',
  pages: [{ path: 'account', load: () => import('./AccountPage.tsx').then(({ AccountPage }) => AccountPage) }],
});
