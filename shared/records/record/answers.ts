// What its endpoints answer. Times are ISO 8601 in UTC; the browser shows them in its own zone.
import type { Deed } from '../../live/deeds.ts';
import type { OutcomeFields } from '../../live/outcome.ts';
import type { SafetyCard } from '../../live/roster.ts';
import type { RelativeInSession } from '../../program/family/answers.ts';

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
