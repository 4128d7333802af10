import { endpoint, type Done } from '../../base/endpoint.ts';
import { refusal } from '../../base/refusal.ts';
import { oneMoment } from '../account/api.ts';
import { emailTaken } from '../invitations/api.ts';
import type { newClinic } from './input.ts';

export const setupLinkEnded = refusal()('setupLinkEnded', 410);
export const clinicIsThere = refusal()('clinicIsThere', 410);

/** What whoever opens a set-up address is told. */
export interface SetupOffer {
  /** Whether this server sends mails. */
  isMailed: boolean;
}

/** What a clinic has not done yet, of what comes first. */
export interface FirstSteps {
  left: ('facilitator' | 'participant')[];
}

export const clinic = {
  setupOffer: endpoint<SetupOffer>()({
    method: 'get',
    path: '/api/setup/:token',
    by: ['signedOut'],
    sees: null,
    logs: { not: 'signIn' },
    refuses: [setupLinkEnded, clinicIsThere],
  }),
  setUp: endpoint<Done, typeof newClinic>()({
    method: 'post',
    path: '/api/setup/:token',
    by: ['signedOut'],
    sees: null,
    logs: { not: 'signIn' },
    refuses: [setupLinkEnded, clinicIsThere, emailTaken, oneMoment],
  }),
  firstSteps: endpoint<FirstSteps>()({
    method: 'get',
    path: '/api/first-steps',
    by: ['manager'],
    sees: 'firstSteps',
    logs: { not: 'content' },
  }),
};
