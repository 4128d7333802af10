// Who may do what with whose data: the table of docs/access.md, as data. The server asks it here, and nowhere else.
import { clinicRoles, type ClinicRole } from './role.ts';

/** r: read, w: write. */
export type Act = 'r' | 'w';

/** What somebody can be to whom (to which session, which document) data is about, and the roles that it takes. */
export const relations = {
  /** They are the person. */
  self: ['participant', 'family'],
  /** They are on the session's roster, in what they are to the clinic now. */
  member: clinicRoles,
  /** They wrote it, for themself. */
  author: ['facilitator', 'supervisor'],
  /** The person consented in writing to this data, and the consent holds. */
  consented: ['family'],
  /** Leads a session with the person, from 24 hours before it until 24 hours after. */
  leading: ['facilitator'],
  /** May act on an alert of the person that is open. */
  acting: ['facilitator'],
  /** On their care team now, or led a session with them, from 24 hours before it until 30 days after. Of a session or a document: they led it, without an end. */
  assigned: ['facilitator'],
  /** They were in that place of the session while it was open, and it is over: who waited, came later or sat in another room was not; of a private word only where both were told. */
  wasThere: ['participant', 'family', 'facilitator'],
  /** On the staff of a program that the person is in now. */
  team: ['facilitator'],
  /** Supervises a program that the person is in now. */
  supervisor: ['supervisor'],
  /** Broke the glass for this person within the hour, with a reason. */
  breakGlass: ['facilitator', 'supervisor'],
  // For the whole clinic; who runs it is named as that.
  manager: ['manager'],
  scheduler: ['scheduler'],
  billing: ['billing'],
} as const satisfies Record<string, readonly ClinicRole[]>;
export type Relation = keyof typeof relations;
export const relationNames = Object.keys(relations) as Relation[];

type Rights = { of: 'person' | 'session' | 'document' } & { [R in Relation]?: 'r' | 'w' | 'rw' };

/**
 * Kinds of data about people. Which row is of which kind (shared with facilitators, kept, signed) is the feature's to say; who may see the kind
 * is said here alone.
 */
