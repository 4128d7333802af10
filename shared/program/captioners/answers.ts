// What its endpoints answer. Times are ISO 8601 in UTC; the browser shows them in its own zone.
import type { InvitationMade } from '../invitations/answers.ts';

/** Somebody invited into a session as captioner or interpreter. */
export interface CaptionerView {
  id: string;
  email: string;
  /** Null until they have been in the session: who invites does not learn whether an address has an account. */
  name: string | null;
  /** They have been in the session: their time stays in its record. */
  wasThere: boolean;
}

export interface SessionCaptioners {
  session: { id: string; title: string; startsAt: string; endsAt: string };
  captioners: CaptionerView[];
}

/** The same whether the address has an account or not. */
export interface CaptionerMade {
  captioner: CaptionerView;
  made: InvitationMade;
}
