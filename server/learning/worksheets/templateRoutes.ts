import { done } from '#shared/base/endpoint.ts';
import { worksheets as worksheetsApi } from '#shared/learning/worksheets/api.ts';
import type { WorksheetList, WorksheetToRead } from '#shared/learning/worksheets/answers.ts';
import { notThere } from '#shared/base/refusal.ts';
import { draftSchema, type Template } from '#shared/learning/worksheets/template.ts';
import { serve } from '#server/platform/http/serve.ts';
import { findTemplate, listTemplates, publishNew, publishNext, withdraw } from './templates.ts';

const TEMPLATE_BYTES_MAX = 256 * 1024;

export const worksheets = serve(worksheetsApi.list, {
  async run({ db, caller }) {
    const found = await listTemplates(db, caller);
    return { worksheets: found.map(({ template, isOwn }) => ({ ...about(template), isOwn, template })) } satisfies WorksheetList;
  },
});

const about = ({ id, version, title, about, kind }: Template) => ({ id, version, title, about, kind });

export const worksheetToRead = serve(worksheetsApi.read, {
  async run({ db, caller }, { params }) {
    return ((await findTemplate(db, caller, params.id)) satisfies WorksheetToRead | null) ?? notThere();
  },
});

export const publishWorksheet = serve(worksheetsApi.publish, {
  body: draftSchema,
  bodyBytesMax: TEMPLATE_BYTES_MAX,
  async run({ db, caller, now }, { body }) {
    return { template: await publishNew(db, caller, body, now), isOwn: true } satisfies WorksheetToRead;
  },
});

export const publishVersion = serve(worksheetsApi.publishVersion, {
  body: draftSchema,
  bodyBytesMax: TEMPLATE_BYTES_MAX,
  async run({ db, caller, now }, { params, body }) {
    const template = await publishNext(db, caller, params.id, body, now);
    return template ? ({ template, isOwn: true } satisfies WorksheetToRead) : notThere();
  },
});

export const withdrawWorksheet = serve(worksheetsApi.withdraw, {
  run: async ({ db, caller, now }, { params }) => ((await withdraw(db, caller, params.id, now)) ? done : notThere()),
});
