import { IconCalendarTime } from '@tabler/icons-react';
import { defineFace } from '../../base/face.ts';

const planners = ['facilitator', 'scheduler'] as const;

export const planningFace = defineFace({
  name: 'planning',
  pages: [
    { path: 'sessions', load: () => import('./SessionsPage.tsx').then(({ SessionsPage }) => SessionsPage) },
    { path: 'sessions/plan', by: planners, load: () => import('./PlanPage.tsx').then(({ NewSessionPage }) => NewSessionPage) },
    { path: 'session/:session/plan', by: planners, load: () => import('./PlanPage.tsx').then(({ ChangeSessionPage }) => ChangeSessionPage) },
  ],
  ways: [{ to: '/sessions', by: planners, label: 'sessions', Icon: IconCalendarTime }],
});
