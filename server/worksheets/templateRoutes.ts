import { z } from 'zod';
import type { WorksheetList, WorksheetToRead } from '#shared/api/worksheets.ts';
import { notThere } from '#shared/live/refusals.ts';
import { draftSchema, type Template } from '#shared/worksheets/template.ts';
import { defineRoute } from '#server/http/route.ts';
import { findTemplate, listTemplates, publishNew, publishNext, withdraw } from './templates.ts';

const idParams = z.strictObject({ id: z.string().min(1).max(64) });
const TEMPLATE_BYTES_MAX = 256 * 1024;
const draft = draftSchema as z.ZodType<z.output<typeof draftSchema>, z.input<typeof draftSchema>>;

export const worksheets = defineRoute({
  method: 'get',
  path: '/api/worksheets',
  by: ['participant', 'facilitator'],
  async run({ db, caller }) {
    const found = await listTemplates(db, caller);
    return { worksheets: found.map(({ template, isOwn }) => ({ ...about(template), isOwn, template })) } satisfies WorksheetList;
  },
});

const about = ({ id, version, title, about, kind }: Template) => ({ id, version, title, about, kind });

export const worksheetToRead = defineRoute({
  method: 'get',
  path: '/api/worksheets/:id',
  by: ['participant', 'facilitator'],
  params: idParams,
  async run({ db, caller }, { params }) {
    return ((await findTemplate(db, caller, params.id)) satisfies WorksheetToRead | null) ?? notThere;
  },
});

export const publishWorksheet = defineRoute({
  method: 'post',
  path: '/api/worksheets',
  by: ['facilitator'],
  body: draft,
  bodyBytesMax: TEMPLATE_BYTES_MAX,
  async run({ db, caller, now }, { body }) {
    return { template: await publishNew(db, caller, body, now), isOwn: true } satisfies WorksheetToRead;
  },
});

export const publishVersion = defineRoute({
  method: 'post',
  path: '/api/worksheets/:id/versions',
  by: ['facilitator'],
  params: idParams,
  body: draft,
  bodyBytesMax: TEMPLATE_BYTES_MAX,
  async run({ db, caller, now }, { params, body }) {
    const template = await publishNext(db, caller, params.id, body, now);
    return template ? ({ template, isOwn: true } satisfies WorksheetToRead) : notThere;
  },
});

export const withdrawWorksheet = defineRoute({
  method: 'post',
  path: '/api/worksheets/:id/withdraw',
  by: ['facilitator'],
  params: idParams,
  run: async ({ db, caller, now }, { params }) => ((await withdraw(db, caller, params.id, now)) ? { done: true } : notThere),
});
