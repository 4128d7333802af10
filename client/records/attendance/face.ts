import { defineFace, part } from '../../base/face.ts';

export const attendanceFace = defineFace({
  name: 'attendance',
  pages: [{ path: 'session/:session/attendance', load: () => import('./AttendancePage.tsx').then(({ AttendancePage }) => AttendancePage) }],
  onChart: [{ by: ['facilitator'], Part: part(() => import('./SessionsOnChart.tsx'), 'SessionsOnChart') }],
});
