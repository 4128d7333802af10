// @vitest-environment node
// Against the real server.
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import fc from 'fast-check';
import { seatGroup, signInGroup } from '../../../server/testing/group.ts';
import { expectDone, type TestLive } from '../../../server/testing/live.ts';
import type { TestPerson } from '../../../server/testing/person.ts';
import { startServer, type TestServer } from '../../../server/testing/startServer.ts';
import { until } from '../../../server/testing/until.ts';
import { createSharedDocument, type SharedDocument } from './sharedDocument.ts';

let server: TestServer;
let people: TestPerson[];
let lives: [TestLive, TestLive, TestLive];
let board: string;
const open: SharedDocument[] = [];

beforeAll(async () => {
  server = await startServer();
  people = await signInGroup(server.url);
}, 120_000);
afterAll(() => server.stop());

beforeEach(async () => {
  const { maria, ana, ben, chloe } = await seatGroup(server, people);
  chloe.close();
  lives = [maria, ana, ben];
  expectDone(await maria.order('board', 'open', { title: 'An example', mayEverybodyWrite: true }));
  board = (await lives[1].sees(({ view }) => view('board')))!.id;
});
afterEach(() => {
  open.splice(0).forEach((document) => document.close());
  lives.forEach((live) => live.close());
});

const copyOf = (live: TestLive) => {
  const made = createSharedDocument({ socket: live.socket, id: board, userOf: ({ name }) => ({ name, hue: 0 }) });
  open.push(made);
  return made;
};
const textOf = ({ doc }: SharedDocument) => doc.getText('body').toString();
const write = ({ doc }: SharedDocument, words: string, at = doc.getText('body').length) => doc.getText('body').insert(at, words);
const has = (document: SharedDocument, status: string) => until(() => document.getSnapshot().status === status || null, status);
const reads = (document: SharedDocument, words: string) => until(() => textOf(document) === words || null, `"${words}"`);

test('says saved when it is on the disk, and shows what others write', async () => {
  const [mine, theirs] = [copyOf(lives[1]), copyOf(lives[2])];
  await has(mine, 'saved');
  await has(theirs, 'saved');
  write(mine, 'hello');
  expect(mine.getSnapshot().status).toBe('saving');
  await has(mine, 'saved');
  await reads(theirs, 'hello');
  expect(server.db.driver.prepare('SELECT count(*) AS n FROM DocumentUpdate WHERE documentId = ?').get(board)).toMatchObject({ n: 1 });
});

test('what is written while the connection is lost, or was on its way then, is sent by itself', async () => {
  const [mine, theirs] = [copyOf(lives[1]), copyOf(lives[2])];
  await has(mine, 'saved');
  write(mine, 'on its way, ');
  lives[1].socket.disconnect();
  expect(mine.getSnapshot().status).toBe('offline');
  write(mine, 'offline');
  write(theirs, 'meanwhile ', 0);
  lives[1].socket.connect();
  await has(mine, 'saved');
  await until(() => textOf(theirs).includes('on its way, offline') || null, 'the words');
  expect(textOf(theirs)).toContain('meanwhile ');
  await reads(mine, textOf(theirs));
});

test('words that are not taken are said, and that copy is of no use any more', async () => {
  const mine = copyOf(lives[1]);
  await has(mine, 'saved');
  lives[1].socket.disconnect();
  write(mine, 'while I may not');
  expectDone(await lives[0].order('board', 'letWrite', { board, mayEverybodyWrite: false }));
  lives[1].socket.connect();
  await has(mine, 'refused');
  expect(mine.getSnapshot()).toMatchObject({ problem: { refused: 'mayNotWrite' }, notTaken: 'while I may not' });
  const fresh = copyOf(lives[1]);
  await has(fresh, 'saved');
  expect(textOf(fresh)).toBe('');
});

