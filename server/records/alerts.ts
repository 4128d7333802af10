import type { AlertView, KeptCardView } from '#shared/api/types.ts';
import { alertClosed, sessionOn } from '#shared/records/record/api.ts';
import type { Person } from '#server/auth/identity.ts';
import type { Prisma } from '#server/db/generated/client.ts';
import type { Noting } from '#server/platform/audit/noting.ts';
import type { Db } from '#server/db/open.ts';
import { cardsFor, forgetCards } from './cards.ts';

const LISTED_MAX = 50;


/** Sessions that this person leads: alerts are read by the facilitators of their session and by nobody else. */
const theyLead = ({ id, clinicId }: Person): Prisma.SessionWhereInput => ({ clinicId, members: { some: { personId: id, role: 'facilitator' } } });

const whole = {
  about: { include: { person: { select: { name: true } }, session: { include: { members: { include: { person: { select: { name: true } } } } } } } },
} satisfies Prisma.RiskFlagInclude;
type Alert = Prisma.RiskFlagGetPayload<{ include: typeof whole }>;

/** All alerts of one session, first raised first. */
export const alertsOf = (db: Db, reader: Person, sessionId: string): Promise<Alert[]> =>
  db.prisma.riskFlag.findMany({ where: { about: { session: { ...theyLead(reader), id: sessionId } } }, orderBy: { raisedAt: 'asc' }, include: whole });

/** Alerts that were still open when their session, or its group, ended, oldest first. */
export const openAlertsFor = (db: Db, reader: Person): Promise<Alert[]> =>
  db.prisma.riskFlag.findMany({
    where: { closedAt: null, about: { session: { ...theyLead(reader), OR: [{ endedAt: { not: null } }, { groupEndedAt: { not: null } }] } } },
    orderBy: { raisedAt: 'asc' },
    take: LISTED_MAX,
    include: whole,
  });

/** Closes an alert of a session that is over with what came of it. Null where there is no such alert for this person. */
export async function closeAlert(db: Db, writer: Person, { id, outcome, noting }: { id: string; outcome: string; noting: Noting }, now: Date): Promise<Alert | ReturnType<typeof sessionOn | typeof alertClosed> | null> {
  return db.prisma.$transaction(async (tx) => {
    const alert = await tx.riskFlag.findFirst({ where: { id, about: { session: theyLead(writer) } }, include: whole });
    if (!alert) return null;
    const { session } = alert.about;
    if (session.endedAt === null) return sessionOn();
    if (alert.closedAt !== null) return alertClosed();
    const closedById = session.members.find(({ personId }) => personId === writer.id)?.id ?? null;
    await noting.changeIn(tx);
    const closed = await tx.riskFlag.update({ where: { id }, data: { outcome, closedById, closedAt: now }, include: whole });
    await forgetCards({ prisma: tx as Db['prisma'] }, now);
    return closed;
  });
}

/** The full names of those who lead the session, who are those who may act on its alerts. */
export const leadersOf = (members: readonly { role: string; person: { name: string } }[]): string[] => members.filter(({ role }) => role === 'facilitator').map(({ person }) => person.name);

/** The alerts as the facilitators of their sessions see them at `now`, each with the card that is still needed. */
export async function presentAlerts(db: Db, reader: Person, alerts: readonly Alert[], now: Date): Promise<AlertView[]> {
  const cards = await cardsFor(db, reader, { members: alerts.map(({ about }) => about.id) }, now);
  return alerts.map((alert) => presentAlert(alert, cards));
}

/** The alert as the facilitators of its session see it. */
function presentAlert({ id, level, note, about, raisedById, raisedAt, outcome, closedById, closedAt }: Alert, cards: ReadonlyMap<string, KeptCardView>): AlertView {
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
    closed: closedAt && { outcome: outcome ?? '', by: nameOf(closedById), at: closedAt.toISOString() },
  };
}
