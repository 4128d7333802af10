import { z } from 'zod';
import { isZone } from '../../base/day.ts';
import { phoneNumber } from '../../people/phone.ts';

// It stands in subjects and headings: one line, and nothing that a mail program would read as something else.
const oneLine = (what: string, max: number) =>
  z
    .string(`Please write ${what}.`)
    .trim()
    .min(1, `Please write ${what}.`)
    .max(max, 'Please write a shorter name.')
    .regex(/^\P{C}*$/u, 'Please write it without line breaks.');

export const clinicName = oneLine('the clinic’s name', 80);
export const mailName = oneLine('a name for mails', 60);
export const clinicPhone = z.string('Please give a full phone number.').pipe(phoneNumber);
/** A number, or none. */
export const phoneOrNone = z.union([z.literal(''), clinicPhone], 'Please give a full phone number, or none.');
export const timeZone = z.string('Please choose a time zone.').max(64, 'Please choose a time zone.').refine(isZone, 'Please choose a time zone.');
