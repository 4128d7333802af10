import { done } from '#shared/base/endpoint.ts';
import {
  account as accountApi,
  noClinic,
  oneMoment,
  tooManySignIns,
  wrongCurrentPassword,
  wrongPassword,
  type SignInList,
} from '#shared/program/account/api.ts';
import { deviceOf } from '#shared/program/account/device.ts';
import { isRefusal, notThere } from '#shared/base/refusal.ts';
import { credentials, passwordChange } from '#shared/program/account/input.ts';
import { serve } from '#server/platform/http/serve.ts';
import { findPerson } from '#server/platform/auth/identity.ts';
import { enter } from './letIn.ts';
import { endSignIns, signInsOf } from '#server/platform/auth/signIns.ts';
import { logSignIn } from '#server/platform/auth/signInLog.ts';
import { countTry, forgetTriesFrom } from '#server/platform/auth/tries.ts';
import { ownerOf, refusalOfPassword } from '#server/platform/auth/weakPasswords.ts';

export const signIn = serve(accountApi.signIn, {
  // Generous: at seven in the evening a whole clinic may come from one address.
  limit: { points: 120, seconds: 60 },
  body: credentials,
  async run(context, { body }) {
    const { db, auth, headers, ip } = context;
    const place = { ip, browser: auth.known.idFor(body.email, headers) };
    // Counted when it is tried: who was not let in for the crowd has not used up a try.
    const outcome = await auth.hashing(ip, async () =>
      (await countTry(db, body.email, place)) ? { found: await auth.signIn(body.email, body.password, headers) } : tooManySignIns(),
    );
    if (!outcome) return oneMoment();
    if (isRefusal(outcome)) {
      await logFailed(context, body.email, outcome.refused);
      return outcome;
    }
    if (!outcome.found) {
      await logFailed(context, body.email, wrongPassword.code);
      return wrongPassword();
    }
    const { personId } = outcome.found;
    if (!(await findPerson(auth, personId))) {
      await db.prisma.authSession.deleteMany({ where: { userId: personId } });
      return noClinic();
    }
    await forgetTriesFrom(db, body.email, place);
    return enter(context, outcome.found, body.isOwnDevice);
  },
});

async function logFailed({ db, audit, now }: Parameters<typeof logSignIn>[0], email: string, code: string): Promise<void> {
  const person = await db.prisma.person.findUnique({ where: { email }, select: { id: true } });
  if (person) await logSignIn({ db, audit, now }, person.id, 'failed', code);
}

export const changePassword = serve(accountApi.changePassword, {
  limit: { points: 20, seconds: 15 * 60 },
  body: passwordChange,
  async run(context, { body }) {
    const { db, auth, live, caller, headers, ip, setCookies } = context;
    const weak = await refusalOfPassword(body.newPassword, await ownerOf(db, caller), 'newPassword');
    if (weak) return weak;
    const outcome = await auth.hashing(ip, async () => ({ cookies: await auth.changePassword(body.currentPassword, body.newPassword, headers) }));
    if (!outcome) return oneMoment();
    const { cookies } = outcome;
    if (!cookies) return wrongCurrentPassword();
    await logSignIn(context, caller.id, 'passwordChanged');
    live.recheck(caller.id);
    setCookies(cookies);
    return done;
  },
});

export const signOut = serve(accountApi.signOut, {
  async run(context) {
    const { auth, live, caller, headers, setCookies, setHeader } = context;
    setCookies(await auth.signOut(headers));
    // Not "storage": words that wait for their owner, help without a connection and the choice of devices stay.
    setHeader('Clear-Site-Data', '"cache"');
    if (!caller) return done;
    await logSignIn(context, caller.id, 'ended');
    live.recheck(caller.id);
    return done;
  },
});

export const signIns = serve(accountApi.signIns, {
  async run({ db, caller, signIn, now }) {
    const rows = await signInsOf(db, caller.id, now);
    return {
      signIns: rows.map(({ id, userAgent, usedAt, since }) => ({
        id,
        ...deviceOf(userAgent),
        usedAt: usedAt.toISOString(),
        since: since.toISOString(),
        isThis: id === signIn,
      })),
    } satisfies SignInList;
  },
});

export const endSignIn = serve(accountApi.endSignIn, {
  async run(context, { params }) {
    const { db, live, caller } = context;
    if (!(await endSignIns(db, caller.id, { id: params.id }))) return notThere();
    await logSignIn(context, caller.id, 'ended');
    live.recheck(caller.id);
    return done;
  },
});

export const endOtherSignIns = serve(accountApi.endOtherSignIns, {
  async run(context) {
    const { db, live, caller, signIn } = context;
    if (await endSignIns(db, caller.id, { allBut: signIn })) await logSignIn(context, caller.id, 'ended');
    live.recheck(caller.id);
    return done;
  },
});
