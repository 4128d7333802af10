import { z } from 'zod';
import { done } from '#shared/base/endpoint.ts';
import { isRefusal, notThere } from '#shared/base/refusal.ts';
import { oneMoment } from '#shared/program/account/api.ts';
import { clinic as clinicApi, type FirstSteps, type SetupOffer } from '#shared/program/clinic/api.ts';
import { newClinic } from '#shared/program/clinic/input.ts';
import { enter } from '#server/program/account/letIn.ts';
import { refusalOfPassword } from '#server/platform/auth/weakPasswords.ts';
import { serve } from '#server/platform/http/serve.ts';
import { stepsLeft } from './firstSteps.ts';
import { findSetupLink, refusalOfSetup } from './setupLinks.ts';
import { setUp } from './setUp.ts';

const tokenParams = z.strictObject({ token: z.string().min(20).max(100) });
const linkLimit = { points: 60, seconds: 60 };

export const setupOffer = serve(clinicApi.setupOffer, {
  params: tokenParams,
  limit: linkLimit,
  async run({ db, settings, now }, { params }) {
    const link = await findSetupLink(db.prisma, params.token);
    if (!link) return notThere();
    return (await refusalOfSetup(db.prisma, link, now)) ?? ({ isMailed: settings.mail !== null } satisfies SetupOffer);
  },
});

export const setUpRoute = serve(clinicApi.setUp, {
  params: tokenParams,
  limit: linkLimit,
  body: newClinic,
  async run(context, { params, body }) {
    const { db, auth, now, headers, ip } = context;
    const link = await findSetupLink(db.prisma, params.token);
    if (!link) return notThere();
    const refusal = await refusalOfSetup(db.prisma, link, now);
    if (refusal) return refusal;
    const weak = await refusalOfPassword(body.password, { name: body.name, email: body.email, clinic: body.clinicName }, 'password');
    if (weak) return weak;
    const outcome = await auth.hashing(ip, async () => {
      const made = await setUp(auth, link, body, now);
      return isRefusal(made) ? made : { ...made, session: await auth.signIn(body.email, body.password, headers) };
    });
    if (!outcome) return oneMoment();
    if (isRefusal(outcome)) return outcome;
    if (outcome.session) await enter(context, outcome.session);
    return done;
  },
});

export const firstSteps = serve(clinicApi.firstSteps, {
  run: async ({ db, caller, now }) => ({ left: await stepsLeft(db, caller.clinicId, now) }) satisfies FirstSteps,
});
