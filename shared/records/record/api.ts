import type { AlertView, SessionRecord } from '../../api/types.ts';
import { endpoint, type Done } from '../../base/endpoint.ts';
import { refusal } from '../../base/refusal.ts';
import type { alertOutcome } from './input.ts';

export const sessionOn = refusal()('sessionOn');
export const alertClosed = refusal()('alertClosed');

export const record = {
  ofSession: endpoint<SessionRecord>()({
    method: 'get',
    path: '/api/sessions/:id/record',
    by: ['facilitator'],
    sees: 'sessionRecord',
    logs: { kind: 'sessionRecord', of: 'session' },
  }),
  openAlerts: endpoint<{ alerts: AlertView[] }>()({
    method: 'get',
    path: '/api/alerts',
    by: ['facilitator'],
    sees: 'alerts',
    logs: { kind: 'alerts', of: 'answer' },
  }),
  writeOutcome: endpoint<{ alert: AlertView }, typeof alertOutcome>()({
    method: 'post',
    path: '/api/alerts/:id/outcome',
    by: ['facilitator'],
    sees: 'alerts',
    logs: { kind: 'alerts', of: 'alert' },
    changes: ['sessionRecord'],
    refuses: [sessionOn, alertClosed],
  }),
  deleteNote: endpoint<Done>()({
    method: 'post',
    path: '/api/sessions/:id/note/delete',
    by: ['facilitator'],
    sees: 'sessionRecord',
    logs: { kind: 'sessionRecord', of: 'session', shows: 'own' },
    changes: ['earlierSessions'],
    refuses: [sessionOn],
  }),
};
