import { defineFace, part } from '../../base/face.ts';

export const recordsFace = defineFace({
  name: 'records',
  onToday: [{ by: ['facilitator'], place: 'first', Part: part(() => import('./OpenAlerts.tsx'), 'OpenAlerts') }],
  onChart: [{ by: ['facilitator'], Part: part(() => import('./AlertsOnChart.tsx'), 'AlertsOnChart') }],
});
