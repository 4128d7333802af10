// What its endpoints answer. Times are ISO 8601 in UTC; the browser shows them in its own zone.
import type { ClinicMatter } from './matter.ts';

/** What a clinic's managers have to know. */
export interface ClinicNoticeView {
  id: string;
  /** People were in a session without any facilitator. */
  what: ClinicMatter;
  at: string;
  sessionTitle: string;
}
