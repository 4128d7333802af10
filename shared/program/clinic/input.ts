import { z } from 'zod';
import { emailField, passwordField } from '../account/fields.ts';
import { personName } from '../invitations/input.ts';
import { clinicName, clinicPhone, mailName, phoneOrNone, timeZone } from './fields.ts';

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

const clock = z.string('Please choose a time.').regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Please choose a time.');
const span = z.strictObject({ from: clock, to: clock }).refine(({ from, to }) => from < to, 'The day ends after it begins. Please choose a later time.');
const line = (max: number) => z.string('Please write it as text.').trim().max(max, 'Please write it shorter.');

/** What managers change of their clinic. */
export const clinicSettings = z.strictObject({
  clinicName,
  mailName,
  phone: clinicPhone,
  zone: timeZone,
  hours: z.array(span.nullable(), 'Please choose hours for each day.').length(7, 'Please choose hours for each day.'),
  afterHoursPhone: phoneOrNone,
  contactEmail: z.union([z.literal(''), emailField], 'This does not look like an email address.'),
  letterName: line(120).regex(/^\P{C}*$/u, 'Please write it without line breaks.'),
  letterAddress: line(400),
  letterPhone: phoneOrNone,
});

/** The same from the machine: its first manager is invited. */
export const clinicWish = z.strictObject({ clinicName, mailName, phone: clinicPhone, zone: timeZone, manager: emailField });
