import { z } from 'zod';
import { clinicRoles } from '#shared/people/role.ts';
import { noClinic, tooManySignIns, wrongCurrentPassword, wrongPassword } from '#server/http/refusals.ts';
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
    if (!(await countTry(db, body.email, ip))) return tooManySignIns;
    const outcome = await auth.signIn(body.email, body.password, headers);
    if (!outcome) return wrongPassword;
    if (!(await findPerson(db, outcome.personId))) return noClinic;
    await forgetTriesFrom(db, body.email, ip);
    setCookies(outcome.cookies);
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
  async run({ auth, live, caller, headers, setCookies }, { body }) {
    const cookies = await auth.changePassword(body.currentPassword, body.newPassword, headers);
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
  async run({ auth, live, caller, headers, setCookies }) {
    setCookies(await auth.signOut(headers));
    if (caller) live.recheck(caller.id);
    return { done: true };
  },
});
