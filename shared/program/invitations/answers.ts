// What its endpoints answer. Times are ISO 8601 in UTC; the browser shows them in its own zone.
import type { ClinicRole } from '../../people/role.ts';

export interface InvitationView {
  id: string;
  email: string;
  role: ClinicRole;
  createdAt: string;
  expiresAt: string;
  state: 'open' | 'accepted' | 'expired' | 'withdrawn';
}

/** `link`: shown this one time, since only its hash is kept; null where it goes to the address by mail. The same whether there is an account or not. */
export interface InvitationMade {
  invitation: InvitationView;
  link: string | null;
}

/** What somebody with a link may know before they have an account. */
export interface InvitationOffer {
  clinic: string;
  email: string;
  role: ClinicRole;
}
