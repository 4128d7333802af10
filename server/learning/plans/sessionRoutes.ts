import { done } from '#shared/base/endpoint.ts';
import { badDay, family as familyApi } from '#shared/learning/plans/api.ts';
import type { SessionRelatives } from '#shared/learning/plans/answers.ts';
import { familySessionText, FAMILY_SESSION_CONSENT_VERSION } from '#shared/program/family/familySessionConsent.ts';
import { notThere } from '#shared/base/refusal.ts';
import { FAMILY_SESSION, signedSessionConsent } from '#shared/program/family/familySessions.ts';
import { consentDay } from '#shared/learning/plans/consentDay.ts';
import { mayConsentUntil } from '#shared/program/family/plans.ts';
import { serve } from '#server/platform/http/serve.ts';
import { relativesInSession, signConsent } from '#server/program/family/consents.ts';
import { listRelatives } from './queries.ts';
import { clinicOf } from './routes.ts';

/** A participant's consent to what may be said about them in family sessions with one relative; it takes the place of an earlier one. */
export const signForSessions = serve(familyApi.signForSessions, {
  body: signedSessionConsent,
  async run(context, { body: { relative: relativeId, topics, until, signedName } }) {
    const { db, caller, now, scope } = context;
    const [relatives, clinic] = await Promise.all([listRelatives(db, scope), clinicOf(context)]);
    const relative = relatives.find(({ id }) => id === relativeId);
    if (!relative) return notThere();
    if (!mayConsentUntil(until, now.getTime(), clinic.zone)) return badDay({ field: 'until' });
    const text = familySessionText({
      owner: caller.name,
      recipient: relative.family.name,
      relationship: relative.relationship,
      topics,
      clinic: clinic.name,
      until: consentDay(until),
    });
    const consent = {
      relativeId,
      sheetId: null,
      category: FAMILY_SESSION,
      topics,
      text,
      textVersion: FAMILY_SESSION_CONSENT_VERSION,
      signedName,
      lastDay: until,
      zone: clinic.zone,
    };
    await signConsent(db, consent, now);
    return done;
  },
});

/** For the facilitators of a session, also while it is on: what each participant consented to about each relative there. */
export const sessionRelatives = serve(familyApi.relatives, {
  async run({ db, now, scope, also }, { params }) {
    if ((await db.prisma.session.count({ where: { AND: [{ id: params.id }, also.roster.within] } })) === 0) return notThere();
    return { relatives: await relativesInSession(db, scope, params.id, now) } satisfies SessionRelatives;
  },
});
