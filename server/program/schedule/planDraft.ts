import { momentOf } from '#shared/base/time.ts';
import { badInput, notThere } from '#shared/base/refusal.ts';
import { groupTooLarge, leadElsewhere, startsInPast, type PlanLook, type RosterRole } from '#shared/program/planning/api.ts';
import type { SessionDraft } from '#shared/program/planning/input.ts';
import { asksReason, GROUP, isAlone, isTooLarge } from '#shared/program/planning/size.ts';
import type { Prisma } from '#server/platform/db/generated/client.ts';
import type { Candidate } from './planChoices.ts';

const MINUTE_MS = 60_000;

/** Somebody as they will stand on the roster. */
export interface Seat {
  who: Candidate;
  role: RosterRole;
  isLead: boolean;
}

export interface Times {
  startsAt: Date;
  endsAt: Date;
}

/** When it will be: a draft says it on the clinic's clock. */
export function timesOf({ day, time, minutes }: Pick<SessionDraft, 'day' | 'time' | 'minutes'>, zone: string): Times {
  const startsAt = momentOf(day, time, zone);
  return { startsAt: new Date(startsAt), endsAt: new Date(startsAt + minutes * MINUTE_MS) };
}

/** The roster of a draft, made of those whom the planner may choose; a refusal where somebody is none of them, or a relative comes without theirs. */
export function seatsOf(draft: SessionDraft, candidates: readonly Candidate[]) {
  const lists = [
    ['facilitator', draft.facilitators],
    ['participant', draft.participants],
    ['family', draft.relatives],
    ['captioner', draft.captioners],
  ] as const;
  const seats: Seat[] = [];
  for (const [role, ids] of lists)
    for (const id of ids) {
      const who = candidates.find((one) => one.id === id && one.role === role);
      if (!who) return notThere();
      seats.push({ who, role, isLead: id === draft.lead });
    }
  const stray =
    draft.service !== 'family_without_member' &&
    seats.some(({ role, who }) => role === 'family' && who.isHere && !who.of.some((one) => draft.participants.includes(one)));
  return stray
    ? badInput({ field: 'relatives', rule: 'A relative comes with the participant whose relative they are. Please choose that participant as well.' })
    : seats;
}

export interface ToLookAt extends Times {
  draft: SessionDraft;
  seats: readonly Seat[];
  clinicId: string;
  /** The session that would be changed; null: a new one. */
  session: { id: string; startsAt: Date } | null;
}

/** What to know before it is saved. A session that is on keeps the start it had, also where that is past by now. */
export async function lookAt(tx: Prisma.TransactionClient, wish: ToLookAt, now: Date): Promise<PlanLook> {
  const { draft, seats, startsAt, endsAt, session } = wish;
  const inTwoPlaces = await elsewhere(tx, wish);
  const isPast = startsAt <= now && startsAt.getTime() !== session?.startsAt.getTime();
  const mayNot = isPast ? 'startsInPast' : isTooLarge(draft) ? 'groupTooLarge' : inTwoPlaces.includes(draft.lead) ? 'leadElsewhere' : null;
  return {
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    inTwoPlaces,
    notHere: seats.filter(({ who }) => !who.isHere).map(({ who }) => who.id),
    asksReason: asksReason(draft),
    isAlone: isAlone(draft),
    mayNot,
  };
}

/** The refusal that a look names. */
export const refusalOfLook = ({ mayNot }: Pick<PlanLook, 'mayNot'>) =>
  mayNot === null ? null : { startsInPast, leadElsewhere, groupTooLarge: () => groupTooLarge({ max: GROUP.therapy }) }[mayNot]();

/** Those of the draft who are in another session of the clinic at that time. */
async function elsewhere(tx: Prisma.TransactionClient, { seats, clinicId, session, startsAt, endsAt }: ToLookAt): Promise<string[]> {
  const others = await tx.session.findMany({
    where: { clinicId, endedAt: null, cancelledAt: null, startsAt: { lt: endsAt }, endsAt: { gt: startsAt }, ...(session && { id: { not: session.id } }) },
    select: { members: { where: { removedAt: null }, select: { personId: true } }, invitedMembers: { select: { email: true } } },
  });
  const people = new Set(others.flatMap(({ members }) => members.map(({ personId }) => personId)));
  const addresses = new Set(others.flatMap(({ invitedMembers }) => invitedMembers.map(({ email }) => email)));
  return seats.filter(({ who }) => (who.personId === null ? addresses.has(who.email) : people.has(who.personId))).map(({ who }) => who.id);
}
