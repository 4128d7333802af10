import { IconUsersGroup } from '@tabler/icons-react';
import { defineFace } from '../../base/face.ts';

export const careFace = defineFace({
  name: 'care',
  pages: [{ path: 'my-people', by: ['facilitator'], load: () => import('./MyPeoplePage.tsx').then(({ MyPeoplePage }) => MyPeoplePage) }],
  ways: [{ to: '/my-people', by: ['facilitator'], label: 'myPeople', Icon: IconUsersGroup }],
});
