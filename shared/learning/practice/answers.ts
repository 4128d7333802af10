// What its endpoints answer. Times are ISO 8601 in UTC; the browser shows them in its own zone.
import type { NoteReaders, PracticeDay, PracticeKind } from './practice.ts';

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
