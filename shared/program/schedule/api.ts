import { clinicRoles } from '../../people/role.ts';
import type { EarlierSessions, SessionPeople, SessionsOfMonth, Today, WayIn } from './answers.ts';
import { endpoint, type Done } from '../../base/endpoint.ts';
import { refusal } from '../../base/refusal.ts';

export const sessionEnded = refusal()('sessionEnded', 410);

export const schedule = {
  people: endpoint<SessionPeople>()({
    method: 'get',
    path: '/api/sessions/:id/people',
    by: ['facilitator', 'supervisor'],
    sees: 'names',
    logs: { kind: 'roster', of: 'session' },
  }),
  today: endpoint<Today>()({
    method: 'get',
    path: '/api/today',
    by: clinicRoles,
    sees: 'schedule',
    logs: { not: 'sessions', kind: 'sessions' },
  }),
  /** `before`: 'now', or the last session that was given. */
  earlier: endpoint<EarlierSessions>()({
    method: 'get',
    path: '/api/earlier-sessions/:before',
    by: ['facilitator', 'manager'],
    sees: 'earlierSessions',
    logs: { not: 'sessions', kind: 'attendance' },
  }),
  /** `:month`: '2026-12', on the clinic's calendar. */
  month: endpoint<SessionsOfMonth>()({
    method: 'get',
    path: '/api/months/:month/sessions',
    by: clinicRoles,
    sees: 'schedule',
    logs: { not: 'sessions', kind: 'sessions' },
  }),
  wayIn: endpoint<WayIn>()({
    method: 'get',
    path: '/api/sessions/:id/way-in',
    by: clinicRoles,
    sees: 'schedule',
    logs: { kind: 'wayIn', of: 'session', shows: 'own' },
    refuses: [sessionEnded],
  }),
  /** The caller's own last place, which the way in keeps for them alone. */
  forgetPlace: endpoint<Done>()({
    method: 'post',
    path: '/api/way-in/place/remove',
    by: clinicRoles,
    sees: 'schedule',
    logs: { not: 'own' },
  }),
};
