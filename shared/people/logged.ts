import type { ClinicRole } from './role.ts';

/** Why somebody may see what is another's: they lead (or led) a session with them, run the clinic, were allowed it in writing, or were there themself; or they run the server. */
export type Standing = 'leads' | 'manages' | 'consented' | 'wasThere' | 'operates';

/**
 * The kinds of data about people that stand in the log, and in which standing who is not the person sees them: none is given where nobody
 * else ever does.
 */
export const loggedKinds = {
  /** Who the people of a session are: name and address. */
  names: { facilitator: 'leads' },
  /** Who is to be in which session, and who can be. */
  roster: { facilitator: 'leads', scheduler: 'manages', manager: 'manages' },
  /** When somebody was in a session. */
  attendance: { facilitator: 'leads', manager: 'manages' },
  /** Alerts about somebody's safety. */
  alerts: { facilitator: 'leads' },
  /** The page of a session: alerts, and what may be said to relatives. */
  sessionRecord: { facilitator: 'leads' },
  /** What a participant allowed about a relative. */
  consents: { facilitator: 'leads' },
  /** Worksheets, plans among them. */
  worksheets: { facilitator: 'leads' },
  practice: { facilitator: 'leads' },
  /** What somebody told about themself in a check-in. */
  ratings: { facilitator: 'leads' },
  /** Which lessons somebody finished. */
  lessonsDone: { facilitator: 'leads' },
  /** What a group wrote together and kept. */
  groupWork: { facilitator: 'leads', participant: 'wasThere', family: 'wasThere' },
  /** A plan that a participant shows to a relative. */
  plansShown: { family: 'consented' },
  /** Who writes captions in a session, or interprets. */
  captioners: { facilitator: 'leads', manager: 'manages' },
  /** A session, as the way into it shows it. */
  wayIn: {},
  /** All that is somebody's, for their own copy or to be deleted: by whoever runs the server (`npm run person`). */
  everything: {},
} as const satisfies Record<string, Partial<Record<ClinicRole, Standing>>>;
export type LoggedKind = keyof typeof loggedKinds;

/** What `:id` in an address names, by which the door finds whose data it is; `answer`: what answers says it. */
export type LoggedOf = 'person' | 'session' | 'sheet' | 'alert' | 'document' | 'practice' | 'consent' | 'captioners' | 'answer';

/**
 * own: what is the caller's own alone, in an address that names nothing else. content: what is about nobody: lessons, worksheets to begin, the
 * clinic's number. signIn: one's own password or link. sessions: when sessions are and who leads them, no participant in them. noAccount: an
 * address that has no account yet.
 */
export type UnloggedReason = 'own' | 'content' | 'signIn' | 'sessions' | 'noAccount';

/** Either the kind of data and whose it is, or why there is nothing to log. `shows: 'own'`: gives and changes the caller's own alone, so that only refusals are logged. */
export type Logs = { kind: LoggedKind; of: LoggedOf; shows?: 'own' } | { not: UnloggedReason };

/** In which standing somebody of these roles sees such data of another person, the first that there is; '' where they never may. */
export const standingOf = (kind: LoggedKind, roles: readonly ClinicRole[]): Standing | '' =>
  roles.flatMap((role) => (loggedKinds[kind] as Partial<Record<ClinicRole, Standing>>)[role] ?? [])[0] ?? '';
