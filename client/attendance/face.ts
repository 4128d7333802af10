import { defineFace } from '../base/face.ts';

export const attendanceFace = defineFace({
  name: 'attendance',
  pages: [{ path: 'session/:session/attendance', load: () => import('./AttendancePage.tsx').then(({ AttendancePage }) => AttendancePage) }],
});
