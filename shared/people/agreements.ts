/** Grows with each change of the words below; everybody accepts each version once. */
export const AGREEMENTS_VERSION = 2;

/** The group agreements, in our own words (clinical design notes 1.5). */
export const agreements: readonly { key: string; text: string }[] = [
  { key: 'confidentiality', text: 'What is shared here stays here. You may share what you learned about yourself, never who others are.' },
  { key: 'noRecording', text: 'No recording, screenshots, photos or AI note-takers.' },
  { key: 'privateSpace', text: 'Be alone in a closed room, with headphones if you can. Tell us at once if somebody comes in.' },
  { key: 'nameDisplay', text: 'First name (or the name you choose) and pronouns only.' },
  { key: 'location', text: 'Tell us truthfully where you are each time. Never join while driving.' },
  { key: 'camera', text: 'Camera on for check-in and check-out, unless we agreed otherwise.' },
  { key: 'sober', text: 'Come sober: not under the influence of alcohol, or of drugs that were not prescribed to you.' },
  { key: 'oneVoice', text: 'One person speaks at a time. Stay muted until then, and raise your hand.' },
  { key: 'iStatements', text: 'Speak for yourself, and ask before you give advice.' },
  {
    key: 'noMethodDetail',
    text: 'No details about ways to hurt oneself, amounts of alcohol or drugs, weights or calories. Bring these to a facilitator privately.',
  },
  { key: 'pass', text: 'You may pass at any time.' },
  { key: 'outsideContact', text: 'No private contact between members during the program. Tell us if it happens.' },
  { key: 'attendance', text: 'Come on time, and let us know ahead of time if you cannot.' },
  { key: 'safety', text: 'If you feel unsafe, press “I need support” or tell a facilitator.' },
  {
    key: 'limits',
    text: 'There are limits to confidentiality: facilitators must act on serious danger to you or others, on abuse of a child, elder or dependent adult, or on a court order.',
  },
];
