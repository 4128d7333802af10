import { z } from 'zod';
import { emailField, passwordField } from '../account/fields.ts';
import { personName } from '../invitations/input.ts';
import { clinicName, clinicPhone, mailName, timeZone } from './fields.ts';

/** What makes a clinic: itself, and the account of its first manager. */
export const newClinic = z.strictObject({
  clinicName,
  mailName,
  phone: clinicPhone,
  zone: timeZone,
  name: personName,
  email: emailField,
  password: passwordField,
});
export type NewClinic = z.output<typeof newClinic>;

/** The same from the machine: its first manager is invited. */
export const clinicWish = z.strictObject({ clinicName, mailName, phone: clinicPhone, zone: timeZone, manager: emailField });
