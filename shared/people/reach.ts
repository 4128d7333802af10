/**
 * How many days before its start and after its end who leads a session sees what its participants share with those who care for them
 * (24 hours to get ready, 30 days to follow up).
 */
export const ASSIGNED = { daysBefore: 1, daysAfter: 30 } as const;

/** The same for where a participant is and whom to call: a session, and its day. */
export const LEADING = { daysBefore: 1, daysAfter: 1 } as const;
