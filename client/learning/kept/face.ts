import { IconArchive } from '@tabler/icons-react';
import { defineFace } from '../../base/face.ts';

const readers = ['participant', 'family', 'facilitator'] as const;

export const keptFace = defineFace({
  name: 'kept',
  pages: [
    { path: 'kept', load: () => import('./KeptListPage.tsx').then(({ KeptListPage }) => KeptListPage) },
    { path: 'kept/:document', load: () => import('./KeptPage.tsx').then(({ KeptPage }) => KeptPage) },
  ],
  ways: [{ to: '/kept', by: readers, label: 'kept', Icon: IconArchive }],
});
