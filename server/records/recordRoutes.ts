import { z } from 'zod';
import type { AlertView, SessionRecord } from '#shared/api/types.ts';
import { isRefusal, notThere } from '#shared/live/refusals.ts';
import { paragraph } from '#shared/live/text.ts';
import { defineRoute } from '#server/http/route.ts';
import { relativesInSession } from '#server/plans/consents.ts';
import { findMembership } from '#server/schedule/membership.ts';
import { alertsOf, closeAlert, openAlertsFor, presentAlert, stillOn } from './alerts.ts';

const idParams = z.strictObject({ id: z.string().min(1).max(64) });

export const sessionRecord = defineRoute({
  method: 'get',
  path: '/api/sessions/:id/record',
  by: ['facilitator'],
  params: idParams,
  async run({ db, caller, now }, { params }) {
    const membership = await findMembership(db, caller, params.id);
    if (membership?.role !== 'facilitator') return notThere;
    const note = await db.prisma.sessionNote.findUnique({ where: { memberId: membership.memberId } });
    return {
      isOver: membership.session.endedAt !== null,
      alerts: (await alertsOf(db, caller, params.id)).map(presentAlert),
      note: note && { text: note.text, updatedAt: note.updatedAt.toISOString() },
      relatives: await relativesInSession(db, params.id, now),
    } satisfies SessionRecord;
  },
});

export const openAlerts = defineRoute({
  method: 'get',
  path: '/api/alerts',
  by: ['facilitator'],
  async run({ db, caller }) {
    return { alerts: (await openAlertsFor(db, caller)).map(presentAlert) } satisfies { alerts: AlertView[] };
  },
});

export const writeOutcome = defineRoute({
  method: 'post',
  path: '/api/alerts/:id/outcome',
  by: ['facilitator'],
  params: idParams,
  body: z.strictObject({ outcome: paragraph(2000) }),
  async run({ db, caller, now }, { params, body }) {
    const closed = await closeAlert(db, caller, params.id, body.outcome, now);
    if (!closed) return notThere;
    return isRefusal(closed) ? closed : { alert: presentAlert(closed) };
  },
});

export const deleteNote = defineRoute({
  method: 'post',
  path: '/api/sessions/:id/note/delete',
  by: ['facilitator'],
  params: idParams,
  async run({ db, caller }, { params }) {
    const membership = await findMembership(db, caller, params.id);
    if (membership?.role !== 'facilitator') return notThere;
    if (membership.session.endedAt === null) return stillOn;
    await db.prisma.sessionNote.deleteMany({ where: { memberId: membership.memberId } });
    return { done: true };
  },
});
