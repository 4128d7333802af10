import { isRefusal, notThere } from '#shared/base/refusal.ts';
import { sessionIsOpen } from '#shared/program/planning/api.ts';
import type { SessionDraft } from '#shared/program/planning/input.ts';
import { sessionEnded } from '#shared/program/schedule/api.ts';
import type { Person } from '#server/platform/auth/identity.ts';
import type { Prisma } from '#server/platform/db/generated/client.ts';
import type { Db } from '#server/platform/db/open.ts';
import type { SessionsOn } from '#server/platform/sessionsOn.ts';
import type { Scope } from '#server/platform/access/scope.ts';
import type { Noting } from '#server/platform/audit/noting.ts';
import { candidatesFor } from './planChoices.ts';
import { lookAt, refusalOfLook, seatsOf, timesOf, type Seat, type Times } from './planDraft.ts';
import { kindsOf, leadsThemself } from './planners.ts';
import { findPlanned, onRoster, presentPlanned, zoneOfClinic, type Planned } from './planned.ts';
import { tellByMail, type Telling } from './sessionMailJobs.ts';
import { isOpenAt, isOver } from './stage.ts';

export interface PlanParts {
  db: Db;
  live: Pick<SessionsOn, 'ids'>;
  planner: Person;
  /** Sessions they may plan. */
  scope: Scope<'roster', 'w'>;
  /** Whom they may put into one. */
  choices: Scope<'planning'>;
  now: Date;
  noting: Noting;
}

/** Makes a session as it was planned. Gives its id, or why not: then nothing is made. */
export const makePlanned = ({ db, planner, choices, now, noting }: Omit<PlanParts, 'live' | 'scope'>, draft: SessionDraft) =>
  db.prisma.$transaction(async (tx) => {
    if (!kindsOf(planner).includes(draft.kind)) return notThere();
    const seats = seatsOf(draft, await candidatesFor(tx, choices, now));
    if (isRefusal(seats)) return seats;
    const stray = leadsThemself(planner, draft.facilitators);
    if (stray) return stray;
    const times = timesOf(draft, await zoneOfClinic(tx, planner.clinicId));
    const refusal = refusalOfLook(await lookAt(tx, { ...times, draft, seats, clinicId: planner.clinicId, session: null }, now));
    if (refusal) return refusal;
    const { kind, title, service, sizeReason } = draft;
    const { id } = await tx.session.create({ data: { clinicId: planner.clinicId, kind, title, ...times, serviceType: service, sizeReason, createdAt: now } });
    await seatAll(tx, id, seats, now);
    await mailAll(tx, { sessionId: id, news: 'planned', people: seatedIn(seats), planner, now });
    await noting.changeIn(tx, notStaff(seats), [id]);
    return { id };
  });

/** Changes a session: its people at any time until it is over, everything else until people can be in it. Gives whose sockets must look again. */
export const changePlanned = ({ db, live, planner, scope, choices, now, noting }: PlanParts, id: string, draft: SessionDraft) =>
  db.prisma.$transaction(async (tx) => {
    const session = await findPlanned(tx, { planner, scope }, id);
    if (!session || draft.kind !== session.kind) return notThere();
    if (isOver(session, now)) return sessionEnded();
    const times = timesAfter(session, draft, await zoneOfClinic(tx, planner.clinicId));
    const isMoved = times.startsAt.getTime() !== session.startsAt.getTime();
    const isOther = isMoved || times.endsAt.getTime() !== session.endsAt.getTime() || draft.title !== session.title;
    const isOpen = isOpenAt(session, now) || live.ids().includes(id);
    if (isOpen && isOther) return sessionIsOpen();
    const seats = seatsOf(draft, [...(await candidatesFor(tx, choices, now)), ...onRoster(session)]);
    if (isRefusal(seats)) return seats;
    const stray = leadsThemself(planner, draft.facilitators);
    if (stray) return stray;
    const refusal = refusalOfLook(await lookAt(tx, { ...times, draft, seats, clinicId: planner.clinicId, session }, now));
    if (refusal) return refusal;
    const { title, service, sizeReason } = draft;
    await tx.session.update({ where: { id }, data: { title, ...times, serviceType: service, sizeReason, ...(isMoved && { movedFrom: session.startsAt }) } });
    const { added, removed, touched } = await reseat(tx, session, seats, { isOpen, now });
    const stayed = seatedIn(seats).filter((one) => !added.includes(one));
    await mailAll(tx, { sessionId: id, news: 'planned', people: added, planner, now });
    await mailAll(tx, { sessionId: id, news: 'cancelled', people: removed, planner, now });
    if (isMoved) await mailAll(tx, { sessionId: id, news: 'moved', people: stayed, planner, now, was: session.startsAt });
    await noting.changeIn(tx, [
      ...new Set([...notStaff(seats), ...removed.filter((one) => session.members.some(({ personId, role }) => personId === one && role !== 'facilitator'))]),
    ]);
    return { touched };
  });

