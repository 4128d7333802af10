import { IconMoodSmile } from '@tabler/icons-react';
import { defineFace } from '../../base/face.ts';

const readers = ['participant', 'facilitator'] as const;

export const ratingsFace = defineFace({
  name: 'ratings',
  pages: [{ path: 'check-ins', by: readers, load: () => import('./RatingsPage.tsx').then(({ RatingsPage }) => RatingsPage) }],
  ways: [{ to: '/check-ins', by: readers, label: 'ratings', Icon: IconMoodSmile }],
});
