import { z } from 'zod';
import { mayCalls, type Place } from '#shared/people/place.ts';
import type { RememberedWayIn } from '#server/platform/db/generated/client.ts';
import { schedule as scheduleApi, sessionEnded } from '#shared/program/schedule/api.ts';
import type { SessionsOfMonth, Today, WayIn } from '#shared/program/schedule/answers.ts';
import { DAY_MS, HOUR_MS, plusMonths } from '#shared/base/day.ts';
import { done } from '#shared/base/endpoint.ts';
import { notThere } from '#shared/base/refusal.ts';
import { spanOf } from '#shared/base/time.ts';
import { AGREEMENTS_VERSION } from '#shared/people/agreements.ts';
import { areAlike, withInitial } from '#shared/people/alike.ts';
import { firstName } from '#shared/people/name.ts';
import { serve } from '#server/platform/http/serve.ts';
import { attendedMinutes } from './attended.ts';
import { findMembership } from './membership.ts';
import { zoneOfClinic } from './planned.ts';
import { presentSession } from './present.ts';
import { facilitatorNames, facilitatorsOf, listSessions } from './queries.ts';
import { findRemembered } from './remembered.ts';
import { stageOf } from './stage.ts';

// The server does not know the reader's zone: the browser picks its own day out of this window.
const BACK_MS = 16 * HOUR_MS;
const AHEAD_MS = 36 * HOUR_MS;
/** One's own are told however far ahead. */
const OWN_AHEAD_MS = 800 * DAY_MS;
const ENDED_SHOWN_MAX = 6;
const COMING_SHOWN_MAX = 60;

export const today = serve(scheduleApi.today, {
  async run({ db, caller, live, now, scope }) {
    const from = new Date(now.getTime() - BACK_MS);
    const window = { from, to: new Date(now.getTime() + OWN_AHEAD_MS), othersUntil: new Date(now.getTime() + AHEAD_MS) };
    const sessions = (await listSessions(db, live, { person: caller, scope }, window)).map((session) => presentSession(session, caller, now));
    const ended = sessions.filter(({ stage }) => stage === 'ended').slice(-ENDED_SHOWN_MAX);
    // What was called off is told until it would have been over.
    const coming = sessions.filter(({ stage, endsAt }) => stage !== 'ended' && (stage !== 'cancelled' || new Date(endsAt) > now)).slice(0, COMING_SHOWN_MAX);
    return { sessions: sessions.filter((session) => ended.includes(session) || coming.includes(session)) } satisfies Today;
  },
});

export const sessionsOfMonth = serve(scheduleApi.month, {
  params: z.strictObject({ month: z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/) }),
  async run({ db, caller, live, now, scope }, { params }) {
    const zone = await zoneOfClinic(db.prisma, caller.clinicId);
    const first = `${params.month}-01`;
    const window = { from: new Date(spanOf(first, zone).from), to: new Date(spanOf(plusMonths(first, 1), zone).from - 1) };
    const sessions = await listSessions(db, { ids: () => [], held: live.held }, { person: caller, scope }, window);
    const minutes = await attendedMinutes(
      db,
      caller,
      sessions.map(({ id }) => id),
      now,
    );
    return {
      sessions: sessions.map((session) => {
        const shown = presentSession(session, caller, now);
        return { ...shown, attendedMinutes: shown.stage === 'ended' && session.role !== null ? (minutes.get(session.id) ?? 0) : null };
      }),
    } satisfies SessionsOfMonth;
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
      session: { ...presentSession({ ...session, movedFrom: null, facilitators, role, isIn }, caller, now), role },
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

export const forgetPlace = serve(scheduleApi.forgetPlace, {
  async run({ db, caller }) {
    await db.prisma.rememberedWayIn.updateMany({ where: { personId: caller.id }, data: { place: null } });
    return done;
  },
});

const contactOf = ({ callback, contactName, contactRelationship, contactPhone, contactMayCall, place }: RememberedWayIn): NonNullable<WayIn['contact']> => ({
  callback,
  contactName,
  contactRelationship,
  contactPhone,
  contactMayCall: mayCalls.find((one) => one === contactMayCall) ?? null,
  // Their own words, written by the journal in this shape.
  place: place === null ? null : (JSON.parse(place) as Place),
});
