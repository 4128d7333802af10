import { z } from 'zod';

export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 128;

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
