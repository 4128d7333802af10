import { done } from '#shared/base/endpoint.ts';
import { account as accountApi, noClinic, noMails, oneMoment } from '#shared/program/account/api.ts';
import { z } from 'zod';
import type { PasswordNotices, PasswordOffer } from '#shared/program/account/answers.ts';
import { isRefusal, notThere } from '#shared/base/refusal.ts';
import { forgotten, newPassword } from '#shared/program/account/input.ts';
import type { RouteContext } from '#server/platform/http/route.ts';
import { clinicsOn } from '#server/platform/auth/clinicsOn.ts';
import { serve } from '#server/platform/http/serve.ts';
import { findPerson } from '#server/platform/auth/identity.ts';
import { enter } from './letIn.ts';
import { findPasswordLink, mailPasswordLink, markNoticeRead, passwordNotices, refusalOfPasswordLink, renewPassword } from './passwordLinks.ts';
import { logSignIn } from '#server/platform/auth/signInLog.ts';
import { ownerOf, refusalOfPassword } from '#server/platform/auth/weakPasswords.ts';

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
  async run(context, { params, body }) {
    const { db, auth, live, now, headers, ip } = context;
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
    await logSignIn(context, outcome.personId, 'passwordChanged');
    return outcome.session ? enter(context, outcome.session) : ({ ...done, asks: 'nothing' } as const);
  },
});

/** Each answer takes this long: by its time nobody learns whether there is an account. */
const ANSWERS_AFTER_MS = 400;

export const forgotPassword = serve(accountApi.forgotPassword, {
  limit: { points: 20, seconds: 15 * 60 },
  body: forgotten,
  async run(context, { body }) {
    if (context.settings.mail === null) return noMails();
    await Promise.all([mailForgotten(context, body.email), new Promise((later) => setTimeout(later, ANSWERS_AFTER_MS))]);
    return done;
  },
});

async function mailForgotten(context: Pick<RouteContext, 'db' | 'auth' | 'audit' | 'now'>, email: string): Promise<void> {
  const { db, auth, now } = context;
  const person = await db.prisma.person.findFirst({ where: { email, clinicMembers: { some: { clinic: clinicsOn(auth.isDemo) } } }, select: { id: true } });
  if (!person) return;
  await db.prisma.$transaction((tx) => mailPasswordLink(tx, { personId: person.id, tokenFor: auth.tokenFor }, now, 'forgotten'));
  await logSignIn(context, person.id, 'passwordAsked', 'asked');
}

export const passwordNoticesRoute = serve(accountApi.passwordNotices, {
  run: async ({ db, caller }) => ({ notices: await passwordNotices(db, caller.id) }) satisfies PasswordNotices,
});

export const passwordNoticeRead = serve(accountApi.passwordNoticeRead, {
  run: async ({ db, caller, now }, { params }) => ((await markNoticeRead(db, caller.id, params.id, now)) ? done : notThere()),
});
