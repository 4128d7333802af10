import { done } from '#shared/base/endpoint.ts';
import { isRefusal, notThere } from '#shared/base/refusal.ts';
import { planning as planningApi, type Choices, type PlannedSession } from '#shared/program/planning/api.ts';
import { cancelling, draftToLookAt, sessionDraft } from '#shared/program/planning/input.ts';
import { sessionEnded } from '#shared/program/schedule/api.ts';
import { serve } from '#server/platform/http/serve.ts';
import { candidatesFor, presentChoice } from './planChoices.ts';
import { lookAt, seatsOf, timesOf } from './planDraft.ts';
import { findPlanned, onRoster, presentPlanned, zoneOfClinic } from './planned.ts';
import { kindsOf } from './planners.ts';
import { cancelPlanned, changePlanned, makePlanned } from './planWrites.ts';
import { isOpenAt, isOver } from './stage.ts';

export const planChoices = serve(planningApi.choices, {
  async run({ db, caller, now, noting, scope }) {
    const candidates = await candidatesFor(db.prisma, scope, now);
    noting.about(candidates.flatMap(({ personId, role }) => (personId === null || role === 'facilitator' ? [] : personId)));
    const self = candidates.find(({ personId, role }) => personId === caller.id && role === 'facilitator')?.id ?? null;
    return { people: candidates.map(presentChoice), zone: await zoneOfClinic(db.prisma, caller.clinicId), kinds: kindsOf(caller), self } satisfies Choices;
  },
});

export const lookAtPlan = serve(planningApi.look, {
  body: draftToLookAt,
  async run({ db, caller, now, noting, scope, also }, { body: { session: id, ...draft } }) {
    const session = id === '' ? null : await findPlanned(db.prisma, { planner: caller, scope: also.roster }, id);
    if ((id !== '' && !session) || !kindsOf(caller).includes(draft.kind)) return notThere();
    const seats = seatsOf(draft, [...(await candidatesFor(db.prisma, scope, now)), ...(session ? onRoster(session) : [])]);
    if (isRefusal(seats)) return seats;
    noting.about(seats.flatMap(({ who, role }) => (who.personId === null || role === 'facilitator' ? [] : who.personId)));
    const times = timesOf(draft, await zoneOfClinic(db.prisma, caller.clinicId));
    return lookAt(db.prisma, { ...times, draft, seats, clinicId: caller.clinicId, session }, now);
  },
});

export const planSession = serve(planningApi.plan, {
  body: sessionDraft,
  run: ({ db, caller, now, noting, also }, { body }) => makePlanned({ db, planner: caller, choices: also.planning, now, noting }, body),
});

export const plannedSession = serve(planningApi.read, {
  async run({ db, live, caller, now, scope }, { params }) {
    const session = await findPlanned(db.prisma, { planner: caller, scope }, params.id);
    if (!session) return notThere();
    if (isOver(session, now)) return sessionEnded();
    const isOpen = isOpenAt(session, now) || live.ids().includes(session.id);
    return presentPlanned(session, await zoneOfClinic(db.prisma, caller.clinicId), isOpen) satisfies PlannedSession;
  },
});

export const changeSession = serve(planningApi.change, {
  body: sessionDraft,
  async run({ db, live, caller, now, noting, scope, also }, { params, body }) {
    const outcome = await changePlanned({ db, live, planner: caller, scope, choices: also.planning, now, noting }, params.id, body);
    if (isRefusal(outcome)) return outcome;
    outcome.touched.forEach((personId) => live.recheck(personId));
    return done;
  },
});

export const cancelSession = serve(planningApi.cancel, {
  body: cancelling,
  async run({ db, live, caller, now, noting, scope }, { params, body }) {
    const outcome = await cancelPlanned({ db, planner: caller, scope, now, noting }, params.id, body.reason);
    if (isRefusal(outcome)) return outcome;
    outcome.touched.forEach((personId) => live.recheck(personId));
    return done;
  },
});
