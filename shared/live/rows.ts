// What a session leaves behind when it is over: rows that tools ask the journal to write with an event.
import type { ClinicMatter } from '../program/notices/matter.ts';
import type { OutcomeFields } from './outcome.ts';
import type { MayCall, Place, PlaceKind } from '../people/place.ts';
import type { MemberId, SafetyCard } from './roster.ts';

export type LeaveReason = 'left' | 'disconnected' | 'moved' | 'removed' | 'sentBack' | 'ended';

export type Row =
  /** Opens an attendance segment; `place` as the roster names it. */
  | { table: 'segmentOpened'; member: MemberId; place: string; at: number }
  /** Closes the member's open segment, if there is one. */
  | { table: 'segmentClosed'; member: MemberId; at: number; why: LeaveReason }
  /** The way in: agreements accepted, name and contact remembered for the next time. */
  | {
      table: 'wayIn';
      member: MemberId;
      name: string;
      pronouns: string;
      agreementsVersion: number;
      contact: {
        callback: string;
        contactName: string;
        contactRelationship: string;
        contactPhone: string;
        contactMayCall: MayCall | null;
        place: Place | 'asBefore' | null;
      } | null;
      at: number;
    }
  /** Where they said they were, as far as attendance needs it. */
  | { table: 'placeKept'; member: MemberId; state: string; country: string; kind: PlaceKind; at: number }
  /** Somebody was let in without having said where they are. */
  | { table: 'letInKept'; member: MemberId; by: MemberId; reason: string; at: number }
  /** The emergency number of a place, for whoever is there next. */
  | { table: 'localNumberKept'; city: string; postalCode: string; number: string; at: number }
  /** A safety card as it is now, with the emergency number of that place where it was looked up: needed after the session as well. */
  | { table: 'cardKept'; member: MemberId; card: SafetyCard; saidAt: number; localNumber: { number: string; at: number } | null }
  /** A check-in or check-out round that ended: in which order people had their turns and how each ended; no content. */
  | {
      table: 'roundKept';
      round: string;
      kind: 'checkIn' | 'checkOut';
      startedAt: number;
      endedAt: number;
      order: readonly { member: MemberId; ended: 'done' | 'passed' | 'skipped' | 'missed' | 'notYet' }[];
    }
  /** A private rating (0..10 each) in the person's own record. */
  | {
      table: 'ratingKept';
      member: MemberId;
      round: string;
      kind: 'checkIn' | 'checkOut';
      mood: number;
      anxiety: number;
      energy: number;
      word: string | null;
      at: number;
    }
  /** How somebody felt before and after an exercise (0 calm .. 10 tense), in their own record. */
  | {
      table: 'exerciseKept';
      member: MemberId;
      exercise: string;
      before: number | null;
      after: number | null;
      startedAt: number;
      endedAt: number;
    }
  /** A facilitators' flag of level 3 or 4, kept from the moment it is raised; written again when it changes. */
  | {
      table: 'flagKept';
      flag: string;
      about: MemberId;
      level: number;
      note: string;
      raisedBy: MemberId;
      raisedAt: number;
      outcome: string | null;
      fields: OutcomeFields | null;
      closedBy: MemberId | null;
      closedAt: number | null;
    }
  /** What facilitators did for somebody, at that minute; written again when its text changes. */
  | { table: 'incidentKept'; entry: string; about: MemberId; deed: string; number: string | null; text: string; by: MemberId; at: number }
  /** Who was in a room together, in breakouts that are over. Nothing of what was said. */
  | { table: 'roomsKept'; run: string; openedAt: number; closedAt: number; rooms: readonly (readonly MemberId[])[] }
  /** Two people whom facilitators keep together or apart in this program; null: neither any more. */
  | { table: 'groupingRule'; two: readonly [MemberId, MemberId]; rule: 'apart' | 'together' | null; by: MemberId; at: number }
  /** A private word with a facilitator, or a talk before somebody was let in; written again when it ends or its outcome is written. */
  | {
      table: 'privateWordKept';
      talk: string;
      about: MemberId;
      by: MemberId;
      kind: 'word' | 'arrival';
      startedAt: number;
      endedAt: number | null;
      outcome: string | null;
    }
  /** The clinic has to know. unattended: people are in a session without any facilitator; nobodyCame: they wait past its start; support: nobody took *I need support*. */
  | { table: 'clinicTold'; what: ClinicMatter; at: number }
  /** A facilitator of the session took it after all. */
  | { table: 'clinicAnswered'; what: ClinicMatter; by: MemberId; at: number }
  /** *I need support* (by nobody but themselves), or a facilitators' flag below level 3; written again when its level or note changes. */
  | { table: 'concernKept'; concern: string; about: MemberId; kind: 'support' | 'flag'; level: number | null; note: string; by: MemberId | null; at: number }
  | { table: 'concernTaken'; concern: string; by: MemberId; at: number }
  /** raised: it became an alert of level 3 or 4. */
  | { table: 'concernClosed'; concern: string; by: MemberId; how: 'resolved' | 'withdrawn' | 'raised'; at: number }
  /** A shared document outlives the session, under this title; or no longer does. `worksheet`: of which it is a sheet; null: text. Written again when it is closed: who was in `place` meanwhile reads it later. */
  | {
      table: 'documentKept';
      document: string;
      title: string;
      worksheet: { id: string; version: number } | null;
      place: string;
      openedAt: number;
      closedAt: number | null;
    }
  | { table: 'documentDropped'; document: string }
  /** A participant began a sheet of their own in the session: it is theirs, and private, from then on. */
  | { table: 'sheetBegun'; sheet: string; member: MemberId; worksheet: string; version: number; at: number }
  /** A facilitator's own notes of the session, for them alone; written again when they change. Empty: there are none (any more). */
  | { table: 'noteKept'; member: MemberId; text: string; at: number }
  /** The group is over; the session goes on for a talk. */
  | { table: 'groupEnded'; at: number }
  /** The session is over: its live journal is forgotten, what rows keep stays. */
  | { table: 'sessionEnded'; at: number };
