import { defineFace } from '../../base/face.ts';

export const inviteFace = defineFace({
  name: 'invite',
  pages: [{ path: 'invite/:token', load: () => import('./InvitePage.tsx').then(({ InvitePage }) => InvitePage) }],
});