/** Calls a session off, whether people are in it or not. Gives whose sockets must look again. */
export const cancelPlanned = ({ db, planner, scope, now, noting }: Omit<PlanParts, 'live' | 'choices'>, id: string, reason: string) =>
  db.prisma.$transaction(async (tx) => {
    const session = await findPlanned(tx, { planner, scope }, id);
    if (!session) return notThere();
    if (isOver(session, now)) return sessionEnded();
    await tx.session.update({ where: { id }, data: { cancelledAt: now, endedAt: now, cancelReason: reason } });
    const people = session.members.filter(({ removedAt }) => removedAt === null).map(({ personId }) => personId);
    await mailAll(tx, { sessionId: id, news: 'cancelled', people, planner, now });
    await noting.changeIn(tx);
    return { touched: people };
  });

/** What was not changed in the form stays to the second, also in an hour that comes twice. */
function timesAfter(session: Planned, draft: SessionDraft, zone: string): Times {
  const before = presentPlanned(session, zone, false);
  if (before.day !== draft.day || before.time !== draft.time) return timesOf(draft, zone);
  const { startsAt, endsAt } = session;
  return { startsAt, endsAt: before.minutes === draft.minutes ? endsAt : new Date(startsAt.getTime() + draft.minutes * 60_000) };
}

const seatedIn = (seats: readonly Seat[]): string[] => seats.flatMap(({ who }) => who.personId ?? []);
const notStaff = (seats: readonly Seat[]): string[] => seatedIn(seats.filter(({ role }) => role !== 'facilitator'));

async function seatAll(tx: Prisma.TransactionClient, sessionId: string, seats: readonly Seat[], now: Date): Promise<void> {
  for (const { who, role, isLead } of seats)
    if (who.personId !== null) {
      const seat = { role, isLead, removedAt: null };
      await tx.sessionMember.upsert({
        where: { sessionId_personId: { sessionId, personId: who.personId } },
        update: seat,
        create: { sessionId, personId: who.personId, ...seat },
      });
    } else {
      const seat = { role, isLead };
      await tx.invitedMember.upsert({
        where: { sessionId_email: { sessionId, email: who.email } },
        update: seat,
        create: { sessionId, email: who.email, createdAt: now, ...seat },
      });
    }
}

/** Who came onto the roster and who went from it; whoever could have been in it leaves their row, and what hangs on it, behind. */
async function reseat(tx: Prisma.TransactionClient, session: Planned, seats: readonly Seat[], { isOpen, now }: { isOpen: boolean; now: Date }) {
  const before = session.members.filter(({ removedAt }) => removedAt === null);
  const after = seatedIn(seats);
  const gone = before.filter(({ personId }) => !after.includes(personId));
  for (const { id } of gone)
    await (isOpen ? tx.sessionMember.update({ where: { id }, data: { removedAt: now, isLead: false } }) : tx.sessionMember.delete({ where: { id } }));
  await tx.invitedMember.deleteMany({
    where: { sessionId: session.id, email: { notIn: seats.flatMap(({ who }) => (who.personId === null ? who.email : [])) } },
  });
  await seatAll(tx, session.id, seats, now);
  const added = after.filter((personId) => !before.some((one) => one.personId === personId));
  const removed = gone.map(({ personId }) => personId);
  // Who leads it may be another one: whoever stayed looks again as well.
  return { added, removed, touched: [...new Set([...removed, ...after])] };
}

/** To everybody but who did it. */
const mailAll = (tx: Prisma.TransactionClient, { planner, people, ...telling }: Telling & { planner: Person }): Promise<void> =>
  tellByMail(tx, { ...telling, people: people.filter((one) => one !== planner.id) });
