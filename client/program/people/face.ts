import { IconUsers } from '@tabler/icons-react';
import { defineFace } from '../../base/face.ts';

const staff = ['scheduler', 'manager'] as const;

export const peopleFace = defineFace({
  name: 'people',
  pages: [{ path: 'people', by: staff, load: () => import('./PeoplePage.tsx').then(({ PeoplePage }) => PeoplePage) }],
  ways: [{ to: '/people', by: staff, label: 'people', Icon: IconUsers }],
});
