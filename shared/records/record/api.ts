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
  }),
  openAlerts: endpoint<{ alerts: AlertView[] }>()({
    method: 'get',
    path: '/api/alerts',
    by: ['facilitator'],
    sees: 'alerts',
  }),
  writeOutcome: endpoint<{ alert: AlertView }, typeof alertOutcome>()({
    method: 'post',
    path: '/api/alerts/:id/outcome',
    by: ['facilitator'],
    sees: 'alerts',
    changes: ['sessionRecord'],
    refuses: [sessionOn, alertClosed],
  }),
  deleteNote: endpoint<Done>()({
    method: 'post',
    path: '/api/sessions/:id/note/delete',
    by: ['facilitator'],
    sees: 'sessionRecord',
    refuses: [sessionOn],
  }),
};
