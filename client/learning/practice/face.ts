import { IconPlant } from '@tabler/icons-react';
import { defineFace, part } from '../../base/face.ts';
import { daysPlace } from './stores.ts';

const practising = ['participant', 'facilitator'] as const;

export const practiceFace = defineFace({
  name: 'practice',
  pages: [{ path: 'practice', by: practising, load: () => import('./PracticePage.tsx').then(({ PracticePage }) => PracticePage) }],
  ways: [{ to: '/practice', by: practising, label: 'practice', Icon: IconPlant }],
  onToday: [{ by: ['participant'], place: 'after', Part: part(() => import('./PracticeToday.tsx'), 'PracticeToday') }],
  stores: [daysPlace],
  outboxes: [{ by: ['participant'], load: () => import('./outbox.ts').then(({ days }) => days) }],
  onChart: [{ by: ['facilitator'], Part: part(() => import('./PracticeOnChart.tsx'), 'PracticeOnChart') }],
});
