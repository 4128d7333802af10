import type { Attendance } from '../../api/types.ts';
import { endpoint } from '../../base/endpoint.ts';

export const attendance = {
  ofSession: endpoint<Attendance>()({
    method: 'get',
    path: '/api/sessions/:id/attendance',
    by: ['facilitator', 'manager'],
    sees: 'attendance',
    logs: { kind: 'attendance', of: 'session' },
  }),
};
