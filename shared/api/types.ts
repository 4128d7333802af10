// What the server's HTTP answers hold. Times are ISO 8601 in UTC; the browser shows them in its own zone.
import type { Day } from '../base/day.ts';
import type { FamilyTopic } from '../program/family/familySessionConsent.ts';
import type { ClinicRole } from '../people/role.ts';
import type { Role, SafetyCard } from '../live/roster.ts';
import type { ClinicMatter } from '../live/rows.ts';
import type { SessionKind } from '../people/inSession.ts';
import type { OutcomeFields } from '../live/outcome.ts';
import type { Deed } from '../live/deeds.ts';
import type { MayCall, Place, PlaceKind } from '../people/place.ts';
import type { Template } from '../learning/worksheets/template.ts';

export interface Me {
  name: string;
  email: string;
  /** What they are to the clinic: one thing, or several of its staff's. */
  roles: ClinicRole[];
  clinic: { name: string; phone: string };
  /** Their mark on their devices: always the same, and names nobody. */
  owner: string;
  /** They reach nothing but the page that sets up a second factor. */
  mustSetUp?: true;
}

/** open: may be joined now. cancelled: it does not take place. */
export type SessionStage = 'later' | 'open' | 'ended' | 'cancelled';

export interface TodaySession {
  id: string;
  title: string;
  kind: SessionKind;
  startsAt: string;
  endsAt: string;
  stage: SessionStage;
  /** First names of the facilitators, lead first; of the others, where the reader is one. */
  ledBy: string[];
  /** The caller's role in it; null for a manager who is no member. */
  role: Role | null;
  /** The caller has a seat in it, or a place in line, right now. */
  isIn: boolean;
  /** When it would have begun before it was moved; null where it never was. */
  movedFrom: string | null;
  /** The caller may change it and call it off. */
  mayPlan: boolean;
}

/** A session in the list by days. */
export interface DaySession extends TodaySession {
  /** Whole minutes the caller was there; null where it is not over, and where they were none of its people. */
  attendedMinutes: number | null;
}

export interface SessionsOfMonth {
  sessions: DaySession[];
}

export interface Today {
  sessions: TodaySession[];
}

/** A session that is over. */
export interface EarlierSession {
  id: string;
  title: string;
  kind: SessionKind;
  startsAt: string;
  /** The reader led it. */
  isLed: boolean;
  /** The reader wrote notes of their own in it. */
  hasNote: boolean;
}

export interface EarlierSessions {
  /** Latest first. */
  sessions: EarlierSession[];
  hasMore: boolean;
}

/** What the way in needs before the live socket opens. */
export interface WayIn {
  session: TodaySession & { role: Role };
  name: string;
  pronouns: string;
  /** The version that must be accepted, and whether this person already did. */
  agreements: { version: number; isAccepted: boolean };
  /** Null where nothing is remembered, and for facilitators, who are not asked. */
  contact: { callback: string; contactName: string; contactRelationship: string; contactPhone: string; contactMayCall: MayCall | null; place: Place | null } | null;
}

export interface AttendanceSegmentView {
  joinedAt: string;
  leftAt: string | null;
  place: string;
  endReason: string | null;
}

export interface Attendance {
  session: { id: string; title: string; startsAt: string; endsAt: string };
  people: {
    name: string;
    email: string;
    role: Role;
    segments: AttendanceSegmentView[];
    /** Time in the group, breakout rooms included: overlaps joined, floored to whole minutes, waiting room not counted. */
    netMinutes: number;
    /** Time in a private word, which is not counted as time in the group. */
    asideMinutes: number;
    isHere: boolean;
    /** Where they said they were; null: they were not asked, or did not say. */
    place: { state: string; country: string; kind: PlaceKind } | null;
    /** Why a facilitator let them in although they did not say where they were. */
    letIn: { reason: string; by: string; at: string } | null;
  }[];
}

/** Who of a session's participants and relatives came. */
export interface AttendanceStatus {
  session: Attendance['session'];
  people: { name: string; role: Role; status: 'came' | 'isHere' | 'didNotCome' }[];
}

/** How many minutes of a session each of its participants and relatives was in the group. */
export interface AttendanceMinutes {
  session: Attendance['session'];
  people: { name: string; role: Role; netMinutes: number }[];
}

/** What a clinic's managers have to know. */
export interface ClinicNoticeView {
  id: string;
  /** People were in a session without any facilitator. */
  what: ClinicMatter;
  at: string;
  sessionTitle: string;
}

/** What somebody told at the way in, as long as it is needed. */
export interface KeptCardView extends SafetyCard {
  /** Whose it is. */
  name: string;
  saidAt: string;
  /** The emergency number of that place, where somebody looked it up. */
  localNumber: { number: string; at: string } | null;
}

/** *I need support*, or a facilitators' flag below level 3. */
export interface ConcernView {
  id: string;
  kind: 'support' | 'flag';
  level: number | null;
  note: string;
  session: { id: string; title: string };
  /** Who raised it; null: they asked for themselves. */
  by: string | null;
  at: string;
  taken: { by: string; at: string } | null;
  closed: { how: 'resolved' | 'withdrawn' | 'raised'; at: string } | null;
}

