// Planted bugs this found: a private sheet in the facilitators' list, a copy that kept its visibility.
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { SharedSheetList, SheetList, SheetMade, SheetSaved, SheetToRead, WorksheetList, WorksheetToRead } from '#shared/learning/worksheets/answers.ts';
import { DOCUMENT_BYTES_MAX } from '#shared/live/documents/protocol.ts';
import { readSheet, setValue, textAt, writeSheet } from '#shared/learning/worksheets/document.ts';
import { databaseFile } from '#server/platform/db/databaseKey.ts';
import { makeSession, personId } from '#server/testing/clinic.ts';
import { signIn, type TestPerson } from '#server/testing/person.ts';
import { startServer, type TestServer } from '#server/testing/startServer.ts';
import { documentOfSheet } from './documents.ts';
import { SHEETS_BYTES_MAX, SHEETS_MAX } from './queries.ts';

let server: TestServer;
let ana: TestPerson;
let maria: TestPerson;
beforeAll(async () => {
  server = await startServer();
  [ana, maria] = await Promise.all([signIn(server.url, 'participant1'), signIn(server.url, 'facilitator')]);
});
afterAll(() => server.stop());

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));
const begin = async (who: TestPerson, template = 'thought_record_7') => (await who.post<SheetMade>('/api/sheets', { template })).body.id;
const read = async (who: TestPerson, id: string) => (await who.get<SheetToRead>(`/api/sheets/${id}`)).body;
/** What a browser does: sends what it has, takes what it lacks. */
async function sync(who: TestPerson, id: string, doc: Y.Doc) {
  const reply = await who.post<SheetSaved>(`/api/sheets/${id}/updates`, {
    update: base64(Y.encodeStateAsUpdate(doc)),
    stateVector: base64(Y.encodeStateVector(doc)),
  });
  if (reply.status === 200) Y.applyUpdate(doc, bytes(reply.body.update));
  return reply;
}
function docOf({ update }: Pick<SheetToRead, 'update'>): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, bytes(update));
  return doc;
}
async function written(who: TestPerson, text: string, template?: string): Promise<string> {
  const id = await begin(who, template);
  const doc = new Y.Doc();
  textAt(doc, 'situation').insert(0, text);
  expect((await sync(who, id, doc)).status).toBe(200);
  return id;
}
const situationOf = async (who: TestPerson, id: string) => {
  const sheet = await read(who, id);
  return readSheet(docOf(sheet), sheet.template)['situation'];
};

test('two devices that were apart come together; the same change twice changes nothing', async () => {
  const id = await begin(ana);
  const [phone, laptop] = [new Y.Doc(), new Y.Doc()];
  textAt(phone, 'situation').insert(0, 'On the phone. ');
  textAt(laptop, 'balanced_thought').insert(0, 'On the laptop.');
  setValue(laptop, 'balanced_belief', 40);
  for (const doc of [phone, laptop, phone, phone]) expect((await sync(ana, id, doc)).status).toBe(200);
  expect(Y.encodeStateVector(phone)).toEqual(Y.encodeStateVector(laptop));
  const sheet = await read(ana, id);
  expect(readSheet(docOf(sheet), sheet.template)).toMatchObject({ situation: 'On the phone. ', balanced_thought: 'On the laptop.', balanced_belief: 40 });
  expect(server.db.driver.prepare('SELECT count(*) AS n FROM DocumentUpdate WHERE documentId = ?').get(documentOfSheet(id))).toMatchObject({ n: 2 });
});

test('a private sheet is in no answer to anybody but its owner', async () => {
  const id = await written(ana, 'SECRET-PRIVATE');
  const others = await Promise.all(['facilitator', 'cofacilitator', 'manager', 'family1', 'participant2'].map((who) => signIn(server.url, who)));
  for (const other of others) {
    for (const path of ['', '/pdf']) expect([403, 404]).toContain((await other.get(`/api/sheets/${id}${path}`)).status);
    for (const [path, body] of [
      ['/updates', { update: '', stateVector: 'AA==' }],
      ['/duplicate', {}],
      ['/delete', {}],
      ['/done', { isDone: true }],
      ['/visibility', { visibility: 'group' }],
    ] as const)
      expect([403, 404]).toContain((await other.post(`/api/sheets/${id}${path}`, body)).status);
    for (const path of ['/api/sheets', '/api/shared-sheets']) expect(JSON.stringify((await other.get(path)).body)).not.toContain(id);
  }
  expect(await situationOf(ana, id)).toBe('SECRET-PRIVATE');
});

