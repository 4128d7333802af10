// What people type, as pages send it and are shown it: one binary frame of the connection.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { DOCUMENT_BYTES_MAX } from '#shared/live/documents/protocol.ts';
import { hearLetters, openCopy, sendLetter } from '#server/testing/documents.ts';
import { connectLive, expectDone } from '#server/testing/live.ts';
import { seatedGroup } from '#server/testing/seated.ts';
import { until } from '#server/testing/until.ts';

const seated = seatedGroup();

/** Opens a board; gives its id. */
async function openBoard(mayEverybodyWrite = true): Promise<string> {
  expectDone(await seated.maria.order('board', 'open', { title: 'An example', mayEverybodyWrite }));
  return (await seated.ana.sees(({ view }) => view('board')))!.id;
}
const rowsOf = (board: string) =>
  (seated.server.db.driver.prepare('SELECT count(*) AS n FROM DocumentUpdate WHERE documentId = ?').get(board) as { n: number }).n;

/** What typing so many words in turn makes, and how the text is then. */
function typed(...words: string[]): { updates: Uint8Array[]; doc: Y.Doc } {
  const doc = new Y.Doc();
  const body = doc.getText('body');
  const updates = words.map((word) => {
    const before = Y.encodeStateVector(doc);
    body.insert(body.length, word);
    return Y.encodeStateAsUpdate(doc, before);
  });
  return { updates, doc };
}

test('letters come to who hears them, by event to who does not, and not to their writer; done is on disk', async () => {
  const { ana, ben, chloe } = seated;
  const board = await openBoard();
  const [mine, theirs] = [await hearLetters(ana, board), await hearLetters(ben, board)];
  const older = await openCopy(chloe, board);
  const { updates } = typed('All', '-or-', 'nothing');
  for (const [i, update] of updates.entries()) expect(await sendLetter(ana, board, update, i + 1)).toMatchObject({ done: true });
  expect(rowsOf(board)).toBe(3);
  await older.shows('All-or-nothing');
  await until(() => theirs.length === 3 || null, 'three letters');
  expect(theirs.map(({ update }) => update)).toEqual(updates.map((update) => new Uint8Array(update)));
  expect(theirs.map(({ document, at }) => [document, at])).toEqual([1, 2, 3].map((at) => [board, at]));
  expect(theirs[2]!.saved).toBe(2);
  expect(mine).toEqual([]);
  expect([ana, ben].flatMap(({ received }) => received).filter(([event]) => event === 'document:update')).toEqual([]);
  // Who reads a letter can bring it, as what came by event.
  const { update, seal } = theirs[0]!;
  const brought = [{ update: Buffer.from(update).toString('base64'), seal: Buffer.from(seal).toString('base64url') }];
  expect(await ben.socket.timeout(20_000).emitWithAck('document:update', { document: board, update: '', brought })).toMatchObject({ done: true });
});

test('letters come and go also where a network lets no WebSocket through', async () => {
  const { ana, people, session } = seated;
  const board = await openBoard();
  const polling = await connectLive(people[2]!, session, { transports: ['polling'] });
  const [heard, theirs] = [await hearLetters(polling, board), await hearLetters(ana, board)];
  const [hello, there] = [typed('hello').updates[0]!, typed('there').updates[0]!];
  expect(await sendLetter(ana, board, hello)).toMatchObject({ done: true });
  expect(await sendLetter(polling, board, there)).toMatchObject({ done: true });
  await until(() => (heard.length === 1 && theirs.length === 1) || null, 'a letter each');
  expect([heard, theirs].map(([letter]) => Buffer.from(letter!.update))).toEqual([hello, there].map((update) => Buffer.from(update)));
  polling.close();
});

test('nobody gets a letter who did not open the document, or lost the right to read it', async () => {
  const { maria, ana, ben, chloe } = seated;
  const board = await openBoard();
  const [letters, sentBack] = [await hearLetters(maria, board), await hearLetters(ben, board)];
  const elsewhere = await hearLetters(chloe, 'another page');
  expectDone(await maria.order('moderation', 'sendBack', { member: ben.self }));
  const { updates } = typed('only for who is here');
  expect(await sendLetter(ana, board, updates[0]!)).toMatchObject({ done: true });
  await until(() => letters.length === 1 || null, 'a letter');
  await Promise.all([ben.rawOrder(null), chloe.rawOrder(null)]);
  expect([sentBack, elsewhere]).toEqual([[], []]);
});

test('letters are refused as any change is: no right, no document, no change, another’s editor, too many', async () => {
  const { maria, ana, ben, chloe } = seated;
  const board = await openBoard(false);
  const { updates, doc } = typed('forged', ' twice');
  expect(await sendLetter(ana, board, updates[0]!, 1)).toMatchObject({ refused: 'mayNotWrite' });
  expect(await sendLetter(ana, 'no-such-document', updates[0]!, 2)).toMatchObject({ refused: 'noDocument' });
  expect(await sendLetter(ana, '', updates[0]!, 3)).toMatchObject({ refused: 'badInput', say: expect.stringContaining('document') });
  expectDone(await maria.order('board', 'letWrite', { board, mayEverybodyWrite: true }));
  expect(await sendLetter(ana, board, new Uint8Array([255, 255, 255]), 4)).toMatchObject({ refused: 'notUnderstood' });
  expect(await sendLetter(ana, board, new Uint8Array(), 5)).toMatchObject({ refused: 'notUnderstood' });
  expect(await sendLetter(ana, board, updates[1]!, 6)).toMatchObject({ refused: 'outOfStep' });
  expect(await sendLetter(ana, board, new Uint8Array(DOCUMENT_BYTES_MAX + 1), 7)).toMatchObject({ refused: 'tooLarge' });
  const copy = await openCopy(chloe, board);
  expect(copy.text()).toBe('');
  await copy.write('mine');
  const hers = new Y.Doc();
  hers.clientID = copy.doc.clientID;
  Y.applyUpdate(hers, Y.encodeStateAsUpdate(copy.doc));
  const before = Y.encodeStateVector(hers);
  hers.clientID = copy.doc.clientID;
  hers.getText('body').insert(0, 'not ');
  expect(await sendLetter(ben, board, Y.encodeStateAsUpdate(hers, before), 8)).toMatchObject({ refused: 'notYours' });
  const flood = Array.from({ length: 500 }, (_, i) => sendLetter(ben, board, Y.encodeStateAsUpdate(doc), 100 + i));
  expect((await Promise.all(flood)).slice(-20)).toEqual(Array.from({ length: 20 }, () => expect.objectContaining({ refused: 'tooMany' })));
  expect(await copy.write(' still')).toMatchObject({ done: true });
  expect((await openCopy(maria, board)).text()).toMatch(/^(forged twice)?mine still(forged twice)?$/);
}, 60_000);

test('frames that are no letters change nothing, and whoever sends them is turned away after a few', async () => {
  const { ana, ben, chloe } = seated;
  const board = await openBoard();
  const copy = await openCopy(ben, board);
  const junk = fc.sample(fc.uint8Array({ maxLength: 30 }), 20);
  for (const bytes of [new Uint8Array(), new Uint8Array([200, 1, 65]), ...junk]) ana.socket.io.engine.write(bytes);
  const { updates } = typed('hello');
  expect(await sendLetter(ana, board, updates[0]!, 1)).toMatchObject({ refused: 'tooMany' });
  expect(await copy.write('hello')).toMatchObject({ done: true });
  expect((await openCopy(chloe, board)).text()).toBe('hello');
});
