import { schedule as scheduleApi, sessionEnded } from '#shared/program/schedule/api.ts';
import type { Today, WayIn } from '#shared/api/types.ts';
import { notThere } from '#shared/base/refusal.ts';
import { AGREEMENTS_VERSION } from '#shared/people/agreements.ts';
import { areAlike, withInitial } from '#shared/people/alike.ts';
import { firstName } from '#shared/people/name.ts';
import { serve } from '#server/platform/http/serve.ts';
import { findMembership } from './membership.ts';
import { presentSession } from './present.ts';
import { facilitatorNames, facilitatorsOf, listSessions } from './queries.ts';
import { findRemembered } from './remembered.ts';
import { stageOf } from './stage.ts';

const HOUR_MS = 60 * 60_000;
// The server does not know the reader's zone: the browser picks its own day out of this window.
const BACK_MS = 16 * HOUR_MS;
const AHEAD_MS = 36 * HOUR_MS;
const ENDED_SHOWN_MAX = 6;

export const today = serve(scheduleApi.today, {
  async run({ db, caller, live, now }) {
    const from = new Date(now.getTime() - BACK_MS);
    const to = new Date(now.getTime() + AHEAD_MS);
    const sessions = (await listSessions(db, live, caller, { from, to })).map((session) => presentSession(session, now));
    const ended = sessions.filter((session) => session.stage === 'ended').slice(-ENDED_SHOWN_MAX);
    return { sessions: sessions.filter((session) => session.stage !== 'ended' || ended.includes(session)) } satisfies Today;
  },
});

export const wayIn = serve(scheduleApi.wayIn, {
  async run({ db, caller, live, now }, { params }) {
    const membership = await findMembership(db, caller, params.id);
    if (!membership) return notThere();
    const { session, role } = membership;
    const isIn = live.held(session.id, membership.memberId) !== null;
    if (!isIn && stageOf(session, role, now) === 'ended') return sessionEnded();
    const facilitators = await facilitatorsOf(db, session.id, caller);
    const { isAccepted, remembered } = await findRemembered(db, caller.id, AGREEMENTS_VERSION);
    const taken = role === 'facilitator' ? [] : await facilitatorNames(db, session.id, caller);
    const isAsked = role === 'participant' || role === 'family';
    return {
      session: { ...presentSession({ ...session, facilitators, role, isIn }, now), role },
      name: offeredName(remembered?.name ?? firstName(caller.name), caller.name, taken),
      pronouns: remembered?.pronouns ?? '',
      agreements: { version: AGREEMENTS_VERSION, isAccepted },
      contact: isAsked && remembered?.callback ? contactOf(remembered) : null,
    } satisfies WayIn;
  },
});

/** A real second Maria is offered another name than the facilitator's. */
const offeredName = (name: string, fullName: string, taken: readonly string[]): string =>
  taken.flatMap((one) => [one, firstName(one)]).some((one) => areAlike(one, name)) ? withInitial(fullName) : name;

const contactOf = ({ callback, contactName, contactRelationship, contactPhone }: NonNullable<WayIn['contact']>) => ({
  callback,
  contactName,
  contactRelationship,
  contactPhone,
});