/** Something that was done for somebody at risk. */
export interface IncidentEntryView {
  id: string;
  deed: Deed;
  number: string | null;
  text: string;
  by: string;
  at: string;
}

/** An alert of level 3 or 4 in the record of its session. */
export interface AlertView {
  id: string;
  /** `isOn`: the outcome is written in the session itself. */
  session: { id: string; title: string; startsAt: string; isOn: boolean };
  /** Where they said they are and whom to call; null where it is no longer needed, or was never told. */
  card: KeptCardView | null;
  /** Who has that card: the full names of those who may act on the alert. */
  heldBy: string[];
  /** Whom it is about. */
  name: string;
  level: number;
  note: string;
  raisedBy: string;
  raisedAt: string;
  /** What was done for them in and after that session, minute by minute. */
  log: IncidentEntryView[];
  /** Private words with them in that session, and what came of each. */
  words: { by: string; startedAt: string; endedAt: string | null; outcome: string | null }[];
  /** What came of it; null while it is open. `fields`: null where it was written as text alone. */
  closed: { outcome: string; fields: OutcomeFields | null; by: string; at: string } | null;
}

/** A relative in a session, and what a participant there consented to in writing about them. */
export interface RelativeInSession {
  /** The relative's member id. */
  member: string;
  name: string;
  relationship: string;
  participant: string;
  /** What the team may speak about with them in family sessions, now; null: nothing. */
  maySay: { topics: FamilyTopic[]; lastDay: Day } | null;
  /** Which plans they may read now. */
  mayRead: { title: string; lastDay: Day }[];
}

/** Who somebody in a session is to the clinic. For its facilitators alone. */
export interface SessionPerson {
  member: string;
  name: string;
  email: string;
}

export interface SessionPeople {
  people: SessionPerson[];
}

export interface SessionRelatives {
  relatives: RelativeInSession[];
}

/** What a facilitator finds of their session besides attendance. */
export interface SessionRecord {
  /** While it is on, outcomes and notes are written in the session itself. */
  isOver: boolean;
  alerts: AlertView[];
  /** Everybody's safety card, from the session until a day after it. */
  cards: KeptCardView[];
  /** Who has these cards. */
  cardsHeldBy: string[];
  /** The reader's own private notes. */
  note: { text: string; updatedAt: string } | null;
  relatives: RelativeInSession[];
}

/** What a group wrote together, that outlived its session. */
export interface KeptDocument {
  id: string;
  kind: 'board' | 'worksheet';
  title: string;
  session: { title: string; startsAt: string };
  /** A facilitator of it, once it is over. */
  mayDelete: boolean;
}

export interface KeptDocuments {
  kept: KeptDocument[];
}

export interface KeptText extends KeptDocument {
  /** What it is a sheet of, in the version it was made with; null for a board. */
  worksheet: Template | null;
  /** The whole document as Yjs encodes it, in base64. */
  update: string;
}

export interface InvitationView {
  id: string;
  email: string;
  role: ClinicRole;
  createdAt: string;
  expiresAt: string;
  state: 'open' | 'accepted' | 'expired' | 'withdrawn';
}

/** Somebody invited into a session as captioner or interpreter. */
export interface CaptionerView {
  id: string;
  email: string;
  /** Null until they have been in the session: who invites does not learn whether an address has an account. */
  name: string | null;
  /** They have been in the session: their time stays in its record. */
  wasThere: boolean;
}

export interface SessionCaptioners {
  session: { id: string; title: string; startsAt: string; endsAt: string };
  captioners: CaptionerView[];
}

/** The same whether the address has an account or not. */
export interface CaptionerMade {
  captioner: CaptionerView;
  made: InvitationMade;
}

/** `link`: shown this one time, since only its hash is kept; null where it goes to the address by mail. The same whether there is an account or not. */
export interface InvitationMade {
  invitation: InvitationView;
  link: string | null;
}

/** What somebody with a link to a new password is told. */
export interface PasswordOffer {
  email: string;
}

/** Somebody who runs the server made a link to a new password for the reader's account. */
export interface PasswordNotice {
  id: string;
  at: string;
  wasUsed: boolean;
}

export interface PasswordNotices {
  notices: PasswordNotice[];
}

/** What somebody with a link may know before they have an account. */
export interface InvitationOffer {
  clinic: string;
  email: string;
  role: ClinicRole;
}

/** Crisis contacts for people who are signed in or not. `clinicPhone` is null where it would have to be guessed. */
export interface HelpInfo {
  clinicName: string | null;
  clinicPhone: string | null;
  /** When somebody is there (`shared/program/clinic/hours.ts`), and in which zone. */
  clinicHours: string | null;
  clinicZone: string | null;
  /** For the time outside of them. */
  afterHoursPhone: string | null;
}