test('facilitators of the owner’s sessions read what is for them, until it is taken back; no other facilitator does', async () => {
  const id = await written(ana, 'For Maria');
  await ana.post(`/api/sheets/${id}/visibility`, { visibility: 'facilitators' });
  const shared = async (who: TestPerson) => (await who.get<SharedSheetList>('/api/shared-sheets')).body.sheets.find((sheet) => sheet.id === id);
  expect(await shared(maria)).toMatchObject({ owner: 'Ana Duarte', title: 'Thought record', answered: 1, visibility: 'facilitators' });
  expect(await situationOf(maria, id)).toBe('For Maria');
  expect(await read(maria, id)).toMatchObject({ isMine: false, owner: 'Ana Duarte', recoveredAt: null });
  expect((await maria.post(`/api/sheets/${id}/updates`, { update: '', stateVector: 'AA==' })).status).toBe(403);

  // Daniel leads none of Grace's sessions once she is only in one of Maria's.
  const grace = await signIn(server.url, 'participant7');
  await server.db.prisma.sessionMember.deleteMany({ where: { personId: await personId(server.db, 'participant7') } });
  await makeSession(server.db, {
    members: [
      { person: await personId(server.db, 'facilitator'), role: 'facilitator' },
      { person: await personId(server.db, 'participant7'), role: 'participant' },
    ],
  });
  const hers = await written(grace, 'For Maria alone');
  await grace.post(`/api/sheets/${hers}/visibility`, { visibility: 'group' });
  const daniel = await signIn(server.url, 'cofacilitator');
  expect((await maria.get(`/api/sheets/${hers}`)).status).toBe(200);
  expect((await daniel.get(`/api/sheets/${hers}`)).status).toBe(404);
  // 'group' is for showing in a session: nobody of the group reads the stored sheet.
  expect((await ana.get(`/api/sheets/${hers}`)).status).toBe(404);

  await ana.post(`/api/sheets/${id}/visibility`, { visibility: 'private' });
  expect(await shared(maria)).toBeUndefined();
  expect((await maria.get(`/api/sheets/${id}`)).status).toBe(404);
});

test('deleted is deleted: in no list, in no table', async () => {
  const id = await written(ana, 'DELETED-FOR-GOOD');
  const rest = await written(ana, 'stays');
  expect((await ana.post(`/api/sheets/${id}/delete`)).body).toEqual({ done: true });
  expect((await ana.get(`/api/sheets/${id}`)).status).toBe(404);
  expect((await ana.post(`/api/sheets/${id}/updates`, { update: '', stateVector: 'AA==' })).status).toBe(404);
  expect((await ana.get<SheetList>('/api/sheets')).body.sheets.map((sheet) => sheet.id)).not.toContain(id);
  for (const table of ['Document', 'DocumentUpdate', 'DocumentSnapshot'])
    expect(
      server.db.driver.prepare(`SELECT count(*) AS n FROM ${table} WHERE ${table === 'Document' ? 'id' : 'documentId'} = ?`).get(documentOfSheet(id)),
    ).toMatchObject({ n: 0 });
  expect(await situationOf(ana, rest)).toBe('stays');
});

test('a copy has its own words from then on, and is private', async () => {
  const id = await written(ana, 'first');
  await ana.post(`/api/sheets/${id}/visibility`, { visibility: 'group' });
  const copy = (await ana.post<SheetMade>(`/api/sheets/${id}/duplicate`)).body.id;
  const doc = docOf(await read(ana, copy));
  textAt(doc, 'situation').insert(0, 'changed, ');
  await sync(ana, copy, doc);
  expect([await situationOf(ana, id), await situationOf(ana, copy)]).toEqual(['first', 'changed, first']);
  expect((await read(ana, copy)).sheet.visibility).toBe('private');
});

/** A sheet with all that it asks for. */
async function statement(fields = ['i_feel', 'when', 'i_would_like']): Promise<string> {
  const id = await begin(ana, 'i_statement');
  const doc = new Y.Doc();
  for (const field of fields) textAt(doc, field).insert(0, 'Something');
  await sync(ana, id, doc);
  return id;
}

