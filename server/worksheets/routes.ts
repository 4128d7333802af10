import * as Y from 'yjs';
import { z } from 'zod';
import type { SheetList, SheetMade, SheetSaved, SheetSummary, SheetToRead, SharedSheetList } from '#shared/api/worksheets.ts';
import { DOCUMENT_BYTES_MAX } from '#shared/documents/protocol.ts';
import { isStateVector } from '#shared/documents/stateVector.ts';
import { notUnderstood } from '#shared/documents/refusals.ts';
import { isRefusal, notThere, refuse } from '#shared/live/refusals.ts';
import { withComputed } from '#shared/worksheets/compute.ts';
import { readSheet, writeSheet } from '#shared/worksheets/document.ts';
import { layOutSheet } from '#shared/worksheets/show.ts';
import { progressOf, type Progress } from '#shared/worksheets/progress.ts';
import type { Template } from '#shared/worksheets/template.ts';
import { visibilities } from '#shared/worksheets/visibility.ts';
import { defineRoute, type RouteContext } from '#server/http/route.ts';
import { paperWords } from './pdf.ts';
import { presentSheet, presentSummary } from './present.ts';
import { changeSheet, createSheet, deleteSheet, findOwn, findReadable, listOwn, listShared, shareUsed, type SheetRow } from './queries.ts';
import { findTemplate, findVersion } from './templates.ts';

const tooManySheets = refuse('tooManySheets', 'You have as many worksheets as can be kept. Delete some that you do not need any more, then begin this one.');
const sheetsFull = refuse('sheetsFull', 'Your worksheets hold as much as can be kept, so this was not added. Delete some that you do not need any more.');
const idParams = z.strictObject({ id: z.string().min(1).max(64) });
const BASE64_PER_BYTE = 4 / 3;
const UPDATE_CHARACTERS_MAX = Math.ceil(DOCUMENT_BYTES_MAX * BASE64_PER_BYTE) + 4;
const VECTOR_CHARACTERS_MAX = 64 * 1024;

export const sheets = defineRoute({
  method: 'get',
  path: '/api/sheets',
  by: ['participant'],
  async run(context) {
    const { db, caller } = context;
    const used = await shareUsed(db, caller);
    return { sheets: await summaries(context, await listOwn(db, caller)), percentFull: Math.floor(100 * Math.max(used.sheets, used.bytes)) } satisfies SheetList;
  },
});

export const sharedSheets = defineRoute({
  method: 'get',
  path: '/api/shared-sheets',
  by: ['facilitator'],
  async run(context) {
    const rows = await listShared(context.db, context.caller);
    const owners = new Map(rows.map((row) => [row.id, row.owner.name]));
    return { sheets: (await summaries(context, rows)).map((summary) => ({ ...summary, owner: owners.get(summary.id) ?? '' })) } satisfies SharedSheetList;
  },
});

export const makeSheet = defineRoute({
  method: 'post',
  path: '/api/sheets',
  by: ['participant'],
  body: z.strictObject({
    template: z.string('Please choose a worksheet.').min(1, 'Please choose a worksheet.').max(64),
    /** Chosen by the browser, so that a sheet begun without a connection has its name at once, and asking again makes no second one. */
    id: z.uuid('This is no name for a sheet.').optional(),
    /** The version it was begun with, where that was before now. */
    version: z.int('Please say which version.').min(1).optional(),
  }),
  async run({ db, caller, now }, { body: { template, id, version } }) {
    const chosen = version === undefined ? (await findTemplate(db, caller, template))?.template : await findVersion(db, caller.clinicId, template, version);
    if (!chosen) return notThere;
    const isThere = id !== undefined && (await findOwn(db, caller, id)) !== null;
    if (!isThere && !(await hasRoom(db, caller))) return tooManySheets;
    const row = await createSheet(db, caller, { ...(id && { id }), templateId: chosen.id, templateVersion: chosen.version, isAssigned: false }, now);
    return row.ownerId === caller.id && row.templateId === chosen.id ? ({ id: row.id } satisfies SheetMade) : notThere;
  },
});

