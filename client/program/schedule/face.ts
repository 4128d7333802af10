import { IconHistory } from '@tabler/icons-react';
import { defineFace } from '../../base/face.ts';

const readers = ['facilitator', 'manager'] as const;

export const earlierFace = defineFace({
  name: 'earlier',
  pages: [{ path: 'earlier', by: readers, load: () => import('./EarlierPage.tsx').then(({ EarlierPage }) => EarlierPage) }],
  ways: [{ to: '/earlier', by: readers, label: 'earlier', Icon: IconHistory }],
});