test('a sheet is done only with what its form asks for, whoever says so, by the form or past it', async () => {
  const finish = async (id: string) => (await ana.post(`/api/sheets/${id}/done`, { isDone: true })).body;
  expect(await finish(await begin(ana))).toEqual({ refused: 'sheetStillOpen', values: { field: 'situation' } });
  const half = await statement(['i_feel', 'when']);
  expect(await finish(half)).toEqual({ refused: 'sheetStillOpen', values: { field: 'i_would_like' } });
  expect((await read(ana, half)).sheet.doneAt).toBeNull();

  // Rows that are asked for, and the one that has to be marked.
  const record = await begin(ana);
  const doc = new Y.Doc();
  writeSheet(doc, (await read(ana, record)).template, {
    situation: 'On the phone',
    emotions_before: [{ id: 'e', values: { emotion: 'sad', intensity: 60 } }],
    thoughts: [{ id: 't', values: { thought: 'Never', belief: 70, hot: false } }],
    evidence_for: [{ id: 'f', values: { text: 'One' } }],
    evidence_against: [{ id: 'a', values: { text: 'Two' } }],
    balanced_thought: 'Perhaps',
    balanced_belief: 50,
    emotions_after: [{ id: 'e', values: { intensity: 40 } }],
  });
  await sync(ana, record, doc);
  expect(await finish(record)).toEqual({ refused: 'sheetStillOpen', values: { field: 'thoughts' } });
  setValue(doc, 'thoughts/t/hot', true);
  await sync(ana, record, doc);
  expect(await finish(record)).toMatchObject({ sheet: { doneAt: expect.any(String) } });
});

test('done can be taken back', async () => {
  const id = await statement();
  await ana.post(`/api/sheets/${id}/done`, { isDone: true });
  expect((await read(ana, id)).sheet.doneAt).not.toBeNull();
  await ana.post(`/api/sheets/${id}/done`, { isDone: false });
  expect((await read(ana, id)).sheet.doneAt).toBeNull();
});

test('what is no change, or too large, is refused with a sentence, and nothing is lost', async () => {
  const id = await written(ana, 'safe');
  const post = (body: object) => ana.post(`/api/sheets/${id}/updates`, { update: '', stateVector: 'AA==', ...body });
  expect((await post({ update: 'AAECAwQFBgcICQ==' })).body).toMatchObject({ refused: 'notUnderstood' });
  expect((await post({ update: 'not base64!' })).body).toMatchObject({ refused: 'badInput', values: { field: 'update' } });
  expect((await post({ stateVector: '/////w==' })).body).toMatchObject({ refused: 'notUnderstood' });
  // Builds on something that is not there.
  const before = new Y.Doc();
  textAt(before, 'situation').insert(0, 'unknown');
  const known = Y.encodeStateVector(before);
  textAt(before, 'situation').insert(7, ' and more');
  expect((await post({ update: base64(Y.encodeStateAsUpdate(before, known)) })).body).toMatchObject({ refused: 'notUnderstood' });
  const large = new Y.Doc();
  textAt(large, 'situation').insert(0, 'x'.repeat(DOCUMENT_BYTES_MAX - 45));
  expect((await sync(ana, id, large)).body).toMatchObject({ refused: 'documentFull' });
  const larger = new Y.Doc();
  textAt(larger, 'situation').insert(0, 'x'.repeat(2 * DOCUMENT_BYTES_MAX));
  expect((await sync(ana, id, larger)).status).toBe(413);
  expect(await situationOf(ana, id)).toBe('safe');
});

test('a damaged document is taken back to what can be read, and its owner is told; the facilitator is not', async () => {
  const id = await written(ana, 'whole');
  await ana.post(`/api/sheets/${id}/visibility`, { visibility: 'facilitators' });
  await server.hearth.close();
  const { openDatabase } = await import('#server/platform/db/open.ts');
  const { TEST_KEY } = await import('#server/testing/template.ts');
  const db = await openDatabase(databaseFile(server.dataDir), TEST_KEY);
  db.driver.prepare('INSERT INTO DocumentUpdate (documentId, seq, data, sum) VALUES (?, 2, ?, ?)').run(documentOfSheet(id), Buffer.from('damaged'), 'wrong');
  await db.close();
  server = await startServer({ dataDir: server.dataDir });
  [ana, maria] = await Promise.all([signIn(server.url, 'participant1'), signIn(server.url, 'facilitator')]);
  expect((await read(maria, id)).recoveredAt).toBeNull();
  const sheet = await read(ana, id);
  expect(sheet.recoveredAt).not.toBeNull();
  expect(readSheet(docOf(sheet), sheet.template)['situation']).toBe('whole');
  const doc = docOf(sheet);
  textAt(doc, 'situation').insert(5, ' again');
  expect((await sync(ana, id, doc)).status).toBe(200);
  expect(await situationOf(ana, id)).toBe('whole again');
});

