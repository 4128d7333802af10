import type { Kind } from './access.ts';

/** What `:id` in an address names, by which the door finds whose data it is; `answer`: what answers says it. */
export type LoggedOf = 'person' | 'session' | 'sheet' | 'alert' | 'document' | 'practice' | 'consent' | 'captioners' | 'answer';

/**
 * own: what is the caller's own alone, in an address that names nothing else. content: what is about nobody: lessons, worksheets to begin, the
 * clinic's number. signIn: one's own password or link. sessions: when sessions are and who leads them, no participant in them. noAccount: an
 * address that has no account yet.
 */
export type UnloggedReason = 'own' | 'content' | 'signIn' | 'sessions' | 'noAccount';

/**
 * Either the kind of data (`shared/people/access.ts`) and whose it is, or why there is nothing to log. `shows: 'own'`: gives and changes the
 * caller's own alone, so that only refusals are logged. Whichever: of a kind that is named, the door makes the scope.
 */
export type Logs = { kind: Kind; of: LoggedOf; shows?: 'own' } | { not: UnloggedReason; kind?: Kind };
