import { done } from '#shared/base/endpoint.ts';
import { captioners as captionersApi } from '#shared/program/captioners/api.ts';
import type { CaptionerMade, SessionCaptioners } from '#shared/program/captioners/answers.ts';
import { isRefusal, notThere } from '#shared/base/refusal.ts';
import { captionerToInvite } from '#shared/program/captioners/input.ts';
import { sessionEnded } from '#shared/program/schedule/api.ts';
import { serve } from '#server/platform/http/serve.ts';
import { presentMade } from '#server/program/invitations/invitations.ts';
import { findCaptioned, inviteCaptioner, presentCaptioners, removeCaptioner } from './captioners.ts';
import { closesAt } from '../schedule/stage.ts';

export const captioners = serve(captionersApi.list, {
  async run({ db, scope }, { params }) {
    const session = await findCaptioned(db, scope, params.id);
    if (!session) return notThere();
    const { title, startsAt, endsAt } = session;
    return {
      session: { id: session.id, title, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
      captioners: presentCaptioners(session),
    } satisfies SessionCaptioners;
  },
});

export const inviteCaptionerRoute = serve(captionersApi.invite, {
  body: captionerToInvite,
  async run({ db, auth, settings, caller, now, baseUrl, noting, scope }, { params, body }) {
    const session = await findCaptioned(db, scope, params.id);
    if (!session) return notThere();
    if (now >= closesAt(session)) return sessionEnded();
    const isMailed = settings.mail !== null;
    const outcome = await inviteCaptioner(auth, caller, session, { email: body.email, isMailed, noting }, now);
    if (isRefusal(outcome)) return outcome;
    const after = await findCaptioned(db, scope, params.id);
    const captioner = after && presentCaptioners(after).find((one) => one.id === outcome.id);
    if (!captioner) return notThere();
    return { captioner, made: presentMade(outcome.invited, isMailed ? null : baseUrl, now) } satisfies CaptionerMade;
  },
});

export const removeCaptionerRoute = serve(captionersApi.remove, {
  async run({ db, scope, live, noting }, { params }) {
    const session = await findCaptioned(db, scope, params.id);
    const outcome = session ? await removeCaptioner(db, session, params.captioner, noting) : undefined;
    if (outcome === undefined) return notThere();
    if (isRefusal(outcome)) return outcome;
    if (outcome.personId !== null) live.recheck(outcome.personId);
    return done;
  },
});
