import { clinicRoles } from '../../people/role.ts';
import type { SessionPeople, Today, WayIn } from '../../api/types.ts';
import { endpoint } from '../../base/endpoint.ts';
import { refusal } from '../../base/refusal.ts';

export const sessionEnded = refusal()('sessionEnded', 410);

export const schedule = {
  people: endpoint<SessionPeople>()({
    method: 'get',
    path: '/api/sessions/:id/people',
    by: ['facilitator'],
    sees: 'names',
  }),
  today: endpoint<Today>()({
    method: 'get',
    path: '/api/today',
    by: clinicRoles,
    sees: 'schedule',
  }),
  wayIn: endpoint<WayIn>()({
    method: 'get',
    path: '/api/sessions/:id/way-in',
    by: clinicRoles,
    sees: 'schedule',
    refuses: [sessionEnded],
  }),
};
