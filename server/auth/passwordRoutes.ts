import { z } from 'zod';
import type { PasswordNotices, PasswordOffer } from '#shared/api/types.ts';
import { isRefusal, notThere } from '#shared/live/refusals.ts';
import { clinicRoles } from '#shared/people/role.ts';
import { noClinic, oneMoment } from '#server/http/refusals.ts';
import { defineRoute } from '#server/http/route.ts';
import { findPerson } from './identity.ts';
import { findPasswordLink, markNoticeRead, passwordNotices, refusalOfPasswordLink, renewPassword } from './passwordLinks.ts';
import { passwordField } from './routes.ts';

const tokenParams = z.strictObject({ token: z.string().min(20).max(100) });
const linkLimit = { points: 60, seconds: 60 };

export const passwordOffer = defineRoute({
  method: 'get',
  path: '/api/password/:token',
  by: ['signedOut'],
  params: tokenParams,
  limit: linkLimit,
  async run({ db, now }, { params }) {
    const link = await findPasswordLink(db, params.token);
    if (!link) return notThere;
    return refusalOfPasswordLink(link, now) ?? ({ email: link.person.email } satisfies PasswordOffer);
  },
});

export const choosePassword = defineRoute({
  method: 'post',
  path: '/api/password/:token',
  by: ['signedOut'],
  params: tokenParams,
  limit: linkLimit,
  body: z.strictObject({ password: passwordField }),
  async run({ db, auth, live, now, headers, ip, setCookies }, { params, body }) {
    const link = await findPasswordLink(db, params.token);
    if (!link) return notThere;
    const refusal = refusalOfPasswordLink(link, now);
    if (refusal) return refusal;
    if (!(await findPerson(auth, link.personId))) return noClinic;
    const outcome = await auth.hashing(ip, async () => {
      const renewed = await renewPassword(db, link.id, await auth.hashPassword(body.password), now);
      return isRefusal(renewed) ? renewed : { ...renewed, session: await auth.signIn(link.person.email, body.password, headers) };
    });
    if (!outcome) return oneMoment;
    if (isRefusal(outcome)) return outcome;
    live.recheck(outcome.personId);
    setCookies(outcome.session?.cookies ?? []);
    return { done: true };
  },
});

export const passwordNoticesRoute = defineRoute({
  method: 'get',
  path: '/api/password-notices',
  by: clinicRoles,
  run: async ({ db, caller }) => ({ notices: await passwordNotices(db, caller.id) }) satisfies PasswordNotices,
});

export const passwordNoticeRead = defineRoute({
  method: 'post',
  path: '/api/password-notices/:id/read',
  by: clinicRoles,
  params: z.strictObject({ id: z.string().min(1).max(64) }),
  run: async ({ db, caller, now }, { params }) => ((await markNoticeRead(db, caller.id, params.id, now)) ? { done: true } : notThere),
});
