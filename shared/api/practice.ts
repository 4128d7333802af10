// What the routes of practice at home and My plan answer.
import type { Day, Zone } from '../base/day.ts';
import type { FamilyTopic } from '../program/family/familySessionConsent.ts';
import type { PlanWorksheet } from '../learning/plans/planWorksheets.ts';
import type { NoteReaders, PracticeDay, PracticeKind } from '../learning/practice/practice.ts';
import type { SheetToRead } from './worksheets.ts';

export interface PracticeView {
  id: string;
  kind: PracticeKind;
  /** A worksheet's id or an exercise's name. */
  what: string;
  title: string;
  when: string;
  where: string;
  remindAt: string | null;
  /** The time zone of the reminder by mail; null: no mail. */
  mailZone: string | null;
  /** Who set it; null: the person themself. */
  setBy: string | null;
  noteReaders: NoteReaders;
  createdAt: string;
  /** The last two weeks. */
  days: PracticeDay[];
}

export interface PracticeList {
  practices: PracticeView[];
  /** Whether this server can send mail. */
  mayMail: boolean;
}

/** A day as a facilitator sees it: the note only where it is shared with them. */
export type SeenDay = Pick<PracticeDay, 'day' | 'outcome' | 'helpfulness'> & { note: string | null };

export interface AssignedPractice extends Omit<PracticeView, 'days' | 'remindAt' | 'mailZone'> {
  days: SeenDay[];
  /** May be ended by this facilitator: it was not the person's own. */
  mayEnd: boolean;
}

export interface AssignedList {
  /** Everybody this facilitator shares a session with as its participant. */
  people: { id: string; name: string; email: string; practices: AssignedPractice[] }[];
}

/** A plan as it is read: what SheetReading needs. */
export interface PlanView extends Pick<SheetToRead, 'template' | 'update'> {
  sheet: string;
  changedAt: string;
}

export interface PlanRelative {
  id: string;
  name: string;
  relationship: string;
}

/** How a consent ended before its day: taken back, signed anew, with its plan; or when the signature became needed. */
export type RevokedVia = 'portal' | 'renewed' | 'planDeleted' | 'beforeText';

/** A consent that was signed, as its owner sees it. */
export interface ConsentView {
  id: string;
  /** The id of the relative. */
  relative: string;
  recipient: string;
  /** As it was signed; empty for what was allowed before there was a text. */
  text: string[];
  signedName: string;
  signedAt: string;
  /** It holds until that day is over at the clinic. */
  lastDay: Day;
  revokedAt: string | null;
  revokedVia: RevokedVia | null;
  /** Whether it holds now. */
  isInForce: boolean;
  /** The days on which it was read, newest first. */
  readOn: string[];
}

/** A consent to what may be said about its owner in family sessions with one relative. */
export interface SessionConsentView extends ConsentView {
  topics: FamilyTopic[];
}

export interface MyPlans {
  /** In the order of `planWorksheets`; without those that were not begun. */
  plans: PlanView[];
  relatives: PlanRelative[];
  /** Everything that was ever signed, newest first, by which plan it is about. */
  consents: Record<PlanWorksheet, ConsentView[]>;
  /** What was signed for family sessions, newest first. */
  inSessions: SessionConsentView[];
  /** For the text to be signed. */
  owner: string;
  clinic: string;
  /** The clinic's, in which a consent's days are counted. */
  zone: Zone;
}

/** A plan a relative may read, without its words. */
export interface PlanShown {
  /** The id of the consent. */
  id: string;
  title: string;
  owner: string;
  signedAt: string;
  /** It holds until that day is over at the clinic. */
  lastDay: Day;
  /** What was signed. */
  text: string[];
}

export interface PlansShown {
  plans: PlanShown[];
}
