import { done } from '#shared/base/endpoint.ts';
import { account as accountApi, noClinic, oneMoment } from '#shared/program/account/api.ts';
import { z } from 'zod';
import type { PasswordNotices, PasswordOffer } from '#shared/api/types.ts';
import { isRefusal, notThere } from '#shared/base/refusal.ts';
import { newPassword } from '#shared/program/account/input.ts';
import { serve } from '#server/platform/http/serve.ts';
import { asksOf } from './asks.ts';
import { findPerson } from './identity.ts';
import { findPasswordLink, markNoticeRead, passwordNotices, refusalOfPasswordLink, renewPassword } from './passwordLinks.ts';
import { ownerOf, refusalOfPassword } from './weakPasswords.ts';

const tokenParams = z.strictObject({ token: z.string().min(20).max(100) });
const linkLimit = { points: 60, seconds: 60 };

export const passwordOffer = serve(accountApi.passwordOffer, {
  params: tokenParams,
  limit: linkLimit,
  async run({ db, now }, { params }) {
    const link = await findPasswordLink(db, params.token);
    if (!link) return notThere();
    return refusalOfPasswordLink(link, now) ?? ({ email: link.person.email } satisfies PasswordOffer);
  },
});

export const choosePassword = serve(accountApi.choosePassword, {
  params: tokenParams,
  limit: linkLimit,
  body: newPassword,
  async run({ db, auth, live, now, headers, ip, setCookies }, { params, body }) {
    const link = await findPasswordLink(db, params.token);
    if (!link) return notThere();
    const refusal = refusalOfPasswordLink(link, now);
    if (refusal) return refusal;
    const owner = await findPerson(auth, link.personId);
    if (!owner) return noClinic();
    const weak = await refusalOfPassword(body.password, await ownerOf(db, owner), 'password');
    if (weak) return weak;
    const outcome = await auth.hashing(ip, async () => {
      const renewed = await renewPassword(db, link.id, await auth.hashPassword(body.password), now);
      return isRefusal(renewed) ? renewed : { ...renewed, session: await auth.signIn(link.person.email, body.password, headers) };
    });
    if (!outcome) return oneMoment();
    if (isRefusal(outcome)) return outcome;
    live.recheck(outcome.personId);
    setCookies(outcome.session?.cookies ?? []);
    return outcome.session ? asksOf(outcome.session) : ({ ...done, asks: 'nothing' } as const);
  },
});

export const passwordNoticesRoute = serve(accountApi.passwordNotices, {
  run: async ({ db, caller }) => ({ notices: await passwordNotices(db, caller.id) }) satisfies PasswordNotices,
});

export const passwordNoticeRead = serve(accountApi.passwordNoticeRead, {
  run: async ({ db, caller, now }, { params }) => ((await markNoticeRead(db, caller.id, params.id, now)) ? done : notThere()),
});
