import type { InvitationMade, InvitationOffer, InvitationView } from './answers.ts';
import { endpoint, type Done } from '../../base/endpoint.ts';
import { refusal } from '../../base/refusal.ts';
import { oneMoment } from '../account/api.ts';
import type { newAccount, newInvitation } from './input.ts';

export const invitationUsed = refusal()('invitationUsed', 410);
export const invitationExpired = refusal()('invitationExpired', 410);
export const invitationWithdrawn = refusal()('invitationWithdrawn', 410);
export const emailTaken = refusal()('emailTaken');

export const invitations = {
  list: endpoint<{ invitations: InvitationView[] }>()({
    method: 'get',
    path: '/api/invitations',
    by: ['manager'],
    sees: 'invitations',
    logs: { not: 'noAccount' },
  }),
  invite: endpoint<InvitationMade, typeof newInvitation>()({
    method: 'post',
    path: '/api/invitations',
    by: ['manager'],
    sees: 'invitations',
    logs: { not: 'noAccount' },
    changes: ['firstSteps', 'people'],
  }),
  withdraw: endpoint<{ invitation: InvitationView }>()({
    method: 'post',
    path: '/api/invitations/:id/withdraw',
    by: ['manager'],
    sees: 'invitations',
    logs: { not: 'noAccount' },
    changes: ['people'],
  }),
  offer: endpoint<InvitationOffer>()({
    method: 'get',
    path: '/api/invitation/:token',
    by: ['signedOut'],
    sees: null,
    logs: { not: 'signIn' },
    refuses: [invitationUsed, invitationExpired, invitationWithdrawn],
  }),
  accept: endpoint<Done, typeof newAccount>()({
    method: 'post',
    path: '/api/invitation/:token/accept',
    by: ['signedOut'],
    sees: null,
    logs: { not: 'signIn' },
    refuses: [invitationUsed, invitationExpired, invitationWithdrawn, emailTaken, oneMoment],
  }),
};
