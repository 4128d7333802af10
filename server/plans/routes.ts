import * as Y from 'yjs';
import { z } from 'zod';
import type { MyPlans, PlansShown, PlanView } from '#shared/api/practice.ts';
import { notThere } from '#shared/live/refusals.ts';
import { planWorksheets } from '#shared/practice/plans.ts';
import { defineRoute, type RouteContext } from '#server/http/route.ts';
import { findVersion } from '#server/worksheets/templates.ts';
import { findPlan, findShownPlans, listPlans, listRelatives, sharePlan, takePlanBack, type PlanRow } from './queries.ts';

export const myPlans = defineRoute({
  method: 'get',
  path: '/api/plans',
  by: ['participant'],
  async run(context) {
    const { db, caller } = context;
    const [rows, relatives] = await Promise.all([listPlans(db, caller), listRelatives(db, caller)]);
    const plans = await Promise.all(rows.map(async (row) => ({ row, view: await present(context, row) })));
    return {
      plans: planWorksheets.flatMap((worksheet) =>
        plans.flatMap(({ row, view }) => (view && row.templateId === worksheet ? [{ ...view, sharedWith: row.shares.map(({ relativeId }) => relativeId) }] : [])),
      ),
      relatives: relatives.map(({ id, relationship, family }) => ({ id, name: family.name, relationship })),
    } satisfies MyPlans;
  },
});

export const planReaders = defineRoute({
  method: 'post',
  path: '/api/plans/:sheet/readers',
  by: ['participant'],
  params: z.strictObject({ sheet: z.string().min(1).max(64) }),
  body: z.strictObject({ relative: z.string('Please choose who.').min(1, 'Please choose who.').max(64), mayRead: z.boolean('Please say whether they may read it.') }),
  async run({ db, caller, now }, { params: { sheet }, body: { relative, mayRead } }) {
    const isOwn = (await findPlan(db, caller, sheet)) && (await listRelatives(db, caller)).some(({ id }) => id === relative);
    if (!isOwn) return notThere;
    await (mayRead ? sharePlan(db, sheet, relative, now) : takePlanBack(db, sheet, relative, now));
    return { done: true };
  },
});

export const plansShown = defineRoute({
  method: 'get',
  path: '/api/plans-shown',
  by: ['family'],
  async run(context) {
    const shown = await findShownPlans(context.db, context.caller);
    const plans = await Promise.all(
      shown.map(async ({ sheet, sharedAt }) => {
        const view = await present(context, sheet);
        return view ? [{ ...view, owner: sheet.owner.name, sharedAt: sharedAt.toISOString() }] : [];
      }),
    );
    return { plans: plans.flat() } satisfies PlansShown;
  },
});

async function present({ db, sheets }: Pick<RouteContext, 'db' | 'sheets'>, row: Pick<PlanRow, 'id' | 'clinicId' | 'templateId' | 'templateVersion' | 'changedAt'>): Promise<PlanView | null> {
  const template = await findVersion(db, row.clinicId, row.templateId, row.templateVersion);
  if (!template) return null;
  const update = await sheets.look(row.id, ({ doc }) => Y.encodeStateAsUpdate(doc));
  return { sheet: row.id, template, update: Buffer.from(update).toString('base64'), changedAt: row.changedAt.toISOString() };
}
