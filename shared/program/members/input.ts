import { z } from 'zod';
import { staffRoles } from '../../people/role.ts';

/** All that somebody of the staff is from now on. */
export const newRoles = z.strictObject({
  roles: z.array(z.enum(staffRoles, 'Please choose a role.')).min(1, 'Please choose at least one role.').max(staffRoles.length),
});

/** Whom of the staff it is about. */
export const ofTeam = z.strictObject({ facilitator: z.string('Please choose somebody.').min(1, 'Please choose somebody.').max(64) });