test('a clinic’s own worksheet: versions, sheets that keep theirs, and withdrawn', async () => {
  const draft = (label: string) => ({ title: 'My evening', about: 'For the evening.', fields: [{ type: 'long', key: 'situation', label }] });
  const made = (await maria.post<WorksheetToRead>('/api/worksheets', draft('First wording'))).body.template;
  const id = await written(ana, 'in the old one', made.id);
  const next = (await maria.post<WorksheetToRead>(`/api/worksheets/${made.id}/versions`, draft('Second wording'))).body.template;
  expect([made.version, next.version]).toEqual([1, 2]);
  expect((await read(ana, id)).template.fields[0]!.label).toBe('First wording');
  expect((await read(ana, await begin(ana, made.id))).template.fields[0]!.label).toBe('Second wording');
  const listed = async () => (await ana.get<WorksheetList>('/api/worksheets')).body.worksheets.filter((one) => one.id === made.id);
  expect(await listed()).toEqual([{ id: made.id, version: 2, title: 'My evening', about: 'For the evening.', kind: 'own', isOwn: true, template: next }]);
  // Begun without a connection before there was a second version, and told of now.
  const before = (await ana.post<SheetMade>('/api/sheets', { template: made.id, id: crypto.randomUUID(), version: 1 })).body.id;
  expect((await read(ana, before)).template.fields[0]!.label).toBe('First wording');
  expect((await maria.post(`/api/worksheets/${made.id}/withdraw`)).body).toEqual({ done: true });
  expect(await listed()).toEqual([]);
  expect((await ana.post('/api/sheets', { template: made.id })).status).toBe(404);
  expect(await situationOf(ana, id)).toBe('in the old one');
});

test('a sheet begun without a connection keeps its name, is there once, and belongs to who named it', async () => {
  const ben = await signIn(server.url, 'participant2');
  const begun = { template: 'thought_record_7', id: crypto.randomUUID(), version: 1 };
  const all = await Promise.all([1, 2].map(() => ana.post<SheetMade>('/api/sheets', begun)));
  expect(all.map(({ body }) => body)).toEqual([{ id: begun.id }, { id: begun.id }]);
  expect((await ana.get<SheetList>('/api/sheets')).body.sheets.filter(({ id }) => id === begun.id)).toHaveLength(1);
  expect((await ben.post('/api/sheets', begun)).body).toEqual((await ben.post('/api/sheets', { ...begun, id: crypto.randomUUID(), template: 'nothing' })).body);
  expect((await ben.get(`/api/sheets/${begun.id}`)).status).toBe(404);
  expect((await ana.post('/api/sheets', { ...begun, template: 'coping_plan' })).status).toBe(404);
  expect((await ana.post('/api/sheets', { ...begun, id: 'mine' })).body).toMatchObject({ refused: 'badInput', values: { field: 'id' } });
  expect((await ana.post('/api/sheets', { ...begun, id: crypto.randomUUID(), version: 99 })).status).toBe(404);
});

test('a broken worksheet is refused with the field and the reason, and nothing is published', async () => {
  const computed = (key: string, of: string) => ({
    type: 'computed',
    key,
    label: 'Sum',
    compute: {
      op: 'add',
      of: [
        { op: 'field', field: of },
        { op: 'number', value: 1 },
      ],
    },
  });
  const post = (fields: object[]) => maria.post('/api/worksheets', { title: 'T', about: 'A', fields });
  expect((await post([computed('a', 'b'), computed('b', 'a')])).body).toMatchObject({
    refused: 'badInput',
    values: { field: 'fields.0', rule: 'Field 1: It is worked out from itself, in a circle.' },
  });
  expect((await post([{ type: 'choice', key: 'a', label: 'A', options: [] }])).body).toMatchObject({
    refused: 'badInput',
    values: { field: 'fields.0.options', rule: 'There must be at least one choice.' },
  });
  expect((await post([])).body).toMatchObject({ values: { field: 'fields' } });
  expect(await server.db.prisma.worksheetTemplate.count({ where: { versions: { some: { data: { contains: '"title":"T"' } } } } })).toBe(0);
});

