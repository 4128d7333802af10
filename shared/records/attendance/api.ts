import type { Attendance, AttendanceMinutes, AttendanceStatus } from './answers.ts';
import { endpoint } from '../../base/endpoint.ts';

/** A session that somebody was in, or will be. */
export interface PersonSession {
  id: string;
  title: string;
  startsAt: string;
  endsAt: string;
  /** How long they were in the group; null before it begins. */
  minutes: number | null;
  isOver: boolean;
  /** The reader may read of everybody in it. */
  isLed: boolean;
}

export const attendance = {
  /** Of one person, the newest first. Their own they find among their sessions (`schedule.month`). */
  ofPerson: endpoint<{ sessions: PersonSession[] }>()({
    method: 'get',
    path: '/api/my-people/:id/sessions',
    by: ['facilitator'],
    sees: 'attendance',
    logs: { kind: 'ownAttendance', of: 'person' },
    also: ['attendance'],
  }),
  ofSession: endpoint<Attendance>()({
    method: 'get',
    path: '/api/sessions/:id/attendance',
    by: ['facilitator', 'supervisor', 'manager'],
    sees: 'attendance',
    logs: { kind: 'attendance', of: 'session' },
  }),
  /** For who plans: who came, and nothing of when. */
  status: endpoint<AttendanceStatus>()({
    method: 'get',
    path: '/api/sessions/:id/attendance/status',
    by: ['scheduler', 'manager'],
    sees: 'attendance',
    logs: { kind: 'attendance', of: 'session' },
  }),
  /** For who bills: minutes alone. */
  minutes: endpoint<AttendanceMinutes>()({
    method: 'get',
    path: '/api/sessions/:id/attendance/minutes',
    by: ['billing'],
    sees: 'attendance',
    logs: { kind: 'attendance', of: 'session' },
  }),
};
