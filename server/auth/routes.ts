import { done } from '#shared/base/endpoint.ts';
import { account as accountApi, noClinic, oneMoment, tooManySignIns, wrongCurrentPassword, wrongPassword } from '#shared/program/account/api.ts';
import { isRefusal } from '#shared/base/refusal.ts';
import { credentials, passwordChange } from '#shared/program/account/input.ts';
import { serve } from '#server/platform/http/serve.ts';
import { asksOf } from './asks.ts';
import { findPerson } from './identity.ts';
import { countTry, forgetTriesFrom } from './tries.ts';
import { ownerOf, refusalOfPassword } from './weakPasswords.ts';

export const signIn = serve(accountApi.signIn, {
  // Generous: at seven in the evening a whole clinic may come from one address.
  limit: { points: 120, seconds: 60 },
  body: credentials,
  async run({ db, auth, headers, ip, setCookies }, { body }) {
    // Counted when it is tried: who was not let in for the crowd has not used up a try.
    const outcome = await auth.hashing(ip, async () => ((await countTry(db, body.email, ip)) ? { found: await auth.signIn(body.email, body.password, headers) } : tooManySignIns()));
    if (!outcome) return oneMoment();
    if (isRefusal(outcome)) return outcome;
    if (!outcome.found) return wrongPassword();
    if (!(await findPerson(auth, outcome.found.personId))) {
      await db.prisma.authSession.deleteMany({ where: { userId: outcome.found.personId } });
      return noClinic();
    }
    await forgetTriesFrom(db, body.email, ip);
    setCookies(outcome.found.cookies);
    return asksOf(outcome.found);
  },
});

export const changePassword = serve(accountApi.changePassword, {
  limit: { points: 20, seconds: 15 * 60 },
  body: passwordChange,
  async run({ db, auth, live, caller, headers, ip, setCookies }, { body }) {
    const weak = await refusalOfPassword(body.newPassword, await ownerOf(db, caller), 'newPassword');
    if (weak) return weak;
    const outcome = await auth.hashing(ip, async () => ({ cookies: await auth.changePassword(body.currentPassword, body.newPassword, headers) }));
    if (!outcome) return oneMoment();
    const { cookies } = outcome;
    if (!cookies) return wrongCurrentPassword();
    live.recheck(caller.id);
    setCookies(cookies);
    return done;
  },
});

export const signOut = serve(accountApi.signOut, {
  async run({ auth, live, caller, headers, setCookies, setHeader }) {
    setCookies(await auth.signOut(headers));
    // Not "storage": words that wait for their owner, help without a connection and the choice of devices stay.
    setHeader('Clear-Site-Data', '"cache"');
    if (caller) live.recheck(caller.id);
    return done;
  },
});
