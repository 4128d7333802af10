import { done } from '#shared/base/endpoint.ts';
import { invitations as invitationsApi } from '#shared/program/invitations/api.ts';
import { z } from 'zod';
import type { InvitationMade, InvitationOffer } from '#shared/program/invitations/answers.ts';
import { isRefusal, notThere } from '#shared/base/refusal.ts';
import { oneMoment } from '#shared/program/account/api.ts';
import { newAccount, newInvitation } from '#shared/program/invitations/input.ts';
import { enter } from '#server/program/account/letIn.ts';
import { refusalOfPassword } from '#server/platform/auth/weakPasswords.ts';
import { serve } from '#server/platform/http/serve.ts';
import { acceptInvitation } from './acceptInvitation.ts';
import { findByToken, invite, listInvitations, presentInvitation, presentMade, refusalOfLink, roleOf, withdraw } from './invitations.ts';

const tokenParams = z.strictObject({ token: z.string().min(20).max(100) });
// A link is looked up by people without an account; its token cannot be guessed, our time should not be taken either.
const linkLimit = { points: 60, seconds: 60 };

export const invitations = serve(invitationsApi.list, {
  async run({ db, caller, now }) {
    const rows = await listInvitations(db, caller);
    return { invitations: rows.map((row) => presentInvitation(row, now)) };
  },
});

export const makeInvitation = serve(invitationsApi.invite, {
  body: newInvitation,
  async run({ auth, settings, caller, now, baseUrl }, { body }) {
    const isMailed = settings.mail !== null;
    const made = await invite(auth, caller, { ...body, isMailed }, now);
    return presentMade(made, isMailed ? null : baseUrl, now) satisfies InvitationMade;
  },
});

export const withdrawInvitation = serve(invitationsApi.withdraw, {
  async run({ db, caller, now }, { params }) {
    const invitation = await withdraw(db, caller, params.id, now);
    return invitation ? { invitation: presentInvitation(invitation, now) } : notThere();
  },
});

export const invitationOffer = serve(invitationsApi.offer, {
  params: tokenParams,
  limit: linkLimit,
  async run({ db, now }, { params }) {
    const invitation = await findByToken(db, params.token);
    if (!invitation) return notThere();
    const refusal = refusalOfLink(invitation, now);
    if (refusal) return refusal;
    return { clinic: invitation.clinic.name, email: invitation.email, role: roleOf(invitation) } satisfies InvitationOffer;
  },
});

export const acceptOffer = serve(invitationsApi.accept, {
  params: tokenParams,
  limit: linkLimit,
  body: newAccount,
  async run(context, { params, body }) {
    const { db, auth, live, now, headers, ip } = context;
    const invitation = await findByToken(db, params.token);
    if (!invitation) return notThere();
    const refusal = refusalOfLink(invitation, now);
    if (refusal) return refusal;
    const weak = await refusalOfPassword(body.password, { name: body.name, email: invitation.email, clinic: invitation.clinic.name }, 'password');
    if (weak) return weak;
    const outcome = await auth.hashing(ip, async () => {
      const accepted = await acceptInvitation(auth, invitation, body, now);
      return isRefusal(accepted) ? accepted : { ...accepted, session: await auth.signIn(invitation.email, body.password, headers) };
    });
    if (!outcome) return oneMoment();
    if (isRefusal(outcome)) return outcome;
    live.recheck(outcome.personId);
    if (outcome.session) await enter(context, outcome.session);
    return done;
  },
});
