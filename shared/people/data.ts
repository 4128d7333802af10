/**
 * Kinds of data that a browser is shown, each by one name: what an endpoint says it shows or changes, and what a page asks for again
 * when it changed.
 */
export type Data =
  /** Who somebody is to their clinic, and how they sign in. */
  | 'account'
  /** How somebody signs in beside their password. */
  | 'factor'
  /** Where somebody is signed in. */
  | 'signIns'
  /** That somebody made a way to a new password for the reader. */
  | 'passwordNotices'
  /** A clinic's own name and number. */
  | 'clinic'
  /** What a new clinic does first, and has not done yet. */
  | 'firstSteps'
  /** What a clinic's managers have to know. */
  | 'notices'
  /** Sessions, and what the way into one needs. */
  | 'schedule'
  /** Whom a facilitator cares for, and what waits of theirs. */
  | 'myPeople'
  /** Whom the reader may put into a session. */
  | 'planning'
  /** Who the people of a session really are. */
  | 'names'
  | 'captioners'
  /** Who belongs to a clinic, as what. */
  | 'people'
  | 'invitations'
  | 'attendance'
  /** Alerts about somebody, and what came of them. */
  | 'alerts'
  /** What a facilitator finds of their session: alerts, their own note, what may be said to relatives. */
  | 'sessionRecord'
  /** What people told about themselves in check-ins. */
  | 'ratings'
  /** Sessions that are over. */
  | 'earlierSessions'
  /** What a participant consented to about a relative. */
  | 'consents'
  /** What a group wrote together and kept. */
  | 'groupWork'
  /** One of these, as it is opened to read. */
  | 'keptText'
  /** Lessons, and how far the reader is in them. */
  | 'lessons'
  /** One lesson, as it is opened to read. */
  | 'lesson'
  | 'lessonsDone'
  /** A lesson of the clinic's own, as it is written. */
  | 'lessonSources'
  /** Worksheets that can be begun. */
  | 'worksheets'
  /** One worksheet, as it is opened to change. */
  | 'worksheet'
  /** Somebody's own worksheets. */
  | 'sheets'
  /** One of these, as it is opened. */
  | 'sheet'
  | 'sharedSheets'
  | 'practice'
  | 'assignedPractice'
  /** Plans that a participant shows to relatives. */
  | 'plans'
  | 'plansShown'
  /** Who saw what is the reader's. */
  | 'seen';
