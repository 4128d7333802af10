import type { MyPlans, PlanView, PlansShown } from './answers.ts';
import type { SessionRelatives } from './answers.ts';
import { endpoint, type Done } from '../../base/endpoint.ts';
import { refusal } from '../../base/refusal.ts';
import type { signedSessionConsent } from '../../program/family/familySessions.ts';
import type { signedConsent } from '../../program/family/plans.ts';

export const badDay = refusal<{ field: string }>()('badDay');

export const family = {
  plans: endpoint<MyPlans>()({
    method: 'get',
    path: '/api/plans',
    by: ['participant'],
    sees: 'plans',
    logs: { not: 'own', kind: 'plans' },
    also: ['consents'],
  }),
  signForPlan: endpoint<Done, typeof signedConsent>()({
    method: 'post',
    path: '/api/plans/:id/consents',
    by: ['participant'],
    sees: 'plans',
    logs: { kind: 'consents', of: 'sheet', shows: 'own' },
    also: ['plans'],
    tells: ['plansShown', 'consents', 'sessionRecord'],
    refuses: [badDay],
  }),
  revoke: endpoint<Done>()({
    method: 'post',
    path: '/api/consents/:id/revoke',
    by: ['participant'],
    sees: 'plans',
    logs: { kind: 'consents', of: 'consent', shows: 'own' },
    tells: ['plansShown', 'consents', 'sessionRecord'],
  }),
  plansShown: endpoint<PlansShown>()({
    method: 'get',
    path: '/api/plans-shown',
    by: ['family'],
    sees: 'plansShown',
    logs: { kind: 'plansShown', of: 'answer' },
  }),
  planShown: endpoint<PlanView>()({
    method: 'get',
    path: '/api/plans-shown/:id',
    by: ['family'],
    sees: 'plansShown',
    logs: { kind: 'plansShown', of: 'consent' },
  }),
  signForSessions: endpoint<Done, typeof signedSessionConsent>()({
    method: 'post',
    path: '/api/family-consents',
    by: ['participant'],
    sees: 'plans',
    logs: { not: 'own', kind: 'consents' },
    tells: ['consents', 'sessionRecord'],
    refuses: [badDay],
  }),
  relatives: endpoint<SessionRelatives>()({
    method: 'get',
    path: '/api/sessions/:id/relatives',
    by: ['facilitator', 'supervisor'],
    sees: 'consents',
    logs: { kind: 'consents', of: 'session' },
    also: ['roster'],
  }),
};
