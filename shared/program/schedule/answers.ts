// What its endpoints answer. Times are ISO 8601 in UTC; the browser shows them in its own zone.
import type { Role, SessionKind } from '../../people/sessionRole.ts';
import type { MayCall, Place } from '../../people/place.ts';

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
  contact: {
    callback: string;
    contactName: string;
    contactRelationship: string;
    contactPhone: string;
    contactMayCall: MayCall | null;
    place: Place | null;
  } | null;
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
