import { z } from 'zod';
import { isRefusal } from '#shared/live/refusals.ts';
import { clinicRoles } from '#shared/people/role.ts';
import { noClinic, oneMoment, tooManySignIns, wrongCurrentPassword, wrongPassword } from '#server/http/refusals.ts';
import { defineRoute } from '#server/http/route.ts';
import { PASSWORD_MAX, PASSWORD_MIN } from './auth.ts';
import { findPerson } from './identity.ts';
import { countTry, forgetTriesFrom } from './tries.ts';

export const emailField = z
  .string('Please write an email address.')
  .trim()
  .toLowerCase()
  .max(254, 'This email address is too long.')
  .pipe(z.email('This does not look like an email address.'));

/** A password somebody chooses. */
export const passwordField = z
  .string('Please choose a password.')
  .min(PASSWORD_MIN, `Please choose a password of at least ${PASSWORD_MIN} characters.`)
  .max(PASSWORD_MAX, `Please choose a password of at most ${PASSWORD_MAX} characters.`);

export const signIn = defineRoute({
  method: 'post',
  path: '/api/auth/sign-in/email',
  by: [...clinicRoles, 'signedOut'],
  // Generous: at seven in the evening a whole clinic may come from one address.
  limit: { points: 120, seconds: 60 },
  body: z.strictObject({
    email: emailField,
    password: z.string('Please write your password.').min(1, 'Please write your password.').max(PASSWORD_MAX, 'This password is too long.'),
  }),
  async run({ db, auth, headers, ip, setCookies }, { body }) {
    // Counted when it is tried: who was not let in for the crowd has not used up a try.
    const outcome = await auth.hashing(ip, async () => ((await countTry(db, body.email, ip)) ? { found: await auth.signIn(body.email, body.password, headers) } : tooManySignIns));
    if (!outcome) return oneMoment;
    if (isRefusal(outcome)) return outcome;
    if (!outcome.found) return wrongPassword;
    if (!(await findPerson(auth, outcome.found.personId))) {
      await db.prisma.authSession.deleteMany({ where: { userId: outcome.found.personId } });
      return noClinic;
    }
    await forgetTriesFrom(db, body.email, ip);
    setCookies(outcome.found.cookies);
    return { done: true };
  },
});

export const changePassword = defineRoute({
  method: 'post',
  path: '/api/auth/change-password',
  by: clinicRoles,
  limit: { points: 20, seconds: 15 * 60 },
  body: z.strictObject({
    currentPassword: z.string('Please write your current password.').min(1, 'Please write your current password.').max(PASSWORD_MAX, 'This password is too long.'),
    newPassword: passwordField,
    revokeOtherSessions: z.literal(true).optional(),
  }),
  async run({ auth, live, caller, headers, ip, setCookies }, { body }) {
    const outcome = await auth.hashing(ip, async () => ({ cookies: await auth.changePassword(body.currentPassword, body.newPassword, headers) }));
    if (!outcome) return oneMoment;
    const { cookies } = outcome;
    if (!cookies) return wrongCurrentPassword;
    live.recheck(caller.id);
    setCookies(cookies);
    return { done: true };
  },
});

export const signOut = defineRoute({
  method: 'post',
  path: '/api/auth/sign-out',
  by: [...clinicRoles, 'signedOut'],
  async run({ auth, live, caller, headers, setCookies, setHeader }) {
    setCookies(await auth.signOut(headers));
    // Not "storage": words that wait for their owner, help without a connection and the choice of devices stay.
    setHeader('Clear-Site-Data', '"cache"');
    if (caller) live.recheck(caller.id);
    return { done: true };
  },
});