export const sheetToRead = defineRoute({
  method: 'get',
  path: '/api/sheets/:id',
  by: ['participant', 'facilitator'],
  params: idParams,
  async run({ db, caller, now, sheets }, { params }) {
    const row = await findReadable(db, caller, params.id);
    const template = row && (await templateOf({ db }, row));
    if (!row || !template) return notThere;
    const isMine = row.ownerId === caller.id;
    const seen = await sheets.look(row.id, ({ whole, size, isRecovered }) => ({ update: whole(), size, isRecovered }));
    const recoveredAt = row.recoveredAt ?? (seen.isRecovered ? now : null);
    if (recoveredAt && !row.recoveredAt) await changeSheet(db, row.id, { recoveredAt });
    return {
      sheet: presentSheet(row, template),
      template,
      isMine,
      owner: isMine ? null : row.owner.name,
      update: toBase64(seen.update),
      size: seen.size,
      sizeMax: DOCUMENT_BYTES_MAX,
      recoveredAt: isMine ? (recoveredAt?.toISOString() ?? null) : null,
    } satisfies SheetToRead;
  },
});

export const saveSheet = defineRoute({
  method: 'post',
  path: '/api/sheets/:id/updates',
  by: ['participant'],
  params: idParams,
  body: z.strictObject({
    /** What the sender has beyond what it knows the server to have; '' for nothing. */
    update: z.base64('This change could not be read.').max(UPDATE_CHARACTERS_MAX, 'This is more than a worksheet can hold.'),
    /** What the sender has. */
    stateVector: z.base64('This could not be read.').max(VECTOR_CHARACTERS_MAX),
  }),
  bodyBytesMax: UPDATE_CHARACTERS_MAX + VECTOR_CHARACTERS_MAX + 1024,
  async run({ db, caller, now, sheets }, { params, body }) {
    const row = await findOwn(db, caller, params.id);
    if (!row) return notThere;
    const stateVector = Buffer.from(body.stateVector, 'base64');
    if (!isStateVector(stateVector)) return notUnderstood;
    const isChanged = body.update !== '';
    if (isChanged) {
      if ((await shareUsed(db, caller)).bytes >= 1) return sheetsFull;
      const saved = await sheets.submit(row.id, Buffer.from(body.update, 'base64'), caller.id);
      if (isRefusal(saved)) return saved;
    }
    const template = await templateOf({ db }, row);
    const { update, ...seen } = await sheets.look(row.id, (look) => ({ update: look.updateFor(stateVector), size: look.size, ...(template && progressIn(look.doc, template)) }));
    const { size, ...progress } = seen;
    if (isChanged) await changeSheet(db, row.id, { changedAt: now, bytes: size, ...progress });
    return { done: true, update: toBase64(update), size, changedAt: (isChanged ? now : row.changedAt).toISOString() } satisfies SheetSaved;
  },
});

export const showSheet = defineRoute({
  method: 'post',
  path: '/api/sheets/:id/visibility',
  by: ['participant'],
  params: idParams,
  body: z.strictObject({ visibility: z.enum(visibilities, 'Please choose who may read it.') }),
  run: ({ db, caller }, { params, body }) => changeOwn({ db, caller }, params.id, { visibility: body.visibility }),
});

export const finishSheet = defineRoute({
  method: 'post',
  path: '/api/sheets/:id/done',
  by: ['participant'],
  params: idParams,
  body: z.strictObject({ isDone: z.boolean('Please say whether it is done.') }),
  run: ({ db, caller, now }, { params, body }) => changeOwn({ db, caller }, params.id, { doneAt: body.isDone ? now : null }),
});

export const duplicateSheet = defineRoute({
  method: 'post',
  path: '/api/sheets/:id/duplicate',
  by: ['participant'],
  params: idParams,
  async run({ db, caller, now, sheets }, { params }) {
    const row = await findOwn(db, caller, params.id);
    const template = row && (await templateOf({ db }, row));
    if (!row || !template) return notThere;
    if (!(await hasRoom(db, caller))) return tooManySheets;
    const values = await sheets.look(row.id, ({ doc }) => readSheet(doc, template));
    const copy = new Y.Doc();
    writeSheet(copy, template, values);
    const made = await createSheet(db, caller, { templateId: template.id, templateVersion: template.version, isAssigned: false }, now);
    const saved = await sheets.submit(made.id, Y.encodeStateAsUpdate(copy), caller.id);
    if (!isRefusal(saved)) return { id: made.id } satisfies SheetMade;
    await deleteSheet(db, made.id, now);
    return saved;
  },
});