test('the PDF is one, for its owner', async () => {
  const id = await written(ana, 'On paper');
  const { status, headers, body } = await ana.get<string>(`/api/sheets/${id}/pdf`);
  expect({ status, type: headers.get('content-type'), name: headers.get('content-disposition') }).toEqual({
    status: 200,
    type: 'application/pdf',
    name: 'attachment; filename=worksheet.pdf',
  });
  expect(body.startsWith('%PDF-')).toBe(true);
});

test('while a PDF of one endless word is made, others are answered, and the same person cannot ask for many', async () => {
  const id = await written(ana, 'م'.repeat(40_000));
  const paper = () => ana.get(`/api/sheets/${id}/pdf`);
  const asked = [paper(), paper(), paper()];
  let isMade = false;
  void Promise.all(asked).then(() => (isMade = true));
  expect((await maria.get('/api/shared-sheets')).status).toBe(200);
  expect(isMade).toBe(false);
  expect((await Promise.all(asked)).map(({ status }) => status).sort()).toEqual([200, 200, 429]);
});

test('a list says how far each sheet is by its row, and opens no document', async () => {
  const ben = await signIn(server.url, 'participant2');
  const id = await written(ben, 'something');
  const listed = async () => (await ben.get<SheetList>('/api/sheets')).body.sheets.find((sheet) => sheet.id === id);
  const first = await listed();
  expect(first).toMatchObject({ answered: 1 });
  // Without its words the row still says it.
  server.db.driver.prepare('DELETE FROM DocumentUpdate WHERE documentId = ?').run(documentOfSheet(id));
  expect(await listed()).toEqual(first);
});

test('of a sheet from before rows said it, the list looks once and writes it down', async () => {
  const ben = await signIn(server.url, 'participant2');
  const id = await written(ben, 'something');
  server.db.driver.prepare('UPDATE Sheet SET answered = NULL, total = NULL, bytes = NULL WHERE id = ?').run(id);
  expect((await ben.get<SheetList>('/api/sheets')).body.sheets.find((sheet) => sheet.id === id)).toMatchObject({ answered: 1 });
  expect(server.db.driver.prepare('SELECT answered, bytes > 0 AS isKnown FROM Sheet WHERE id = ?').get(id)).toMatchObject({ answered: 1, isKnown: 1 });
});

test('nobody fills the disk: what is used is told, and beyond it nothing is begun or added, and nothing is lost', async () => {
  const chloe = await signIn(server.url, 'participant3');
  const owner = await personId(server.db, 'participant3');
  const id = await written(chloe, 'before');
  const full = async () => (await chloe.get<SheetList>('/api/sheets')).body.percentFull;
  const bytesBecome = (bytes: number) => server.db.prisma.sheet.update({ where: { id }, data: { bytes } });
  await bytesBecome(Math.ceil(0.8 * SHEETS_BYTES_MAX));
  expect(await full()).toBe(80);
  await bytesBecome(SHEETS_BYTES_MAX);
  const more = new Y.Doc();
  textAt(more, 'balanced_thought').insert(0, 'more');
  expect((await sync(chloe, id, more)).body).toMatchObject({ refused: 'sheetsFull' });
  expect((await chloe.post('/api/sheets', { template: 'thought_record_7' })).body).toMatchObject({ refused: 'tooManySheets' });
  expect((await chloe.post(`/api/sheets/${id}/duplicate`)).body).toMatchObject({ refused: 'tooManySheets' });
  expect(await situationOf(chloe, id)).toBe('before');
  await bytesBecome(10);
  const rows = Array.from({ length: SHEETS_MAX }, (_, n) => ({
    id: `many-${n}`,
    ownerId: owner,
    clinicId: '',
    templateId: 'thought_record_7',
    templateVersion: 1,
    visibility: 'private',
    createdAt: new Date(),
    changedAt: new Date(),
  }));
  await server.db.prisma.sheet.createMany({ data: rows });
  const named = crypto.randomUUID();
  expect((await chloe.post('/api/sheets', { template: 'thought_record_7', id: named })).body).toMatchObject({ refused: 'tooManySheets' });
  await server.db.prisma.sheet.deleteMany({ where: { clinicId: '' } });
  expect((await chloe.post('/api/sheets', { template: 'thought_record_7', id: named })).status).toBe(200);
});
