import { done } from '#shared/base/endpoint.ts';
import { documentKinds, sheets as sheetsApi, sheetsFull, sheetStillOpen, tooManySheets } from '#shared/learning/sheets/api.ts';
import * as Y from 'yjs';
import type { SheetList, SheetMade, SheetSaved, SheetSummary, SheetToRead, SharedSheetList } from '#shared/learning/worksheets/answers.ts';
import { DOCUMENT_BYTES_MAX } from '#shared/live/documents/protocol.ts';
import { notUnderstood } from '#shared/live/documents/refusals.ts';
import { isStateVector } from '#shared/live/documents/stateVector.ts';
import { isRefusal, notThere, tooLarge, tooMany } from '#shared/base/refusal.ts';
import { CHANGE_BYTES_MAX, newSheet, sheetChange, sheetDone, sheetReaders } from '#shared/learning/sheets/input.ts';
import { withComputed } from '#shared/learning/worksheets/compute.ts';
import { readSheet, writeSheet } from '#shared/learning/worksheets/document.ts';
import { layOutSheet } from '#shared/learning/worksheets/show.ts';
import { gapsIn, progressOf, type Progress } from '#shared/learning/worksheets/progress.ts';
import type { Template } from '#shared/learning/worksheets/template.ts';
import { mayFacilitatorsRead, type Visibility } from '#shared/learning/worksheets/visibility.ts';
import type { RouteContext } from '#server/platform/http/route.ts';
import type { Scope } from '#server/platform/access/scope.ts';
import { serve } from '#server/platform/http/serve.ts';
import { paperMaker, sheetDocuments } from './holdings.ts';
import { paperWords } from './pdf.ts';
import { presentSheet, presentSummary } from './present.ts';
import { changeSheet, createSheet, deleteSheet, findOwn, findReadable, listOwn, listShared, listSharedBy, shareUsed, type SheetRow } from './queries.ts';
import { findTemplate, findVersion } from '../worksheets/templates.ts';

export const sheets = serve(sheetsApi.mine, {
  async run(context) {
    const { db, caller, scope } = context;
    const used = await shareUsed(db, caller);
    return { sheets: await summaries(context, await listOwn(db, scope)), percentFull: Math.floor(100 * Math.max(used.sheets, used.bytes)) } satisfies SheetList;
  },
});

export const sharedSheets = serve(sheetsApi.shared, {
  async run(context) {
    const rows = await listShared(context.db, context.scope);
    context.noting.about(rows.map(({ ownerId }) => ownerId));
    const owners = new Map(rows.map((row) => [row.id, row.owner.name]));
    return { sheets: (await summaries(context, rows)).map((summary) => ({ ...summary, owner: owners.get(summary.id) ?? '' })) } satisfies SharedSheetList;
  },
});

export const sheetsOfPerson = serve(sheetsApi.ofPerson, {
  async run(context, { params }) {
    const rows = await listSharedBy(context.db, context.scope, params.id);
    if (!rows) return notThere();
    return { sheets: (await summaries(context, rows)).map((summary) => ({ ...summary, owner: rows[0]?.owner.name ?? '' })) } satisfies SharedSheetList;
  },
});

export const makeSheet = serve(sheetsApi.make, {
  body: newSheet,
  async run({ db, caller, now, scope }, { body: { template, id, version } }) {
    const chosen = version === undefined ? (await findTemplate(db, caller, template))?.template : await findVersion(db, caller.clinicId, template, version);
    if (!chosen) return notThere();
    const isThere = id !== undefined && (await findOwn(db, scope, id)) !== null;
    if (!isThere && !(await hasRoom(db, caller))) return tooManySheets();
    const row = await createSheet(db, caller, { ...(id && { id }), templateId: chosen.id, templateVersion: chosen.version, isAssigned: false }, now);
    return row.ownerId === caller.id && row.templateId === chosen.id ? ({ id: row.id } satisfies SheetMade) : notThere();
  },
});

