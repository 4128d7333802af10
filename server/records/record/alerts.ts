import { randomUUID } from 'node:crypto';
import type { AlertView, KeptCardView } from '#shared/records/record/answers.ts';
import { alertClosed, meansSafeMissing, nextPast, notReached, sessionOn, tooManyEntries } from '#shared/records/record/api.ts';
import type { OutcomeFields } from '#shared/live/outcome.ts';
import { problemOfOutcome } from '#shared/live/outcomeRules.ts';
import { type Deed } from '#shared/live/deeds.ts';
import { ENTRIES_MAX } from '#shared/tools/incident/state.ts';
import type { Person } from '#server/platform/auth/identity.ts';
import type { Scope } from '#server/platform/access/scope.ts';
import type { Prisma } from '#server/platform/db/generated/client.ts';
import type { Noting } from '#server/platform/audit/noting.ts';
import type { Db } from '#server/platform/db/open.ts';
import { cardsFor, forgetCards, type CardScope } from './cards.ts';

const LISTED_MAX = 50;
const problems = { notReached, nextPast, meansSafeMissing };

const whole = {
  about: {
    include: {
      incidentEntries: { orderBy: { at: 'asc' } },
      privateWords: { orderBy: { startedAt: 'asc' } },
      person: { select: { name: true } },
      session: { include: { members: { include: { person: { select: { name: true } } } } } },
    },
  },
} satisfies Prisma.RiskFlagInclude;
type Alert = Prisma.RiskFlagGetPayload<{ include: typeof whole }>;

/** All alerts of one session, first raised first. */
export const alertsOf = (db: Db, scope: Scope<'alerts'>, sessionId: string): Promise<Alert[]> =>
  db.prisma.riskFlag.findMany({ where: { about: { session: { AND: [{ id: sessionId }, scope.within] } } }, orderBy: { raisedAt: 'asc' }, include: whole });

/** Alerts that were still open when their session, or its group, ended, oldest first. */
export const openAlertsFor = (db: Db, scope: Scope<'alerts'>): Promise<Alert[]> =>
  db.prisma.riskFlag.findMany({
    where: { closedAt: null, about: { session: { AND: [scope.within, { OR: [{ endedAt: { not: null } }, { groupEndedAt: { not: null } }] }] } } },
    orderBy: { raisedAt: 'asc' },
    take: LISTED_MAX,
    include: whole,
  });

/** Alerts about one person, of sessions of the scope: the open ones first, then the newest. */
export const alertsAbout = (db: Db, scope: Scope<'alerts'>, person: string): Promise<Alert[]> =>
  db.prisma.riskFlag.findMany({
    where: { about: { personId: person, session: scope.within } },
    orderBy: [{ closedAt: { sort: 'desc', nulls: 'first' } }, { raisedAt: 'desc' }],
    take: LISTED_MAX,
    include: whole,
  });

/** Closes an alert of a session that is over with what came of it. Null where there is no such alert for this person. */
export async function closeAlert(
  db: Db,
  { writer, scope }: { writer: Person; scope: Scope<'alerts', 'w'> },
  { id, outcome, noting }: { id: string; outcome: OutcomeFields; noting: Noting },
  now: Date,
): Promise<Alert | ReturnType<typeof sessionOn | typeof alertClosed | typeof notReached | typeof nextPast | typeof meansSafeMissing> | null> {
  return db.prisma.$transaction(async (tx) => {
    const alert = await tx.riskFlag.findFirst({ where: { id, about: { session: scope.within } }, include: whole });
    if (!alert) return null;
    const { session } = alert.about;
    if (session.endedAt === null) return sessionOn();
    if (alert.closedAt !== null) return alertClosed();
    const problem = problemOfOutcome(alert.level, outcome, now.getTime());
    if (problem) return problems[problem]();
    const closedById = session.members.find(({ personId }) => personId === writer.id)?.id ?? null;
    await noting.changeIn(tx);
    const closed = await tx.riskFlag.update({
      where: { id },
      data: { outcome: outcome.text, outcomeFields: JSON.stringify(outcome), closedById, closedAt: now },
      include: whole,
    });
    await forgetCards({ prisma: tx as Db['prisma'] }, now);
    return closed;
  });
}

interface DoneFor {
  id: string;
  deed: { deed: Deed; number: string | null; text: string };
  noting: Noting;
}

/** Keeps what was done for the person of an open alert, after its session. Null where there is no such alert for this person. */
export async function noteDeedFor(
  db: Db,
  { writer, scope }: { writer: Person; scope: Scope<'alerts', 'w'> },
  { id, deed, noting }: DoneFor,
  now: Date,
): Promise<Alert | ReturnType<typeof sessionOn | typeof alertClosed | typeof tooManyEntries> | null> {
  return db.prisma.$transaction(async (tx) => {
    const alert = await tx.riskFlag.findFirst({ where: { id, about: { session: scope.within } }, include: whole });
    if (!alert) return null;
    const { session, incidentEntries } = alert.about;
    if (session.endedAt === null) return sessionOn();
    if (alert.closedAt !== null) return alertClosed();
    if (incidentEntries.length >= ENTRIES_MAX) return tooManyEntries();
    const byId = session.members.find(({ personId }) => personId === writer.id)?.id ?? '';
    await noting.changeIn(tx);
    await tx.incidentEntry.create({ data: { id: randomUUID(), aboutId: alert.aboutId, byId, ...deed, at: now } });
    return tx.riskFlag.findUniqueOrThrow({ where: { id }, include: whole });
  });
}

/** The full names of those who lead the session, who are those who may act on its alerts. */
export const leadersOf = (members: readonly { role: string; person: { name: string } }[]): string[] =>
  members.filter(({ role }) => role === 'facilitator').map(({ person }) => person.name);

/** The alerts as the facilitators of their sessions see them at `now`, each with the card that is still needed. */
export async function presentAlerts(db: Db, scope: CardScope, alerts: readonly Alert[], now: Date): Promise<AlertView[]> {
  const cards = await cardsFor(db, scope, { members: alerts.map(({ about }) => about.id) }, now);
  return alerts.map((alert) => presentAlert(alert, cards));
}

/** The alert as the facilitators of its session see it. */
function presentAlert(
  { id, level, note, about, raisedById, raisedAt, outcome, outcomeFields, closedById, closedAt }: Alert,
  cards: ReadonlyMap<string, KeptCardView>,
): AlertView {
  const { session } = about;
  const nameOf = (member: string | null) => session.members.find((one) => one.id === member)?.person.name ?? '';
  return {
    id,
    session: { id: session.id, title: session.title, startsAt: session.startsAt.toISOString(), isOn: session.endedAt === null },
    card: cards.get(about.id) ?? null,
    heldBy: leadersOf(session.members),
    name: about.person.name,
    level,
    note,
    raisedBy: nameOf(raisedById),
    raisedAt: raisedAt.toISOString(),
    log: about.incidentEntries.map(({ id: entry, deed, number, text, byId, at }) => ({
      id: entry,
      deed: deed as Deed,
      number,
      text,
      by: nameOf(byId),
      at: at.toISOString(),
    })),
    words: about.privateWords.map(({ heldById, startedAt, endedAt, outcome: came }) => ({
      by: nameOf(heldById),
      startedAt: startedAt.toISOString(),
      endedAt: endedAt?.toISOString() ?? null,
      outcome: came,
    })),
    closed: closedAt && {
      outcome: outcome ?? '',
      fields: outcomeFields === null ? null : (JSON.parse(outcomeFields) as OutcomeFields),
      by: nameOf(closedById),
      at: closedAt.toISOString(),
    },
  };
}
