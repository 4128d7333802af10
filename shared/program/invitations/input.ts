import { z } from 'zod';
import { invitedRoles } from '../../people/role.ts';
import { emailField, passwordField } from '../account/fields.ts';

export const newInvitation = z.strictObject({ email: emailField, role: z.enum(invitedRoles, 'Please choose a role.') });

export const personName = z.string('Please write your name.').trim().min(1, 'Please write your name.').max(80, 'Please write a shorter name.');

/** What somebody invited chooses for their account. */
export const newAccount = z.strictObject({
  name: personName,
  password: passwordField,
});
