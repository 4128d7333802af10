import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { DOCUMENT_BYTES_MAX } from '#shared/live/documents/protocol.ts';
import type { Mode } from '#shared/tools/worksheet/state.ts';
import { readSheet, writeSheet } from '#shared/learning/worksheets/document.ts';
import { excerptOf } from '#shared/learning/worksheets/excerpt.ts';
import { findBuiltIn } from '#shared/learning/worksheets/templates/builtIn.ts';
import { personId } from '#server/testing/clinic.ts';
import { openCopy, openDocument, sendUpdate } from '#server/testing/documents.ts';
import { seatGroup, signInGroup } from '#server/testing/group.ts';
import { connectLive, expectDone, heardOf, type TestLive } from '#server/testing/live.ts';
import type { TestPerson } from '#server/testing/person.ts';
import { startServer, type TestServer } from '#server/testing/startServer.ts';
import { until } from '#server/testing/until.ts';

const template = findBuiltIn('thought_record_7')!;
let server: TestServer;
let people: TestPerson[];
let session: string;
let maria: TestLive;
let ana: TestLive;
let ben: TestLive;
let chloe: TestLive;

beforeAll(async () => {
  server = await startServer();
  people = await signInGroup(server.url);
}, 120_000);
afterAll(() => server.stop());

beforeEach(async () => void ({ session, maria, ana, ben, chloe } = await seatGroup(server, people)));
afterEach(() => [maria, ana, ben, chloe].forEach((live) => live.close()));

async function open(mode: Mode): Promise<string> {
  expectDone(await maria.order('worksheet', 'open', { template, mode, writers: null }));
  const { id } = await ben.sees(({ view }) => view('worksheet'));
  return id;
}
const participantView = (live: TestLive) =>
  live.view('worksheet') as { own: string | null; shared: { document: string } | null; shown: { id: string }[] } | null;
const rowsOf = (id: string) => (server.db.driver.prepare('SELECT count(*) AS n FROM DocumentUpdate WHERE documentId = ?').get(id) as { n: number }).n;

/** Begins Ana's own sheet; gives its id. */
async function beginOwn(worksheet: string): Promise<string> {
  expectDone(await ana.order('worksheet', 'begin', { worksheet }));
  return ana.sees(() => participantView(ana)?.own);
}
/** Shows something as Ana's browser does; gives the copy's id. */
async function show(worksheet: string, to: 'facilitators' | 'group', field: string | null, values: Parameters<typeof writeSheet>[2]): Promise<string> {
  const known = (participantView(ana)?.shown ?? []).map(({ id }) => id);
  expectDone(await ana.order('worksheet', 'show', { worksheet, field, to }));
  const id = await ana.sees(() => participantView(ana)?.shown.find((one) => !known.includes(one.id))?.id);
  const copy = await openCopy(ana, id);
  writeSheet(copy.doc, excerptOf(template, field), values);
  expect(await sendUpdate(ana, id, Y.encodeStateAsUpdate(copy.doc))).toMatchObject({ done: true });
  return id;
}

test('any interleaving of edits by three people, with connections that drop, becomes one sheet', async () => {
  const worksheet = await open('together');
  const lives = [ana, ben, chloe];
  const copies = await Promise.all(lives.map((live) => openCopy(live, worksheet)));
  const fields = ['situation', 'balanced_thought', 'thoughts/r1/thought'];
  const rows = (doc: Y.Doc) => doc.getArray<string>('rows:thoughts');
  const edit = (doc: Y.Doc, what: string, who: number, i: number, at: number) => {
    const text = doc.getText(`text:${fields[at % 3]}`);
    if (what === 'cut') text.delete(0, Math.min(3, text.length));
    else if (what === 'row') rows(doc).insert(Math.min(at, rows(doc).length), [`r${at % 4}`]);
    else if (what === 'value') doc.getMap('values').set('balanced_belief', at);
    else text.insert(Math.min(at, text.length), `${who}:${i} `);
  };
  const steps = fc.sample(fc.record({ who: fc.nat(2), what: fc.constantFrom('write', 'write', 'cut', 'row', 'value', 'drop'), at: fc.nat(40) }), 80);
  for (const [i, { who, what, at }] of steps.entries()) {
    const copy = copies[who]!;
    const before = Y.encodeStateVector(copy.doc);
    edit(copy.doc, what, who, i, at);
    if (what === 'drop') {
      lives[who]!.close();
      lives[who] = await connectLive(people[who + 1]!, session);
      copy.moveTo(lives[who]!);
      await copy.sync();
    } else void sendUpdate(lives[who]!, worksheet, Y.encodeStateAsUpdate(copy.doc, before)).catch(() => {});
  }
  for (const copy of [...copies, ...copies]) await copy.sync();
  const late = await openCopy(maria, worksheet);
  const sheets = [late, ...copies].map(({ doc }) => readSheet(doc, template));
  for (const sheet of sheets) expect(sheet).toEqual(sheets[0]);
  expect(JSON.stringify(sheets[0])).not.toBe(JSON.stringify(readSheet(new Y.Doc(), template)));
  lives.forEach((live) => live.close());
}, 60_000);

