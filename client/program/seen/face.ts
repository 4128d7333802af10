import { IconEyeCheck } from '@tabler/icons-react';
import { defineFace } from '../../base/face.ts';

const owners = ['participant', 'family'] as const;

export const seenFace = defineFace({
  name: 'seen',
  pages: [{ path: 'who-has-seen', by: owners, load: () => import('./SeenPage.tsx').then(({ SeenPage }) => SeenPage) }],
  ways: [{ to: '/who-has-seen', by: owners, label: 'seen', Icon: IconEyeCheck }],
});
