import { z } from 'zod';

/** A telephone number as people write it, with an extension if need be. */
export const phoneNumber = z
  .string()
  .trim()
  .max(40, 'Please keep it to 40 characters.')
  .regex(/^(?:[\s().+/-]*\d){6,15}[\s().-]*(?:(?:x|ext\.?)\s*\d{1,6})?$/i, 'Please give a full phone number.');