describe('one for each person', () => {
  test('the sheet is in My skills at once, private, and the same after a second begin', async () => {
    const worksheet = await open('own');
    const sheet = await beginOwn(worksheet);
    expect(await beginOwn(worksheet)).toBe(sheet);
    expect(await server.db.prisma.sheet.findMany({ where: { id: sheet } })).toMatchObject([
      { ownerId: await personId(server.db, 'participant1'), templateId: template.id, templateVersion: 1, visibility: 'private' },
    ]);
    expectDone(await maria.order('worksheet', 'close', { worksheet }));
    expect(await server.db.prisma.sheet.count({ where: { id: sheet } })).toBe(1);
  });

  test('no byte of what is not shown reaches anybody; what is shown reaches its audience; taken back it is gone, also from the disk', async () => {
    const worksheet = await open('own');
    const sheet = await beginOwn(worksheet);
    const one = await show(worksheet, 'group', 'next_step', { situation: 'a-hidden-word', next_step: 'a-shown-word' });
    const whole = await show(worksheet, 'facilitators', null, { situation: 'for-facilitators-word' });
    expect(await openDocument(ben, whole)).toMatchObject({ refused: 'noDocument' });
    expect(await openDocument(ben, `sheet:${sheet}`)).toMatchObject({ refused: 'noDocument' });
    expect(await openDocument(maria, `sheet:${sheet}`)).toMatchObject({ refused: 'noDocument' });
    expect((await openCopy(ben, one)).doc.getText('text:next_step').toString()).toBe('a-shown-word');
    expect((await openCopy(maria, whole)).doc.getText('text:situation').toString()).toBe('for-facilitators-word');
    expect(rowsOf(one)).toBe(1);
    expectDone(await ana.order('worksheet', 'takeBack', { worksheet, shown: one }));
    expect(await openDocument(ben, one)).toMatchObject({ refused: 'noDocument' });
    expect(ben.received).toContainEqual(['document:closed', { document: one }]);
    await until(() => rowsOf(one) === 0 || null, 'the end of the copy');
    for (const live of [ben, chloe]) expect(heardOf(live)).not.toMatch(/a-hidden-word|for-facilitators-word/);
    expect(heardOf(maria)).not.toContain('a-hidden-word');
    for (const live of [maria, ben, chloe]) expect(heardOf(live)).not.toContain(sheet);
    expect(heardOf(chloe)).not.toContain('a-shown-word');
  });

  test('updates for somebody else’s copy or sheet, foreign bytes, and more than a sheet holds change nothing', async () => {
    const worksheet = await open('own');
    const sheet = await beginOwn(worksheet);
    const copy = await show(worksheet, 'group', null, { situation: 'as it was' });
    const forged = new Y.Doc();
    forged.getText('text:situation').insert(0, 'forged');
    const update = Y.encodeStateAsUpdate(forged);
    for (const live of [ben, maria]) {
      expect(await sendUpdate(live, copy, update)).toMatchObject({ refused: 'mayNotWrite' });
      expect(await sendUpdate(live, `sheet:${sheet}`, update)).toMatchObject({ refused: 'noDocument' });
      expect(await sendUpdate(live, sheet, update)).toMatchObject({ refused: 'noDocument' });
    }
    expect(await sendUpdate(ana, `sheet:${sheet}`, update)).toMatchObject({ refused: 'noDocument' });
    expect(await sendUpdate(ana, copy, new Uint8Array([255, 255, 255]))).toMatchObject({ refused: 'notUnderstood' });
    const huge = new Y.Doc();
    huge.getText('text:situation').insert(0, 'x'.repeat(DOCUMENT_BYTES_MAX - 45));
    expect(await sendUpdate(ana, copy, Y.encodeStateAsUpdate(huge))).toMatchObject({ refused: 'documentFull' });
    const mine = await openCopy(ana, copy);
    mine.doc.getText('text:situation').insert(0, 'mine ');
    expect(await sendUpdate(ana, copy, Y.encodeStateAsUpdate(mine.doc))).toMatchObject({ done: true });
    expect((await openCopy(ben, copy)).doc.getText('text:situation').toString()).toBe('mine as it was');
    expect(await ben.order('worksheet', 'takeBack', { worksheet, shown: copy })).toEqual({ done: true });
    expect((await openCopy(chloe, copy)).doc.getText('text:situation').toString()).toBe('mine as it was');
    expect(await ben.order('worksheet', 'show', { worksheet, field: null, to: 'group' })).toMatchObject({ refused: 'noSheet' });
  });
});
