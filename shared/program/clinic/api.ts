import { endpoint, type Done } from '../../base/endpoint.ts';
import { refusal } from '../../base/refusal.ts';
import { oneMoment } from '../account/api.ts';
import { emailTaken } from '../invitations/api.ts';
import type { clinicSettings, newClinic } from './input.ts';
import type { OpeningHours } from './hours.ts';

export const setupLinkEnded = refusal()('setupLinkEnded', 410);
export const clinicIsThere = refusal()('clinicIsThere', 410);

export const noMailServer = refusal()('noMailServer');
export const mailFailed = refusal()('mailFailed', 502);

/** What managers can change. */
export interface ClinicSettings {
  clinicName: string;
  mailName: string;
  phone: string;
  zone: string;
  hours: OpeningHours;
  afterHoursPhone: string;
  contactEmail: string;
  letterName: string;
  letterAddress: string;
  letterPhone: string;
  /** Whether this server sends mails. */
  isMailed: boolean;
}

/** What whoever opens a set-up address is told. */
export interface SetupOffer {
  /** Whether this server sends mails. */
  isMailed: boolean;
}

/** What a clinic has not done yet, of what comes first. */
export interface FirstSteps {
  left: ('facilitator' | 'participant' | 'session')[];
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
  settings: endpoint<ClinicSettings>()({
    method: 'get',
    path: '/api/clinic',
    by: ['manager'],
    sees: 'clinic',
    logs: { not: 'content' },
  }),
  change: endpoint<Done, typeof clinicSettings>()({
    method: 'post',
    path: '/api/clinic',
    by: ['manager'],
    sees: 'clinic',
    logs: { not: 'content' },
    changes: ['account', 'schedule', 'planning'],
  }),
  testMail: endpoint<Done>()({
    method: 'post',
    path: '/api/clinic/test-mail',
    by: ['manager'],
    sees: null,
    logs: { not: 'own' },
    refuses: [noMailServer, mailFailed],
  }),
  firstSteps: endpoint<FirstSteps>()({
    method: 'get',
    path: '/api/first-steps',
    by: ['manager'],
    sees: 'firstSteps',
    logs: { not: 'content' },
  }),
};
