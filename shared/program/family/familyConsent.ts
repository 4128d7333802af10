// What a participant signs so that a relative may read one of their plans. A new wording is a new version; what was signed is kept as it was.

/** The wording below. */
export const CONSENT_VERSION = 2 as const;
export const CONSENT_LANGUAGE = 'en';
/** Nobody consents for longer at a time. */
export const CONSENT_DAYS_MAX = 366;
/** So many days before it ends its owner is told. */
export const CONSENT_WARNING_DAYS = 14;

export interface ConsentTerms {
  owner: string;
  recipient: string;
  relationship: string;
  /** What the plan is called. */
  plan: string;
  clinic: string;
  /** The last day, in words. */
  until: string;
}

/**
 * The consent in plain sentences: what, by whom, to whom, why, until when, how to revoke it, what that cannot undo, that nothing
 * depends on it, and that it may be passed on (45 CFR 164.508(c)).
 */
export const consentText = ({ owner, recipient, relationship, plan, clinic, until }: ConsentTerms): readonly string[] => [
  `I, ${owner}, let ${recipient} (${relationship}) read my “${plan}”: all of it, as it is now and as I change it. If it says something about alcohol, drugs or treatment for them, ${recipient} can read that too.`,
  `${clinic} shows it on ${recipient}’s own page in Hearth. Nothing else about me is shown because of this.`,
  `I am asking for this myself, so that ${recipient} can support me.`,
  `It is valid until the end of ${until}.`,
  `I can take it back at any time before that: on the page My plan, or in writing to ${clinic}. From then on it is no longer shown. What ${recipient} has already read cannot be taken back.`,
  `I do not have to agree. My treatment, and what it costs, do not depend on it.`,
  `${recipient} may pass on what they read. The privacy law that ${clinic} must follow does not apply to them.`,
  `A copy of this stays on my page My plan.`,
];
