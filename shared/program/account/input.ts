import { z } from 'zod';
import { emailField, PASSWORD_MAX, passwordField } from './fields.ts';

export const credentials = z.strictObject({
  email: emailField,
  password: z.string('Please write your password.').min(1, 'Please write your password.').max(PASSWORD_MAX, 'This password is too long.'),
  /** They stay signed in there, where that is for them. */
  isOwnDevice: z.boolean().optional(),
});

export const passwordChange = z.strictObject({
  currentPassword: z
    .string('Please write your current password.')
    .min(1, 'Please write your current password.')
    .max(PASSWORD_MAX, 'This password is too long.'),
  newPassword: passwordField,
  revokeOtherSessions: z.literal(true).optional(),
});

export const newPassword = z.strictObject({ password: passwordField });

export const forgotten = z.strictObject({ email: emailField });
