// What its endpoints answer. Times are ISO 8601 in UTC; the browser shows them in its own zone.
import type { Lesson } from './lesson.ts';

/** How far the caller came. `page` counts from 0. */
export interface LessonProgress {
  /** Where they stopped. */
  page: number;
  /** The last page they have seen. */
  furthest: number;
  /** The checks they answered right. */
  solved: string[];
  doneAt: string | null;
}

/** That a facilitator found a lesson's text right for their clinic. */
export interface LessonReview {
  by: string;
  at: string;
}

export interface LessonSummary {
  id: string;
  version: number;
  audience: Lesson['audience'];
  title: string;
  summary: string;
  minutes: number;
  pages: number;
  checks: number;
  /** Written or changed by the clinic itself. */
  isOwn: boolean;
  /** Null as long as no facilitator of the clinic reviewed this text of it. */
  review: LessonReview | null;
  /** Null as long as the caller has not begun, and for those whose reading is not kept. */
  progress: LessonProgress | null;
}

/** A content file of this server that could not be read. */
export interface LessonProblem {
  file: string;
  line: number;
  say: string;
}

export interface LessonList {
  lessons: LessonSummary[];
  /** For facilitators and managers; empty for everybody else. */
  problems: LessonProblem[];
}

export interface LessonToRead {
  /** With speaker notes for facilitators only. */
  lesson: Lesson;
  isOwn: boolean;
  review: LessonReview | null;
  progress: LessonProgress | null;
}

export interface LessonVersion {
  version: number;
  savedBy: string;
  savedAt: string;
}

/** A lesson's text, to be changed. */
export interface LessonSource {
  id: string;
  version: number;
  source: string;
  isOwn: boolean;
  /** Whether the server brings a lesson of this id, which comes back when the clinic's own is withdrawn. */
  isBuiltIn: boolean;
  /** The clinic's own versions, latest first. */
  versions: LessonVersion[];
}

/** Who finished which lessons; nothing of how they answered. */
export interface LessonsDone {
  people: { id: string; name: string; email: string; done: { lesson: string; title: string; doneAt: string }[] }[];
}