export const sheetToRead = serve(sheetsApi.read, {
  async run({ db, caller, now, held, scope }, { params }) {
    const row = await findReadable(db, scope, params.id);
    const template = row && (await templateOf({ db }, row));
    if (!row || !template) return notThere();
    const isMine = row.ownerId === caller.id;
    const seen = await held(sheetDocuments).look(row.id, ({ whole, size, isRecovered }) => ({ update: whole(), size, isRecovered }));
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

export const saveSheet = serve(sheetsApi.save, {
  body: sheetChange,
  bodyBytesMax: CHANGE_BYTES_MAX,
  async run({ db, caller, now, held, noting, scope }, { params, body }) {
    const row = await findOwn(db, scope, params.id);
    if (!row) return notThere();
    const stateVector = Buffer.from(body.stateVector, 'base64');
    if (!isStateVector(stateVector)) return asOurs(notUnderstood);
    const isChanged = body.update !== '';
    if (!isChanged || isUnshown(row)) noting.silently();
    if (isChanged) {
      if ((await shareUsed(db, caller)).bytes >= 1) return sheetsFull();
      const saved = await held(sheetDocuments).submit(row.id, Buffer.from(body.update, 'base64'), caller.id);
      if (isRefusal(saved)) return asOurs(saved);
    }
    const template = await templateOf({ db }, row);
    const { update, ...seen } = await held(sheetDocuments).look(row.id, (look) => ({
      update: look.updateFor(stateVector),
      size: look.size,
      ...(template && progressIn(look.doc, template)),
    }));
    const { size, ...progress } = seen;
    if (isChanged) await changeSheet(db, row.id, { changedAt: now, bytes: size, ...progress });
    return { done: true, update: toBase64(update), size, changedAt: (isChanged ? now : row.changedAt).toISOString() } satisfies SheetSaved;
  },
});

export const showSheet = serve(sheetsApi.show, {
  body: sheetReaders,
  run: ({ db, scope, noting }, { params, body }) => changeOwn({ db, scope, noting }, params.id, { visibility: body.visibility }),
});

export const finishSheet = serve(sheetsApi.finish, {
  body: sheetDone,
  async run({ db, now, held, noting, scope }, { params, body }) {
    const row = await findOwn(db, scope, params.id);
    const template = row && (await templateOf({ db }, row));
    if (!row || !template) return notThere();
    const [gap] = body.isDone ? await held(sheetDocuments).look(row.id, ({ doc }) => gapsIn(template, withComputed(template, readSheet(doc, template)))) : [];
    return gap ? sheetStillOpen({ field: gap.key }) : changeOwn({ db, scope, noting }, row.id, { doneAt: body.isDone ? now : null });
  },
});

export const duplicateSheet = serve(sheetsApi.duplicate, {
  async run({ db, caller, now, held, scope }, { params }) {
    const row = await findOwn(db, scope, params.id);
    const template = row && (await templateOf({ db }, row));
    if (!row || !template) return notThere();
    if (!(await hasRoom(db, caller))) return tooManySheets();
    const values = await held(sheetDocuments).look(row.id, ({ doc }) => readSheet(doc, template));
    const copy = new Y.Doc();
    writeSheet(copy, template, values);
    const made = await createSheet(db, caller, { templateId: template.id, templateVersion: template.version, isAssigned: false }, now);
    const saved = await held(sheetDocuments).submit(made.id, Y.encodeStateAsUpdate(copy), caller.id);
    if (!isRefusal(saved)) return { id: made.id } satisfies SheetMade;
    await deleteSheet(db, made.id, now);
    return asOurs(saved);
  },
});

export const removeSheet = serve(sheetsApi.remove, {
  async run({ db, now, held, noting, scope }, { params }) {
    const row = await findOwn(db, scope, params.id);
    if (!row) return notThere();
    if (isUnshown(row)) noting.silently();
    // The words first: should the server be killed in between, an empty sheet is left and none of them.
    await held(sheetDocuments).forget(row.id);
    await deleteSheet(db, row.id, now);
    return done;
  },
});

export const sheetAsPdf = serve(sheetsApi.asPdf, {
  async run({ db, caller, held, scope }, { params }) {
    const row = await findReadable(db, scope, params.id);
    const template = row && (await templateOf({ db }, row));
    if (!row || !template) return notThere();
    const [values, clinic] = await Promise.all([
      held(sheetDocuments).look(row.id, ({ doc }) => withComputed(template, readSheet(doc, template))),
      db.prisma.clinic.findUniqueOrThrow({ where: { id: caller.clinicId } }),
    ]);
    const blocks = layOutSheet(template, values, paperWords);
    const file = await held(paperMaker).make(
      { title: template.title, owner: row.owner.name, changedAt: row.changedAt, blocks, clinicPhone: clinic.phone },
      caller.id,
    );
    if (isRefusal(file)) return file;
    // A name that tells nobody what it is about.
    return { file, contentType: 'application/pdf', name: 'worksheet.pdf' };
  },
});

const templateOf = ({ db }: Pick<RouteContext, 'db'>, row: SheetRow): Promise<Template | null> =>
  findVersion(db, row.clinicId, row.templateId, row.templateVersion);

async function summaries({ db, held }: Pick<RouteContext, 'db' | 'held'>, rows: readonly SheetRow[]): Promise<SheetSummary[]> {
  const all = await Promise.all(rows.map(async (row) => ({ row, template: await templateOf({ db }, row) })));
  const summaries: SheetSummary[] = [];
  for (const { row, template } of all) if (template) summaries.push(presentSummary(row, template, await progressOfRow({ db, held }, row, template)));
  return summaries;
}

/** As the row says; of one that was not looked at since rows say it, as the document does, and then the row. */
async function progressOfRow(
  { db, held }: Pick<RouteContext, 'db' | 'held'>,
  { id, answered, total, changedAt }: SheetRow,
  template: Template,
): Promise<Progress> {
  if (answered !== null && total !== null) return { answered, total };
  const doc = held(sheetDocuments).peek(id);
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

async function changeOwn(
  { db, scope, noting }: Pick<RouteContext, 'db' | 'noting'> & { scope: Scope<'worksheets', 'w'> },
  id: string,
  change: Parameters<typeof changeSheet>[2],
) {
  const row = await findOwn(db, scope, id);
  const changed = row && (await changeSheet(db, row.id, change));
  if (row && isUnshown(row) && changed && isUnshown(changed)) noting.silently();
  const template = changed && (await templateOf({ db }, changed));
  return changed && template ? { sheet: presentSheet(changed, template) } : notThere();
}

/** That its owner writes in it is nobody's to know. */
const isUnshown = ({ visibility }: SheetRow) => !mayFacilitatorsRead(visibility as Visibility);

/** What a document says of a change, as an endpoint says it. */
const asOurs = ({ refused }: { refused: string }) => [...documentKinds, tooLarge, tooMany].find(({ code }) => code === refused)?.() ?? notThere();

const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
