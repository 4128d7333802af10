import { defineFace } from '../../base/face.ts';

export const captionersFace = defineFace({
  name: 'captioners',
  pages: [
    {
      path: 'session/:session/captions',
      by: ['facilitator', 'manager'],
      load: () => import('./CaptionersPage.tsx').then(({ CaptionersPage }) => CaptionersPage),
    },
  ],
});