export const removeSheet = defineRoute({
  method: 'post',
  path: '/api/sheets/:id/delete',
  by: ['participant'],
  params: idParams,
  async run({ db, caller, now, sheets }, { params }) {
    const row = await findOwn(db, caller, params.id);
    if (!row) return notThere;
    // The words first: should the server be killed in between, an empty sheet is left and none of them.
    await sheets.forget(row.id);
    await deleteSheet(db, row.id, now);
    return { done: true };
  },
});

export const sheetAsPdf = defineRoute({
  method: 'get',
  path: '/api/sheets/:id/pdf',
  by: ['participant', 'facilitator'],
  params: idParams,
  async run({ db, caller, sheets, papers }, { params }) {
    const row = await findReadable(db, caller, params.id);
    const template = row && (await templateOf({ db }, row));
    if (!row || !template) return notThere;
    const [values, clinic] = await Promise.all([
      sheets.look(row.id, ({ doc }) => withComputed(template, readSheet(doc, template))),
      db.prisma.clinic.findUniqueOrThrow({ where: { id: caller.clinicId } }),
    ]);
    const blocks = layOutSheet(template, values, paperWords);
    const file = await papers.make({ title: template.title, owner: row.owner.name, changedAt: row.changedAt, blocks, clinicPhone: clinic.phone }, caller.id);
    if (isRefusal(file)) return file;
    // A name that tells nobody what it is about.
    return { file, contentType: 'application/pdf', name: 'worksheet.pdf' };
  },
});

const templateOf = ({ db }: Pick<RouteContext, 'db'>, row: SheetRow): Promise<Template | null> => findVersion(db, row.clinicId, row.templateId, row.templateVersion);

async function summaries({ db, sheets }: Pick<RouteContext, 'db' | 'sheets'>, rows: readonly SheetRow[]): Promise<SheetSummary[]> {
  const all = await Promise.all(rows.map(async (row) => ({ row, template: await templateOf({ db }, row) })));
  const summaries: SheetSummary[] = [];
  for (const { row, template } of all) if (template) summaries.push(presentSummary(row, template, await progressOfRow({ db, sheets }, row, template)));
  return summaries;
}

/** As the row says; of one that was not looked at since rows say it, as the document does, and then the row. */
async function progressOfRow({ db, sheets }: Pick<RouteContext, 'db' | 'sheets'>, { id, answered, total, changedAt }: SheetRow, template: Template): Promise<Progress> {
  if (answered !== null && total !== null) return { answered, total };
  const doc = sheets.peek(id);
  const progress = progressIn(doc, template);
  // Not over what a change has said meanwhile.
  await db.prisma.sheet.updateMany({ where: { id, changedAt, answered: null }, data: { ...progress, bytes: Y.encodeStateAsUpdate(doc).length } });
  // One a turn: many old ones stop nobody.
  await new Promise((resolve) => setImmediate(resolve));
  return progress;
}

const progressIn = (doc: Y.Doc, template: Template): Progress => progressOf(template, withComputed(template, readSheet(doc, template)));

async function hasRoom(db: RouteContext['db'], person: NonNullable<RouteContext['caller']>): Promise<boolean> {
  const used = await shareUsed(db, person);
  return used.sheets < 1 && used.bytes < 1;
}

async function changeOwn({ db, caller }: { db: RouteContext['db']; caller: NonNullable<RouteContext['caller']> }, id: string, change: Parameters<typeof changeSheet>[2]) {
  const row = await findOwn(db, caller, id);
  const changed = row && (await changeSheet(db, row.id, change));
  const template = changed && (await templateOf({ db }, changed));
  return changed && template ? { sheet: presentSheet(changed, template) } : notThere;
}

const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
