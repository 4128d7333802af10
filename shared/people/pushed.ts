import type { Data } from './data.ts';

/**
 * Whom a change of such data is told to, of those who may read such data at all: the one it is about (own), also those who care for them
 * (care), their relatives (relatives), who is on the session's list (session; there: its facilitators), or the clinic (clinic). Who changed it is always among them.
 */
export type Reach = 'own' | 'care' | 'relatives' | 'session' | 'there' | 'clinic';

export const reachOf: Readonly<Record<Data, Reach>> = {
  account: 'own',
  factor: 'own',
  signIns: 'own',
  passwordNotices: 'own',
  clinic: 'clinic',
  firstSteps: 'clinic',
  notices: 'clinic',
  schedule: 'session',
  myPeople: 'care',
  planning: 'clinic',
  names: 'session',
  captioners: 'session',
  people: 'clinic',
  invitations: 'clinic',
  attendance: 'session',
  ratings: 'own',
  earlierSessions: 'session',
  alerts: 'session',
  sessionRecord: 'session',
  consents: 'care',
  groupWork: 'there',
  keptText: 'there',
  lessons: 'clinic',
  lesson: 'clinic',
  lessonsDone: 'care',
  lessonSources: 'clinic',
  worksheets: 'clinic',
  worksheet: 'clinic',
  sheets: 'own',
  sheet: 'care',
  sharedSheets: 'care',
  practice: 'own',
  assignedPractice: 'care',
  plans: 'own',
  plansShown: 'relatives',
  seen: 'own',
};

/** Where pages hear which kinds of data changed: nothing else is ever said there, neither about whom nor what. */
export const CHANGES_NAMESPACE = '/changes';
/** How long a page's own name may be, under which it is not told of what it did itself. */
export const PAGE_NAME_MAX = 64;
/** The header under which a page says its name. */
export const PAGE_HEADER = 'x-page';
