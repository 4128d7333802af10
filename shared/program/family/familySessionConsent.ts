// What a participant signs so that their team may speak about them with a relative in family sessions. A new wording is a new version.

/** The wording below. */
export const FAMILY_SESSION_CONSENT_VERSION = 2 as const;

/** What can be agreed to, each by itself, as the consent says it. */
export const familyTopics = {
  attendance: 'whether I come to my sessions',
  schedule: 'when my sessions are',
  skills_homework: 'the skills I practice, in sessions and at home',
  plan_summary: 'a summary of my treatment plan',
  safety_plan: 'my safety plan',
  progress_summary: 'how I am doing',
  scores: 'my scores on questionnaires',
  medication: 'my medication',
  diagnosis: 'my diagnosis',
  sud_info: 'alcohol, drugs and treatment for them',
} as const;
export type FamilyTopic = keyof typeof familyTopics;
export const familyTopicNames = Object.keys(familyTopics) as FamilyTopic[];

export interface FamilySessionTerms {
  owner: string;
  recipient: string;
  relationship: string;
  topics: readonly FamilyTopic[];
  clinic: string;
  /** The last day, in words. */
  until: string;
}

/**
 * The consent in plain sentences: what, by whom, to whom, why, until when, how to revoke it, what that cannot undo, that nothing depends
 * on it, and that it may be passed on (45 CFR 164.508(c)); of records on substance use, what 42 CFR 2.32 says of them.
 */
export const familySessionText = ({ owner, recipient, relationship, topics, clinic, until }: FamilySessionTerms): readonly string[] => [
  `I, ${owner}, let my team at ${clinic} talk with ${recipient} (${relationship}) in family sessions about: ${topics.map((topic) => familyTopics[topic]).join('; ')}. They say nothing else about me, except where the law requires it or a life may be in danger.`,
  `Anyone else in such a session hears it too.`,
  ...(topics.includes('sud_info')
    ? [
        'Federal law (42 CFR Part 2) protects some records on alcohol, drugs and treatment for them. Where it applies, it prohibits their unauthorized use or disclosure.',
      ]
    : []),
  `I am asking for this myself, so that ${recipient} can support me.`,
  `It is valid until the end of ${until}.`,
  `I can change it or take it back at any time before that: on the page My plan, or in writing to ${clinic}. From then on my team no longer talks with them about it. What ${recipient} has already heard cannot be taken back.`,
  `I do not have to agree. My treatment, and what it costs, do not depend on it.`,
  `${recipient} may pass on what they hear. The privacy law that ${clinic} must follow does not apply to them.`,
  `A copy of this stays on my page My plan.`,
];
