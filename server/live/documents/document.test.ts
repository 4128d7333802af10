// On a real encrypted database.
import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { databaseFile } from '#server/platform/db/databaseKey.ts';
import { openDatabase, type Db } from '#server/platform/db/open.ts';
import { newDataDir, TEST_KEY } from '#server/testing/template.ts';
import { liveDocument, type LiveDocument } from './document.ts';
import { createDocumentStore } from './store.ts';

let dataDir: string;
let db: Db;
let faults: unknown[];

beforeEach(async () => {
  dataDir = await newDataDir();
  db = await openDatabase(databaseFile(dataDir), TEST_KEY);
  faults = [];
});
afterEach(async () => {
  await db.close();
  await rm(dataDir, { recursive: true, force: true });
});

const ana = { member: 'ana' };
const open = (gatherMs = 0) =>
  liveDocument({ id: 'sheet', session: null, store: createDocumentStore(db), onChange: () => {}, onFault: (error) => faults.push(error), gatherMs });
const textOf = (document: LiveDocument) => document.look(({ doc, isRecovered }) => ({ text: doc.getText('body').toString(), isRecovered }));
const count = (table: string) => (db.driver.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n;

/** Writes so many words, one change each; gives the copy. */
async function write(document: LiveDocument, words: number, doc = new Y.Doc()) {
  for (let i = 0; i < words; i += 1) {
    const before = Y.encodeStateVector(doc);
    const body = doc.getText('body');
    body.insert(body.length, `${i} `);
    expect(await document.submit({ own: Y.encodeStateAsUpdate(doc, before) }, ana)).toMatchObject({ done: true });
  }
  return doc;
}
const damage = (sql: string) => db.driver.prepare(sql).run();

test('is the same when it is loaded again, and keeps no more than its last two snapshots and what came after the older', async () => {
  const first = open();
  const doc = await write(first, 325);
  await first.close();
  expect(count('DocumentSnapshot')).toBe(2);
  const { older } = db.driver.prepare('SELECT min(seq) AS older FROM DocumentSnapshot').get() as { older: number };
  expect(older).toBeGreaterThan(150);
  expect(count('DocumentUpdate')).toBe(325 - older);
  expect(await textOf(open())).toEqual({ text: doc.getText('body').toString(), isRecovered: false });
});

test('a damaged snapshot: the older one and all that came after it bring everything back, once said', async () => {
  const first = open();
  const doc = await write(first, 225);
  await first.close();
  damage("UPDATE DocumentSnapshot SET data = x'0000' WHERE seq = (SELECT max(seq) FROM DocumentSnapshot)");
  const again = open();
  expect(await textOf(again)).toEqual({ text: doc.getText('body').toString(), isRecovered: true });
  await again.close();
  // What was read is kept as a new snapshot: nothing is said twice.
  expect(await textOf(open())).toEqual({ text: doc.getText('body').toString(), isRecovered: false });
});

test('all snapshots damaged: what came after them is not taken for the whole, and its writer brings the words back', async () => {
  const first = open();
  const doc = await write(first, 225);
  await first.close();
  damage("UPDATE DocumentSnapshot SET data = x'00ff00ff'");
  const again = open();
  expect(await textOf(again)).toEqual({ text: '', isRecovered: true });
  expect(again.isTheirs(doc.clientID, ana.member)).toBe(true);
  expect(await again.submit({ own: Y.encodeStateAsUpdate(doc) }, { member: 'ben' })).toMatchObject({ done: true });
  expect((await textOf(again))?.text).toBe(doc.getText('body').toString());
});

test('a damaged change: everything else stays, and who has the words brings them back', async () => {
  const first = open();
  const doc = await write(first, 3);
  await first.close();
  damage("UPDATE DocumentUpdate SET data = x'0000' WHERE seq = 2");
  const again = open();
  expect(await textOf(again)).toEqual({ text: '0 ', isRecovered: true });
  await again.submit({ own: Y.encodeStateAsUpdate(doc) }, ana);
  expect((await textOf(again))?.text).toBe('0 1 2 ');
  await again.close();
  expect(await textOf(open())).toEqual({ text: '0 1 2 ', isRecovered: false });
});

test('a disk that fails: not saved and lost is said, also of what came meanwhile, and the same words can be sent again', async () => {
  const store = createDocumentStore(db);
  let isBroken = true;
  const [shown, lost]: [string[], number[]] = [[], []];
  const document = liveDocument({
    id: 'sheet',
    session: null,
    store: { ...store, append: (entry) => (isBroken ? Promise.reject(new Error('disk full')) : store.append(entry)) },
    onChange: ({ at, saved, by }) => shown.push(`${by.member}: ${at}, ${saved} on disk`),
    onLoss: () => lost.push(shown.length),
    onFault: (error) => faults.push(error),
    gatherMs: 0,
  });
  const doc = new Y.Doc();
  doc.getText('body').insert(0, 'hello');
  const first = Y.encodeStateAsUpdate(doc);
  doc.getText('body').insert(5, ' you');
  // The last one says nothing new, which is not on disk either.
  const asked = [first, Y.encodeStateAsUpdate(doc), first].map((own) => document.submit({ own }, ana));
  expect(shown).toEqual(['ana: 1, 0 on disk', 'ana: 2, 0 on disk']);
  expect(await Promise.all(asked)).toMatchObject([{ refused: 'notSaved' }, { refused: 'notSaved' }, { refused: 'notSaved' }]);
  expect(lost).toEqual([2]);
  expect(await textOf(document)).toMatchObject({ text: '' });
  isBroken = false;
  expect(await document.submit({ own: Y.encodeStateAsUpdate(doc) }, ana)).toMatchObject({ done: true });
  expect(await textOf(document)).toMatchObject({ text: 'hello you' });
  doc.getText('body').insert(0, 'Oh, ');
  await document.submit({ own: Y.encodeStateAsUpdate(doc) }, ana);
  expect(shown.slice(2)).toEqual(['ana: 3, 0 on disk', 'ana: 4, 3 on disk']);
  expect(faults).toHaveLength(1);
  await document.close();
  expect(await textOf(open())).toMatchObject({ text: 'Oh, hello you' });
});

test('a change that cannot be taken leaves those that are on their way to the disk', async () => {
  const document = open();
  const [mine, theirs] = [new Y.Doc(), new Y.Doc()];
  mine.getText('body').insert(0, 'mine');
  theirs.getText('body').insert(0, 'unknown');
  const before = Y.encodeStateVector(theirs);
  theirs.getText('body').insert(7, ' words');
  const saving = document.submit({ own: Y.encodeStateAsUpdate(mine) }, ana);
  expect(await document.submit({ own: Y.encodeStateAsUpdate(theirs, before) }, { member: 'ben' })).toMatchObject({ refused: 'outOfStep' });
  expect(await saving).toMatchObject({ done: true });
  expect(await textOf(document)).toMatchObject({ text: 'mine' });
});

test('who opens it, and who closes it, does not wait until what gathers has gathered', async () => {
  const document = open(600_000);
  const mine = new Y.Doc();
  mine.getText('body').insert(0, 'mine');
  const first = document.submit({ own: Y.encodeStateAsUpdate(mine) }, ana);
  expect(await textOf(document)).toMatchObject({ text: 'mine' });
  expect(await first).toMatchObject({ done: true });
  mine.getText('body').insert(4, ' too');
  const second = document.submit({ own: Y.encodeStateAsUpdate(mine) }, ana);
  await document.close();
  expect(await second).toMatchObject({ done: true });
  expect(await textOf(open())).toMatchObject({ text: 'mine too' });
});

test('what begins like a change and is none changes nothing', async () => {
  const document = open();
  const mine = await write(document, 3);
  mine.getText('body').insert(0, 'a long beginning ');
  const whole = Y.encodeStateAsUpdate(mine, Y.encodeStateVector((await document.look(({ doc }) => doc))!));
  for (let length = 1; length < whole.length; length += 1) {
    expect(await document.submit({ own: whole.subarray(0, length) }, ana)).toMatchObject({ refused: 'notUnderstood' });
  }
  expect(await textOf(document)).toMatchObject({ text: '0 1 2 ' });
  expect(await document.submit({ own: whole }, ana)).toMatchObject({ done: true });
});

test('words of others are taken from who was shown them, and stay theirs', async () => {
  const document = open();
  const [mine, theirs] = [new Y.Doc(), new Y.Doc()];
  theirs.getText('body').insert(0, 'theirs');
  const brought = [Y.encodeStateAsUpdate(theirs)];
  Y.applyUpdate(mine, brought[0]!);
  mine.getText('body').insert(6, ', and mine');
  const own = Y.encodeStateAsUpdate(mine, Y.encodeStateVector(theirs));
  expect(await document.submit({ own }, ana)).toMatchObject({ refused: 'outOfStep' });
  expect(await document.submit({ own, brought }, ana)).toMatchObject({ done: true });
  expect(await textOf(document)).toMatchObject({ text: 'theirs, and mine' });
  theirs.getText('body').insert(0, 'still ');
  expect(await document.submit({ own: Y.encodeStateAsUpdate(theirs) }, { member: 'ben' })).toMatchObject({ done: true });
  theirs.getText('body').insert(0, 'not ');
  expect(await document.submit({ own: Y.encodeStateAsUpdate(theirs) }, ana)).toMatchObject({ refused: 'notYours' });
});

test('a forgotten document leaves the disk while nobody else’s transaction is open', async () => {
  let disk = Promise.resolve();
  await db.close();
  db = await openDatabase(databaseFile(dataDir), TEST_KEY, () => disk);
  const document = open();
  const mine = new Y.Doc();
  mine.getText('body').insert(0, 'gone');
  expect(await document.submit({ own: Y.encodeStateAsUpdate(mine) }, ana)).toMatchObject({ done: true });
  await document.close();

  let isOpen = false;
  const scrubs: { isOpen: boolean }[] = [];
  const { driver } = db.beside;
  const pragma = driver.pragma.bind(driver);
  vi.spyOn(driver, 'pragma').mockImplementation((...asked) => {
    scrubs.push({ isOpen });
    // It would wait for the transaction, and the transaction for the event loop.
    return isOpen ? null : (pragma(...asked) as unknown);
  });
  // The disk takes until the next one in line has its transaction open.
  const { promise, resolve: opened } = Promise.withResolvers<void>();
  disk = promise;
  const forgetting = createDocumentStore(db).forget(['sheet']);
  await db.prisma.$transaction(async (transaction) => {
    isOpen = true;
    opened();
    for (let n = 0; n < 5; n += 1) await transaction.clinic.create({ data: { name: '', phone: '' } });
    isOpen = false;
  });
  await forgetting;
  expect(scrubs).not.toEqual([]);
  expect(scrubs.filter((scrub) => scrub.isOpen)).toEqual([]);
  expect(count('DocumentUpdate')).toBe(0);
});
