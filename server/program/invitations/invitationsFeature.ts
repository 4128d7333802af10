import { invitations as api } from '#shared/program/invitations/api.ts';
import { defineFeature } from '#server/platform/feature/feature.ts';
import { invitationCares } from './cares.ts';
import { acceptOffer, invitationOffer, invitations, makeInvitation, withdrawInvitation } from './routes.ts';
import { invitationJobs } from './invitationJobs.ts';

export const invitationsFeature = defineFeature({
  name: 'invitations',
  api,
  owns: invitationCares,
  jobs: invitationJobs,
  serves: {
    list: invitations,
    invite: makeInvitation,
    withdraw: withdrawInvitation,
    offer: invitationOffer,
    accept: acceptOffer,
  },
});
