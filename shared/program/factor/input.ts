import { z } from 'zod';
import { PASSWORD_MAX } from '../account/fields.ts';

const CODE_MAX = 40;

/** A code of an app ('123 456') or a recovery code ('abcde-fghij'), as people type it. */
const code = z.string('Please write the code.').trim().min(1, 'Please write the code.').max(CODE_MAX, 'This is longer than a code.');

export const factorCode = z.strictObject({ code });

/** The second step of signing in. */
export const signInCode = z.strictObject({ code, isOwnDevice: z.boolean().optional() });

/** What somebody proves once more that it is them by: a code, or their password where they have no second factor. */
export const proof = z.strictObject({
  code: code.optional(),
  password: z.string('Please write your password.').min(1, 'Please write your password.').max(PASSWORD_MAX, 'This password is too long.').optional(),
});
