import { z } from 'zod';
import { emailField } from '../account/fields.ts';

export const captionerToInvite = z.strictObject({ email: emailField });
