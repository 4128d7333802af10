// What its endpoints answer. Times are ISO 8601 in UTC; the browser shows them in its own zone.
import type { Day, Zone } from '../../base/day.ts';
import type { PlanWorksheet } from './planWorksheets.ts';
import type { SheetToRead } from '../worksheets/answers.ts';
import type { RelativeInSession } from '../../program/family/answers.ts';
import type { FamilyTopic } from '../../program/family/familySessionConsent.ts';

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

export interface SessionRelatives {
  relatives: RelativeInSession[];
}
