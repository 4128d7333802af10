import { IconMap2 } from '@tabler/icons-react';
import { defineFace, part } from '../../base/face.ts';

export const planFace = defineFace({
  name: 'plan',
  pages: [{ path: 'plan', by: ['participant'], load: () => import('./PlanPage.tsx').then(({ PlanPage }) => PlanPage) }],
  ways: [{ to: '/plan', by: ['participant'], label: 'plan', Icon: IconMap2 }],
  onToday: [{ by: ['family'], place: 'after', Part: part(() => import('./PlansShownToMe.tsx'), 'PlansShownToMe') }],
  onChart: [{ by: ['facilitator'], Part: part(() => import('./PlansOnChart.tsx'), 'PlansOnChart') }],
});