export const access = {
  names: { of: 'person', self: 'rw', leading: 'r', assigned: 'r', team: 'r', supervisor: 'r', breakGlass: 'r', scheduler: 'r', billing: 'r', manager: 'r' },
  /** Where somebody is and whom to call. Not for billing: the state, which a bill needs, stands in attendance. */
  whereabouts: { of: 'person', self: 'rw', leading: 'r', acting: 'r', supervisor: 'r', breakGlass: 'r' },
  /** What somebody rates for themself in a session: mood, or how an exercise felt. */
  ratings: { of: 'person', self: 'rw', assigned: 'r', team: 'r', supervisor: 'r' },
  /** Theirs from the moment they are there: a rule that first releases them is information blocking (45 CFR 171). */
  scores: { of: 'person', self: 'rw', consented: 'r', assigned: 'r', team: 'r', supervisor: 'r', breakGlass: 'r' },
  worksheets: { of: 'person', self: 'rw', assigned: 'r', team: 'r', supervisor: 'r' },
  practice: { of: 'person', self: 'rw', assigned: 'rw', team: 'r', supervisor: 'r' },
  lessonsDone: { of: 'person', self: 'rw', assigned: 'r', team: 'r', supervisor: 'r' },
  /** Plans for hard times, and for staying well. */
  plans: { of: 'person', self: 'rw', consented: 'r', assigned: 'r', team: 'r', supervisor: 'r', breakGlass: 'r' },
  /** The same, as a relative reads one. */
  plansShown: { of: 'person', consented: 'r' },
  consents: { of: 'person', self: 'rw', assigned: 'r', team: 'r', supervisor: 'r' },
  /** When somebody was in sessions. */
  ownAttendance: { of: 'person', self: 'r', consented: 'r', assigned: 'r', team: 'r', supervisor: 'r' },
  /** What somebody is to the clinic: roles, care team, relatives. */
  membership: { of: 'person', scheduler: 'rw', manager: 'rw' },
  /** Whom somebody may put into a session. Not for who only reads, nor in an emergency: a session with somebody is a way to what is theirs. */
  planning: { of: 'person', assigned: 'r', scheduler: 'r' },
  processNotes: { of: 'person', author: 'rw' },
  /** Of individual work: the person reads it once it is signed. */
  notes: { of: 'person', self: 'r', assigned: 'rw', team: 'r', supervisor: 'r' },
  breakGlass: { of: 'person', assigned: 'r', team: 'w', supervisor: 'rw', manager: 'r' },
  /** Who has seen what is somebody's. No content. */
  accessReport: { of: 'person', self: 'r', supervisor: 'r', manager: 'r' },
  /** When a session is, and who leads it. */
  sessions: { of: 'session', member: 'r', scheduler: 'rw' },
  wayIn: { of: 'session', member: 'r' },
  /** Who is in a session, and who they are to the clinic. */
  roster: { of: 'session', assigned: 'rw', supervisor: 'r', scheduler: 'rw' },
  /** Of everybody in a session: who led it attests it. For the scheduler the status, for billing the minutes, by endpoints of their own that answer no more. */
  attendance: { of: 'session', assigned: 'rw', supervisor: 'r', scheduler: 'r', billing: 'r', manager: 'r' },
  /** Its alerts, and what came of them. */
  alerts: { of: 'session', assigned: 'rw', supervisor: 'r' },
  /** The page of a session, with its alerts. */
  sessionRecord: { of: 'session', assigned: 'r', supervisor: 'r' },
  sessionNotes: { of: 'session', assigned: 'rw', supervisor: 'r' },
  captioners: { of: 'session', assigned: 'rw', manager: 'rw' },
  /** A document and not its session: rooms of one session do not read each other's. */
  groupWork: { of: 'document', wasThere: 'r', assigned: 'rw' },
} as const satisfies Record<string, Rights>;
export type Kind = keyof typeof access;
export type KindOf<Of extends Rights['of']> = { [K in Kind]: (typeof access)[K]['of'] extends Of ? K : never }[Kind];
/** The relations that the table asks for where data is of this: each has to be said in rows. */
export type RelationTo<Of extends Rights['of']> = { [K in KindOf<Of>]: keyof (typeof access)[K] & Relation }[KindOf<Of>];

/** The relations by which somebody who may act as these may do this with such data. None: it is not their business at all. */
export const waysTo = (as: readonly ClinicRole[], act: Act, kind: Kind): Relation[] =>
  relationNames.filter((one) => (access[kind] as Rights)[one]?.includes(act) && relations[one].some((role) => as.includes(role)));

type Ways<K extends Kind, A extends Act> = {
  [R in Relation]: (typeof access)[K] extends Record<R, `${string}${A}${string}`> ? (typeof relations)[R][number] : never;
}[Relation];
/** The roles that have any way to it: what an endpoint may name in `by`. A manager has the scheduler's. */
export type MayBy<K extends Kind, A extends Act> = Ways<K, A> | ('scheduler' extends Ways<K, A> ? 'manager' : never);

/** Why somebody may see what is another's. */
export type Standing = Exclude<Relation, 'assigned' | 'leading' | 'author' | 'self'> | 'led' | 'careTeam';
/** Whoever runs the server, with all of somebody's (`npm run person`): no endpoint and no relation, and yet a row of the log. */
export const OPERATES = { standing: 'operates', kind: 'everything' } as const;
/** What older rows of the log call two of them. */
export type OlderStanding = 'leads' | 'manages';
export type LoggedStanding = Standing | OlderStanding | typeof OPERATES.standing;
export type LoggedKind = Kind | typeof OPERATES.kind;

const mark: Record<string, string> = { r: 'R', w: 'W', rw: 'RW' };
/** The table as it is printed in docs/access.md. */
export function printAccess(): string {
  const head = ['kind', 'of', ...relationNames];
  const rows = Object.entries(access as Record<string, Rights>).map(([kind, rights]) => [
    kind,
    rights.of,
    ...relationNames.map((one) => mark[rights[one] ?? ''] ?? ''),
  ]);
  return [head, ['---', '---', ...relationNames.map(() => ':-:')], ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
