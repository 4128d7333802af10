import { done } from '#shared/base/endpoint.ts';
import { record as recordApi, sessionOn } from '#shared/records/record/api.ts';
import type { AlertView, SessionRecord } from '#shared/records/record/answers.ts';
import { isRefusal, notThere } from '#shared/base/refusal.ts';
import { alertDeed, alertOutcome } from '#shared/records/record/input.ts';
import { findMyPerson } from '#server/program/care/queries.ts';
import { serve } from '#server/platform/http/serve.ts';
import type { Prisma } from '#server/platform/db/generated/client.ts';
import type { Scope } from '#server/platform/access/scope.ts';
import { relativesInSession } from '#server/program/family/consents.ts';
import { alertsAbout, alertsOf, closeAlert, leadersOf, noteDeedFor, openAlertsFor, presentAlerts } from './alerts.ts';
import { concernsAbout } from './concerns.ts';
import { cardsFor } from './cards.ts';

export const sessionRecord = serve(recordApi.ofSession, {
  async run({ db, now, scope, also }, { params }) {
    const session = await db.prisma.session.findFirst({ where: { AND: [{ id: params.id }, scope.within] }, select: { endedAt: true } });
    if (!session) return notThere();
    const note = await db.prisma.sessionNote.findFirst({ where: ownNote(params.id, also.processNotes) });
    return {
      isOver: session.endedAt !== null,
      alerts: await presentAlerts(db, also, await alertsOf(db, also.alerts, params.id), now),
      cards: [...(await cardsFor(db, also, { session: params.id }, now)).values()].sort((a, b) => a.name.localeCompare(b.name)),
      cardsHeldBy: leadersOf(
        await db.prisma.sessionMember.findMany({ where: { sessionId: params.id }, select: { role: true, person: { select: { name: true } } } }),
      ),
      note: note && { text: note.text, updatedAt: note.updatedAt.toISOString() },
      relatives: await relativesInSession(db, also.consents, params.id, now),
    } satisfies SessionRecord;
  },
});

export const openAlerts = serve(recordApi.openAlerts, {
  async run({ db, now, scope, also, noting }) {
    const alerts = await openAlertsFor(db, scope);
    noting.about(
      alerts.map(({ about }) => about.personId),
      alerts.map(({ about }) => about.sessionId),
    );
    return { alerts: await presentAlerts(db, { ...also, alerts: scope }, alerts, now) } satisfies { alerts: AlertView[] };
  },
});

export const alertsOfPerson = serve(recordApi.ofPerson, {
  async run({ db, now, scope, also, noting }, { params }) {
    if (!(await findMyPerson(db, also.names, params.id))) return notThere();
    const [alerts, concerns] = await Promise.all([alertsAbout(db, scope, params.id), concernsAbout(db, scope, params.id)]);
    // Who may read their chart and leads none of those sessions is told of no alert.
    const sessions = [...alerts.map(({ about }) => about.sessionId), ...concerns.map(({ session }) => session.id)];
    noting.about(sessions.length > 0 ? [params.id] : [], sessions);
    return { alerts: await presentAlerts(db, also, alerts, now), concerns };
  },
});

export const writeOutcome = serve(recordApi.writeOutcome, {
  body: alertOutcome,
  async run({ db, caller, now, noting, scope, also }, { params, body }) {
    const closed = await closeAlert(db, { writer: caller, scope }, { id: params.id, outcome: body, noting }, now);
    if (!closed) return notThere();
    return isRefusal(closed) ? closed : { alert: (await presentAlerts(db, also, [closed], now))[0]! };
  },
});

export const noteDeed = serve(recordApi.noteDeed, {
  body: alertDeed,
  async run({ db, caller, now, noting, scope, also }, { params, body }) {
    const noted = await noteDeedFor(db, { writer: caller, scope }, { id: params.id, deed: body, noting }, now);
    if (!noted) return notThere();
    return isRefusal(noted) ? noted : { alert: (await presentAlerts(db, also, [noted], now))[0]! };
  },
});

export const deleteNote = serve(recordApi.deleteNote, {
  async run({ db, scope }, { params }) {
    const seat = await db.prisma.sessionMember.findFirst({ where: ownSeat(params.id, scope), select: { session: { select: { endedAt: true } } } });
    if (!seat) return notThere();
    if (seat.session.endedAt === null) return sessionOn();
    await db.prisma.sessionNote.deleteMany({ where: ownNote(params.id, scope) });
    return done;
  },
});

/** Where somebody led the session, and so may have written a note of it for themself. */
const ownSeat = (sessionId: string, scope: Scope<'processNotes'>): Prisma.SessionMemberWhereInput => ({
  role: 'facilitator',
  person: scope.within,
  session: { id: sessionId, clinicId: scope.clinicId },
});
const ownNote = (sessionId: string, scope: Scope<'processNotes'>): Prisma.SessionNoteWhereInput => ({ member: ownSeat(sessionId, scope) });
