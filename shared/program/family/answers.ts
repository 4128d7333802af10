// What its endpoints answer. Times are ISO 8601 in UTC; the browser shows them in its own zone.
import type { Day } from '../../base/day.ts';
import type { FamilyTopic } from './familySessionConsent.ts';

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
