// What its endpoints answer. Times are ISO 8601 in UTC; the browser shows them in its own zone.
/** Crisis contacts for people who are signed in or not. `clinicPhone` is null where it would have to be guessed. */
export interface HelpInfo {
  clinicName: string | null;
  clinicPhone: string | null;
  /** When somebody is there (`shared/program/clinic/hours.ts`), and in which zone. */
  clinicHours: string | null;
  clinicZone: string | null;
  /** For the time outside of them. */
  afterHoursPhone: string | null;
}
