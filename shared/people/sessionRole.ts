/** What somebody is in a session. */
export const roles = ['facilitator', 'participant', 'family', 'captioner'] as const;
export type Role = (typeof roles)[number];

/** What a session is: a group with its facilitators, somebody with their clinician, or somebody with their relatives. */
export type SessionKind = 'group' | 'individual' | 'family';
