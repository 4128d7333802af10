import { done } from '#shared/base/endpoint.ts';
import { record as recordApi, sessionOn } from '#shared/records/record/api.ts';
import type { AlertView, SessionRecord } from '#shared/api/types.ts';
import { isRefusal, notThere } from '#shared/base/refusal.ts';
import { alertDeed, alertOutcome } from '#shared/records/record/input.ts';
import { caresFor } from '#server/platform/access/assigned.ts';
import { serve } from '#server/platform/http/serve.ts';
import { relativesInSession } from '#server/plans/consents.ts';
import { findMembership } from '#server/schedule/membership.ts';
import { alertsAbout, alertsOf, closeAlert, leadersOf, noteDeedFor, openAlertsFor, presentAlerts } from './alerts.ts';
import { cardsFor } from './cards.ts';

export const sessionRecord = serve(recordApi.ofSession, {
  async run({ db, caller, now }, { params }) {
    const membership = await findMembership(db, caller, params.id);
    if (membership?.role !== 'facilitator') return notThere();
    const note = await db.prisma.sessionNote.findUnique({ where: { memberId: membership.memberId } });
    return {
      isOver: membership.session.endedAt !== null,
      alerts: await presentAlerts(db, caller, await alertsOf(db, caller, params.id), now),
      cards: [...(await cardsFor(db, caller, { session: params.id }, now)).values()].sort((a, b) => a.name.localeCompare(b.name)),
      cardsHeldBy: leadersOf(await db.prisma.sessionMember.findMany({ where: { sessionId: params.id }, select: { role: true, person: { select: { name: true } } } })),
      note: note && { text: note.text, updatedAt: note.updatedAt.toISOString() },
      relatives: await relativesInSession(db, params.id, now),
    } satisfies SessionRecord;
  },
});

export const openAlerts = serve(recordApi.openAlerts, {
  async run({ db, caller, now, noting }) {
    const alerts = await openAlertsFor(db, caller);
    noting.about(alerts.map(({ about }) => about.personId));
    return { alerts: await presentAlerts(db, caller, alerts, now) } satisfies { alerts: AlertView[] };
  },
});

export const alertsOfPerson = serve(recordApi.ofPerson, {
  async run({ db, caller, now }, { params }) {
    if (!(await caresFor(db, caller, params.id, now))) return notThere();
    return { alerts: await presentAlerts(db, caller, await alertsAbout(db, caller, params.id), now) };
  },
});

export const writeOutcome = serve(recordApi.writeOutcome, {
  body: alertOutcome,
  async run({ db, caller, now, noting }, { params, body }) {
    const closed = await closeAlert(db, caller, { id: params.id, outcome: body, noting }, now);
    if (!closed) return notThere();
    return isRefusal(closed) ? closed : { alert: (await presentAlerts(db, caller, [closed], now))[0]! };
  },
});

export const noteDeed = serve(recordApi.noteDeed, {
  body: alertDeed,
  async run({ db, caller, now, noting }, { params, body }) {
    const noted = await noteDeedFor(db, caller, { id: params.id, deed: body, noting }, now);
    if (!noted) return notThere();
    return isRefusal(noted) ? noted : { alert: (await presentAlerts(db, caller, [noted], now))[0]! };
  },
});

export const deleteNote = serve(recordApi.deleteNote, {
  async run({ db, caller }, { params }) {
    const membership = await findMembership(db, caller, params.id);
    if (membership?.role !== 'facilitator') return notThere();
    if (membership.session.endedAt === null) return sessionOn();
    await db.prisma.sessionNote.deleteMany({ where: { memberId: membership.memberId } });
    return done;
  },
});
