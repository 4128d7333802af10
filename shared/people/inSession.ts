/** What a session is: a group with its facilitators, somebody with their clinician, or somebody with their relatives. */
export type SessionKind = 'group' | 'individual' | 'family';
