import type { Attendance } from '../../api/types.ts';
import { endpoint } from '../../base/endpoint.ts';

/** A session that somebody was in, or will be, beside the reader who leads it. */
export interface PersonSession {
  id: string;
  title: string;
  startsAt: string;
  endsAt: string;
  /** How long they were in the group; null before it begins. */
  minutes: number | null;
  isOver: boolean;
}

export const attendance = {
  /** Of one person, the newest first. */
  ofPerson: endpoint<{ sessions: PersonSession[] }>()({
    method: 'get',
    path: '/api/my-people/:id/sessions',
    by: ['facilitator'],
    sees: 'attendance',
    logs: { kind: 'attendance', of: 'person' },
  }),
  ofSession: endpoint<Attendance>()({
    method: 'get',
    path: '/api/sessions/:id/attendance',
    by: ['facilitator', 'manager'],
    sees: 'attendance',
    logs: { kind: 'attendance', of: 'session' },
  }),
};
