import type { AlertView, ConcernView, SessionRecord } from './answers.ts';
import { endpoint, type Done } from '../../base/endpoint.ts';
import { refusal } from '../../base/refusal.ts';
import type { alertDeed, alertOutcome } from './input.ts';

export const sessionOn = refusal()('sessionOn');
export const alertClosed = refusal()('alertClosed');
export const notReached = refusal()('notReached');
export const nextPast = refusal()('nextPast');
export const meansSafeMissing = refusal()('meansSafeMissing');
export const tooManyEntries = refusal()('tooManyEntries');

export const record = {
  ofSession: endpoint<SessionRecord>()({
    method: 'get',
    path: '/api/sessions/:id/record',
    by: ['facilitator', 'supervisor'],
    sees: 'sessionRecord',
    logs: { kind: 'sessionRecord', of: 'session' },
    also: ['alerts', 'whereabouts', 'consents', 'processNotes'],
  }),
  openAlerts: endpoint<{ alerts: AlertView[] }>()({
    method: 'get',
    path: '/api/alerts',
    by: ['facilitator', 'supervisor'],
    sees: 'alerts',
    logs: { kind: 'alerts', of: 'answer' },
    also: ['whereabouts'],
  }),
  /** Those about one person, the open ones first; and when they asked for support, or had a lighter flag. */
  ofPerson: endpoint<{ alerts: AlertView[]; concerns: ConcernView[] }>()({
    method: 'get',
    path: '/api/my-people/:id/alerts',
    by: ['facilitator'],
    sees: 'alerts',
    logs: { kind: 'alerts', of: 'person' },
    also: ['alerts', 'whereabouts', 'names'],
  }),
  writeOutcome: endpoint<{ alert: AlertView }, typeof alertOutcome>()({
    method: 'post',
    path: '/api/alerts/:id/outcome',
    by: ['facilitator'],
    sees: 'alerts',
    logs: { kind: 'alerts', of: 'alert' },
    also: ['alerts', 'whereabouts'],
    changes: ['sessionRecord', 'myPeople'],
    refuses: [sessionOn, alertClosed, notReached, nextPast, meansSafeMissing],
  }),
  /** What was done for the person of an open alert, after its session: kept with its time. */
  noteDeed: endpoint<{ alert: AlertView }, typeof alertDeed>()({
    method: 'post',
    path: '/api/alerts/:id/log',
    by: ['facilitator'],
    sees: 'alerts',
    logs: { kind: 'alerts', of: 'alert' },
    also: ['alerts', 'whereabouts'],
    changes: ['sessionRecord'],
    refuses: [sessionOn, alertClosed, tooManyEntries],
  }),
  deleteNote: endpoint<Done>()({
    method: 'post',
    path: '/api/sessions/:id/note/delete',
    by: ['facilitator'],
    sees: 'sessionRecord',
    logs: { kind: 'processNotes', of: 'session', shows: 'own' },
    changes: ['earlierSessions'],
    refuses: [sessionOn],
  }),
};
