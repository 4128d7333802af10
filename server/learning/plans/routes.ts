import { zoneOf, type Zone } from '#shared/base/day.ts';
import { done } from '#shared/base/endpoint.ts';
import { badDay, family as familyApi } from '#shared/learning/plans/api.ts';
import type { ConsentView, MyPlans, PlanShown, PlansShown, PlanView, RevokedVia } from '#shared/learning/plans/answers.ts';
import { consentText, CONSENT_VERSION } from '#shared/program/family/familyConsent.ts';
import { notThere } from '#shared/base/refusal.ts';
import { FAMILY_SESSION } from '#shared/program/family/familySessions.ts';
import { consentDay } from '#shared/learning/plans/consentDay.ts';
import { mayConsentUntil, signedConsent } from '#shared/program/family/plans.ts';
import { planWorksheets, type PlanWorksheet } from '#shared/learning/plans/planWorksheets.ts';
import type { RouteContext } from '#server/platform/http/route.ts';
import { serve } from '#server/platform/http/serve.ts';
import { sheetDocuments } from '#server/learning/sheets/holdings.ts';
import { findVersion } from '#server/learning/worksheets/templates.ts';
import {
  findReadable,
  isInForce,
  listConsents,
  listReadable,
  noteDisclosure,
  revokeConsent,
  signConsent,
  topicsIn,
  type ConsentRow,
} from '#server/program/family/consents.ts';
import { findPlan, listPlans, listRelatives, type PlanRow } from './queries.ts';

export const myPlans = serve(familyApi.plans, {
  async run(context) {
    const { db, caller, now, scope, also } = context;
    const [rows, relatives, consents, clinic] = await Promise.all([
      listPlans(db, scope),
      listRelatives(db, also.consents),
      listConsents(db, also.consents),
      clinicOf(context),
    ]);
    const plans = await Promise.all(rows.map((row) => present(context, row)));
    const about = (worksheet: PlanWorksheet) => consents.filter(({ category }) => category === worksheet).map((row) => presentConsent(row, now));
    return {
      plans: plans.flatMap((plan) => plan ?? []),
      relatives: relatives.map(({ id, relationship, family }) => ({ id, name: family.name, relationship })),
      consents: Object.fromEntries(planWorksheets.map((worksheet) => [worksheet, about(worksheet)])) as MyPlans['consents'],
      inSessions: consents.filter(({ category }) => category === FAMILY_SESSION).map((row) => ({ ...presentConsent(row, now), topics: topicsIn(row.topics) })),
      owner: caller.name,
      clinic: clinic.name,
      zone: clinic.zone,
    } satisfies MyPlans;
  },
});

export const signForPlan = serve(familyApi.signForPlan, {
  body: signedConsent,
  async run(context, { params, body: { relative: relativeId, until, signedName } }) {
    const { db, caller, now, scope, also } = context;
    const [plan, relatives, clinic] = await Promise.all([findPlan(db, also.plans, params.id), listRelatives(db, scope), clinicOf(context)]);
    const relative = relatives.find(({ id }) => id === relativeId);
    const template = plan && (await findVersion(db, plan.clinicId, plan.templateId, plan.templateVersion));
    if (!plan || !template || !relative) return notThere();
    if (!mayConsentUntil(until, now.getTime(), clinic.zone)) return badDay({ field: 'until' });
    const text = consentText({
      owner: caller.name,
      recipient: relative.family.name,
      relationship: relative.relationship,
      plan: template.title,
      clinic: clinic.name,
      until: consentDay(until),
    });
    await signConsent(
      db,
      {
        relativeId,
        sheetId: plan.id,
        category: plan.templateId,
        topics: [],
        text,
        textVersion: CONSENT_VERSION,
        signedName,
        lastDay: until,
        zone: clinic.zone,
      },
      now,
    );
    return done;
  },
});

export const revokeOwnConsent = serve(familyApi.revoke, {
  run: async ({ db, scope, now }, { params }) => ((await revokeConsent(db, scope, params.id, now)) ? done : notThere()),
});

export const plansShown = serve(familyApi.plansShown, {
  async run({ db, scope, now, noting }) {
    const readable = await listReadable(db, scope, now);
    noting.about(readable.map(({ relative }) => relative.participantId));
    const plans = await Promise.all(
      readable.map(async ({ id, sheet, relative, text, signedAt, lastDay }): Promise<PlanShown[]> => {
        const template = sheet && (await findVersion(db, sheet.clinicId, sheet.templateId, sheet.templateVersion));
        return template
          ? [{ id, title: template.title, owner: relative.participant.name, signedAt: signedAt.toISOString(), lastDay, text: text.split('\n') }]
          : [];
      }),
    );
    return { plans: plans.flat() } satisfies PlansShown;
  },
});

export const planShown = serve(familyApi.planShown, {
  async run(context, { params }) {
    const { db, scope, now } = context;
    const consent = await findReadable(db, scope, params.id, now);
    const view = consent?.sheet && (await present(context, consent.sheet));
    if (!view) return notThere();
    // Written before it is sent: none leaves without a trace.
    await noteDisclosure(db, consent.id, now, (await clinicOf(context)).zone);
    return view;
  },
});

/** The clinic of who calls, for the text of a consent and its days. */
export async function clinicOf({ db, caller }: Pick<RouteContext<['participant']>, 'db' | 'caller'>): Promise<{ name: string; zone: Zone }> {
  const { name, zone } = await db.prisma.clinic.findUniqueOrThrow({ where: { id: caller.clinicId }, select: { name: true, zone: true } });
  return { name, zone: zoneOf(zone) };
}

const presentConsent = (row: ConsentRow, now: Date): ConsentView => ({
  id: row.id,
  relative: row.relativeId,
  recipient: row.relative.family.name,
  text: row.text === '' ? [] : row.text.split('\n'),
  signedName: row.signedName,
  signedAt: row.signedAt.toISOString(),
  lastDay: row.lastDay,
  revokedAt: row.revokedAt?.toISOString() ?? null,
  revokedVia: row.revokedVia as RevokedVia | null,
  isInForce: isInForce(row, now),
  readOn: row.disclosures.map(({ day }) => day),
});

async function present(
  { db, held }: Pick<RouteContext, 'db' | 'held'>,
  row: Pick<PlanRow, 'id' | 'clinicId' | 'templateId' | 'templateVersion' | 'changedAt'>,
): Promise<PlanView | null> {
  const template = await findVersion(db, row.clinicId, row.templateId, row.templateVersion);
  if (!template) return null;
  const update = await held(sheetDocuments).look(row.id, ({ whole }) => whole());
  return { sheet: row.id, template, update: Buffer.from(update).toString('base64'), changedAt: row.changedAt.toISOString() };
}
