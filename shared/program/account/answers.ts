// What its endpoints answer. Times are ISO 8601 in UTC; the browser shows them in its own zone.
import type { ClinicRole } from '../../people/role.ts';

export interface Me {
  name: string;
  email: string;
  /** What they are to the clinic: one thing, or several of its staff's. */
  roles: ClinicRole[];
  clinic: { name: string; phone: string };
  /** Their mark on their devices: always the same, and names nobody. */
  owner: string;
  /** They reach nothing but the page that sets up a second factor. */
  mustSetUp?: true;
}

/** What somebody with a link to a new password is told. */
export interface PasswordOffer {
  email: string;
}

/** Somebody who runs the server made a link to a new password for the reader's account. */
export interface PasswordNotice {
  id: string;
  at: string;
  wasUsed: boolean;
}

export interface PasswordNotices {
  notices: PasswordNotice[];
}
