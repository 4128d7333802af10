import type { IncomingHttpHeaders } from 'node:http';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { SignedIn } from '#server/platform/auth/identity.ts';
import type { Db } from '#server/platform/db/open.ts';
import { findMembership } from '#server/program/schedule/membership.ts';
import { facilitatorNames } from '#server/program/schedule/queries.ts';
import { stageOf } from '#server/program/schedule/stage.ts';
import { handshakeSchema } from '#shared/live/protocol.ts';
import { notThere, refuse, sessionEnded, tooMany, type Refusal } from '#shared/live/refusals.ts';
import type { Member } from '#shared/live/roster.ts';
import { badInput } from '#shared/session/session.ts';
import { isWithin } from './gate.ts';
import type { LiveSession } from './liveSession.ts';
import type { Sessions } from './sessions.ts';

/** Who may come in, as whom, to which session. */
export interface Admission {
  person: SignedIn;
  member: Member;
  live: LiveSession;
  /** What its facilitators are called. */
  facilitators: readonly string[];
  tab: string;
}

export interface HandshakeParts {
  db: Db;
  sessions: Pick<Sessions, 'find' | 'held'>;
  identify: (headers: IncomingHttpHeaders) => Promise<SignedIn | null>;
}

const signedOut = refuse('signedOut', 'Please sign in first.');
export const notOpen = refuse('notOpen', 'This session is not open yet. You can come in a few minutes before it starts.');

/** Checks a connection that wants in, in the order in which one may learn things. Refusals name what to do; "unknown" and "not yours" are one. */
export function createHandshake({ db, sessions, identify }: HandshakeParts) {
  const limiter = new RateLimiterMemory({ points: 30, duration: 10 });

  return async (headers: IncomingHttpHeaders, auth: unknown): Promise<Admission | Refusal> => {
    const person = await identify(headers);
    if (!person) return signedOut;
    if (!(await isWithin(limiter, person.id))) return tooMany;
    const parsed = handshakeSchema.safeParse(auth);
    if (!parsed.success) return badInput(parsed.error.issues[0]);
    const membership = await findMembership(db, person, parsed.data.session);
    if (!membership) return notThere;
    // Who is in is not judged by the plan: the machine's clock may have been set since.
    const held = membership.session.cancelledAt ? null : sessions.held(membership.session.id, membership.memberId);
    const stage = held ? 'open' : stageOf(membership.session, membership.role, new Date());
    if (stage === 'later') return notOpen;
    const live = held ?? (stage === 'open' ? await sessions.find(membership.session.id) : null);
    if (!live) return sessionEnded;
    await live.media.ready();
    const { memberId: id, role, isLead } = membership;
    const facilitators = await facilitatorNames(db, live.id, person);
    return { person, member: { id, role, isLead }, live, facilitators, tab: parsed.data.tab };
  };
}
