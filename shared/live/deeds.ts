/** What facilitators did for somebody, each kept with its time. */
export const deeds = [
  'calledThem',
  'noAnswer',
  'wroteThem',
  'spokeWithContact',
  'contactNoAnswer',
  'calledEmergency',
  'welfareCheck',
  'reachedThem',
  'other',
] as const;
export type Deed = (typeof deeds)[number];
