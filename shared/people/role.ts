/** What a person is to a clinic. `signedOut` is nobody in particular. */
export const clinicRoles = ['participant', 'facilitator', 'family', 'captioner', 'manager'] as const;
export type ClinicRole = (typeof clinicRoles)[number];
export type Caller = ClinicRole | 'signedOut';