test('a reader’s copy stays whole when they may write later, whatever their editor did meanwhile', async () => {
  expectDone(await lives[0].order('board', 'letWrite', { board, mayEverybodyWrite: false }));
  const [mine, theirs] = [copyOf(lives[1]), copyOf(lives[0])];
  await has(mine, 'saved');
  await has(theirs, 'saved');
  write(mine, 'tidied up ');
  expectDone(await lives[0].order('board', 'letWrite', { board, mayEverybodyWrite: true }));
  await until(() => mine.getSnapshot().mayWrite || null, 'the right to write');
  write(mine, 'and written');
  await reads(theirs, 'tidied up and written');
});

test.each([1_100_000, 1_300_000, 3_000_000])('%i letters at once, or from before a reload: said, given back whole, and nobody is thrown out', async (count) => {
  const [mine, theirs] = [copyOf(lives[1]), copyOf(lives[2])];
  await has(mine, 'saved');
  await has(theirs, 'saved');
  write(theirs, 'theirs');
  await reads(mine, 'theirs');
  let drops = 0;
  lives[1].socket.on('disconnect', () => (drops += 1));
  const words = `${'A line of it.'.padEnd(99, '.')}\n`.repeat(count / 100).trim();
  write(mine, words);
  await has(mine, 'refused');
  expect(mine.getSnapshot().problem).toMatchObject({ refused: 'documentFull' });
  expect(mine.getSnapshot().notTaken === words).toBe(true);
  // As a page begins again with what its browser had kept.
  const again = createSharedDocument({ socket: lives[1].socket, id: board, userOf: ({ name }) => ({ name, hue: 0 }), doc: mine.doc });
  open.push(again);
  await has(again, 'refused');
  expect(again.getSnapshot().notTaken === words).toBe(true);
  const after = copyOf(lives[1]);
  await has(after, 'saved');
  write(after, ', and mine');
  await has(after, 'saved');
  await reads(theirs, 'theirs, and mine');
  expect(drops).toBe(0);
});

test('cursors of others come with their names and go with them', async () => {
  const [mine, theirs] = [copyOf(lives[1]), copyOf(lives[2])];
  await has(mine, 'saved');
  await has(theirs, 'saved');
  const place = { type: null, tname: 'body', item: null, assoc: 0 };
  mine.awareness.setLocalStateField('user', { name: 'Somebody else' });
  mine.awareness.setLocalStateField('cursor', { anchor: place, head: place });
  const seen = () => theirs.awareness.getStates().get(mine.doc.clientID);
  await until(() => seen() ?? null, 'a cursor');
  expect(seen()).toMatchObject({ user: { name: 'Ana' } });
  lives[1].socket.disconnect();
  await until(() => seen() === undefined || null, 'no cursor');
});

test('any interleaving of words and drops: the same for all in the end, no letter lost', async () => {
  const copies = lives.map(copyOf);
  for (const copy of copies) await has(copy, 'saved');
  const steps = fc.sample(fc.record({ who: fc.nat(2), what: fc.constantFrom('write', 'write', 'write', 'drop', 'back'), at: fc.nat(30) }), 80);
  let letters = '';
  for (const [i, { who, what, at }] of steps.entries()) {
    const [copy, { socket }] = [copies[who]!, lives[who]!];
    if (what === 'drop') socket.disconnect();
    else if (what === 'back') socket.connect();
    else {
      write(copy, `${i},`, Math.min(at, textOf(copy).length));
      letters += `${i},`;
    }
    // Now and then what was sent arrives before the next step.
    if (i % 5 === 0 && socket.connected) await lives[who]!.rawOrder(null);
  }
  lives.forEach(({ socket }) => socket.connected || socket.connect());
  for (const copy of copies) await has(copy, 'saved');
  for (const copy of copies) await reads(copy, textOf(copies[0]!));
  const sorted = (text: string) => [...text].sort().join('');
  for (const copy of copies) await until(() => sorted(textOf(copy)) === sorted(letters) || null, 'every letter');
}, 60_000);
