// What its endpoints answer. Times are ISO 8601 in UTC; the browser shows them in its own zone.
import type { Role } from '../../people/sessionRole.ts';
import type { PlaceKind } from '../../people/place.ts';

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
