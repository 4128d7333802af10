import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { DOCUMENT_BYTES_MAX, type ShownChange } from '#shared/live/documents/protocol.ts';
import { openCopy, openDocument, sendUpdate } from '#server/testing/documents.ts';
import { seatGroup, signInGroup } from '#server/testing/group.ts';
import { connectLive, expectDone, heardOf, type TestLive } from '#server/testing/live.ts';
import { signIn, type TestPerson } from '#server/testing/person.ts';
import { startServer, type TestServer } from '#server/testing/startServer.ts';
import { until } from '#server/testing/until.ts';

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

/** Opens a board; gives its id. */
async function openBoard(mayEverybodyWrite = true): Promise<string> {
  expectDone(await maria.order('board', 'open', { title: 'An example', mayEverybodyWrite }));
  return (await ana.sees(({ view }) => view('board')))!.id;
}
const letWrite = (board: string, mayEverybodyWrite: boolean) => maria.order('board', 'letWrite', { board, mayEverybodyWrite });
const rowsOf = (table: string, board: string) =>
  (server.db.driver.prepare(`SELECT count(*) AS n FROM ${table} WHERE ${table === 'Document' ? 'id' : 'documentId'} = ?`).get(board) as { n: number }).n;

test('what three people write at the same time, with connections that drop, becomes one text', async () => {
  const board = await openBoard();
  const lives = [ana, ben, chloe];
  const copies = await Promise.all(lives.map((live) => openCopy(live, board)));
  const steps = fc.sample(fc.record({ who: fc.nat(2), what: fc.constantFrom('write', 'write', 'write', 'drop'), at: fc.nat(40) }), 60);
  for (const [i, { who, what, at }] of steps.entries()) {
    const copy = copies[who]!;
    if (what === 'write') {
      void copy.write(`${who}:${i} `, Math.min(at, copy.text().length)).catch(() => {});
    } else {
      lives[who]!.close();
      lives[who] = await connectLive(people[who + 1]!, session);
      copy.moveTo(lives[who]!);
      // Written without a connection, so to speak: nobody sends it before the next sync.
      copy.doc.getText('body').insert(0, `offline${i} `);
      await copy.sync();
    }
  }
  for (const copy of copies) await copy.sync();
  for (const copy of copies) await copy.sync();
  const [first] = copies;
  for (const copy of copies) await copy.shows(first!.text());
  // Words may lie inside of others; no letter is lost or doubled.
  const letters = (text: string) => [...text].sort().join('');
  expect(letters(first!.text())).toBe(letters(steps.map(({ who, what }, i) => (what === 'write' ? `${who}:${i} ` : `offline${i} `)).join('')));
  const late = await openCopy(maria, board);
  expect(late.text()).toBe(first!.text());
  lives.forEach((live) => live.close());
}, 60_000);

test('a change reaches who reads, and not its writer; it is done once it is on disk', async () => {
  const board = await openBoard();
  const [mine, theirs] = [await openCopy(ana, board), await openCopy(ben, board)];
  expect(await mine.write('All-or-nothing thinking')).toMatchObject({ done: true });
  expect(rowsOf('DocumentUpdate', board)).toBe(1);
  await theirs.shows('All-or-nothing thinking');
  expect(ana.received.filter(([event]) => event === 'document:update')).toEqual([]);
  // The same again changes nothing and is not kept twice.
  expect(await sendUpdate(ana, board, Y.encodeStateAsUpdate(mine.doc))).toMatchObject({ done: true });
  expect(rowsOf('DocumentUpdate', board)).toBe(1);
});

test('who was shown a change can bring it, also without the right to write; with another seal, page or word nobody can', async () => {
  const board = await openBoard();
  const [mine] = [await openCopy(ana, board), await openCopy(ben, board)];
  await mine.write('shown');
  const [, { update, seal }] = (await until(() => ben.received.find(([event]) => event === 'document:update'), 'a change')) as [string, ShownChange];
  const bring = (document: string, changes: unknown, own = '') =>
    ben.socket.timeout(20_000).emitWithAck('document:update', { document, update: own, brought: changes });
  expectDone(await letWrite(board, false));
  expect(await bring(board, [{ update, seal }])).toMatchObject({ done: true });
  expect(await bring(board, [{ update, seal }], update)).toMatchObject({ refused: 'mayNotWrite' });
  const forged = new Y.Doc();
  forged.getText('body').insert(0, 'forged');
  for (const wrong of [
    { update, seal: '' },
    { update, seal: `A${seal.slice(1)}` === seal ? `B${seal.slice(1)}` : `A${seal.slice(1)}` },
    { update: Buffer.from(Y.encodeStateAsUpdate(forged)).toString('base64'), seal },
  ]) {
    expect(await bring(board, [wrong])).toMatchObject({ refused: 'notYours' });
  }
  for (const shapeless of [[], [{ update }], [{ seal }], 7]) expect(await bring(board, shapeless)).toMatchObject({ refused: 'badInput' });
  expect(await ben.socket.timeout(20_000).emitWithAck('document:update', { document: board })).toMatchObject({ refused: 'badInput' });
  expectDone(await letWrite(board, true));
  expect(await sendUpdate(ben, board, '')).toMatchObject({ refused: 'notUnderstood' });
  expect((await openCopy(chloe, board)).text()).toBe('shown');
  // Another page.
  expectDone(await maria.order('board', 'close', { board }));
  expect(await bring(await openBoard(), [{ update, seal }])).toMatchObject({ refused: 'notYours' });
});

test('no byte of a document reaches who may not read it, or has not opened it', async () => {
  const board = await openBoard();
  const [mine, theirs] = [await openCopy(ana, board), await openCopy(maria, board)];
  const waiting = await connectLive(await signIn(server.url, 'cofacilitator'), server.sessions.group);
  await mine.write('a-word-nobody-else-uses');
  await theirs.shows('a-word-nobody-else-uses');
  expect(await openDocument(waiting, board)).toMatchObject({ refused: 'noDocument' });
  await ben.rawOrder(null);
  expect(heardOf(ben)).not.toContain('a-word-nobody-else-uses');
  expect(heardOf(waiting)).not.toContain('a-word-nobody-else-uses');
  waiting.close();
});

test('who loses the right to read is cut off at once; who loses the right to write only reads', async () => {
  const board = await openBoard();
  const [mine, theirs] = [await openCopy(ana, board), await openCopy(ben, board)];
  expectDone(await letWrite(board, false));
  expect(await mine.write('too late')).toMatchObject({ refused: 'mayNotWrite' });
  expect(ana.received).toContainEqual(['document:rights', { document: board, mayWrite: false }]);
  expectDone(await maria.order('moderation', 'sendBack', { member: ben.self }));
  await until(() => ben.received.some(([event]) => event === 'document:closed') || null, 'the end of the document');
  const hers = await openCopy(maria, board);
  await hers.write('only for those who are here');
  await mine.sync();
  await ben.rawOrder(null);
  expect(theirs.text()).toBe('');
  expect(heardOf(ben)).not.toContain('only for those who are here');
  expect(await openDocument(ben, board)).toMatchObject({ refused: 'noDocument' });
});

test('a cursor carries the name that the server knows, and goes with its owner', async () => {
  const board = await openBoard();
  const [mine, theirs] = [await openCopy(ana, board), await openCopy(ben, board)];
  await mine.write('hello');
  await theirs.write('there');
  const place = { type: null, tname: 'body', item: null, assoc: 0 };
  const cursor = { anchor: place, head: place };
  const carets = () => ben.received.filter(([event]) => event === 'document:caret').map(([, caret]) => caret);
  ana.socket.emit('document:cursor', { document: board, client: mine.doc.clientID, cursor });
  await until(() => carets().length === 1 || null, 'a cursor');
  expect(carets()[0]).toEqual({ document: board, client: mine.doc.clientID, member: ana.self, name: 'Ana', cursor });
  // Somebody else's editor, made-up names, other fields: nobody hears of it.
  ana.socket.emit('document:cursor', { document: board, client: theirs.doc.clientID, cursor });
  ana.socket.emit('document:cursor', { document: board, client: mine.doc.clientID, cursor, name: 'Maria' });
  ana.socket.emit('document:cursor', { document: board, client: mine.doc.clientID, cursor: { ...cursor, name: 'Maria' } });
  await ana.rawOrder(null);
  ana.close();
  await until(() => carets().length === 2 || null, 'its end');
  expect(carets()[1]).toMatchObject({ client: mine.doc.clientID, cursor: null });
});

describe('what is refused changes nothing', () => {
  const forged = () => {
    const doc = new Y.Doc();
    doc.getText('body').insert(0, 'forged');
    return doc;
  };

  test('no right, no document, no shape', async () => {
    const board = await openBoard(false);
    const copy = await openCopy(maria, board);
    await copy.write('as it was');
    const update = Y.encodeStateAsUpdate(forged());
    expect(await sendUpdate(ana, board, update)).toMatchObject({ refused: 'mayNotWrite' });
    expect(await sendUpdate(ana, 'no-such-document', update)).toMatchObject({ refused: 'noDocument' });
    expect(await sendUpdate(maria, 7, update)).toMatchObject({ refused: 'badInput', say: expect.stringContaining('document') });
    expect(await sendUpdate(maria, board, 'no base64')).toMatchObject({ refused: 'badInput', say: expect.stringContaining('update') });
    expect(await openDocument(maria, board, 'text')).toMatchObject({ refused: 'badInput' });
    for (const junk of [new Uint8Array(), new Uint8Array([255, 255, 255])])
      expect(await openDocument(maria, board, junk)).toMatchObject({ refused: 'badInput', say: expect.stringContaining('stateVector') });
    expect((await openCopy(ben, board)).text()).toBe('as it was');
  });

  test('bytes that are no change, or build on something unknown', async () => {
    const board = await openBoard();
    const copy = await openCopy(maria, board);
    await copy.write('as it was');
    const doc = forged();
    const before = Y.encodeStateVector(doc);
    doc.getText('body').insert(6, ' twice');
    const random = fc.sample(fc.uint8Array({ minLength: 1, maxLength: 60 }), 60);
    for (const bytes of [Y.encodeStateAsUpdate(doc, before), new Uint8Array([255, 255, 255]), ...random]) {
      const answer = await sendUpdate(ana, board, bytes);
      expect('refused' in answer ? answer.refused : 'done').toMatch(/^(notUnderstood|outOfStep|done)$/);
      expect((await openCopy(ben, board)).text()).toBe('as it was');
    }
    expect(await sendUpdate(ana, board, Y.encodeStateAsUpdate(doc, before))).toMatchObject({ refused: 'outOfStep' });
    expect(await sendUpdate(ana, board, new Uint8Array([255, 255, 255]))).toMatchObject({ refused: 'notUnderstood' });
    expect(await copy.write(', and goes on')).toMatchObject({ done: true });
  });

  test('too much at once is turned away, and only from who sends it; nothing overtakes what was sent before it', async () => {
    const board = await openBoard();
    const [mine, theirs] = [await openCopy(ana, board), await openCopy(ben, board)];
    const doc = mine.doc;
    // Large ones among small ones, each building on the one before.
    const letters = Array.from({ length: 60 }, (_, i) => {
      const before = Y.encodeStateVector(doc);
      doc.getText('body').insert(0, i % 9 === 0 ? 'large '.repeat(8_000) : 'small ');
      return Y.encodeStateAsUpdate(doc, before);
    });
    expect(await Promise.all(letters.map((letter) => sendUpdate(ana, board, letter)))).toEqual(letters.map(() => expect.objectContaining({ done: true })));
    const flood = await Promise.all(Array.from({ length: 500 }, () => sendUpdate(ana, board, letters[1]!)));
    expect(flood.slice(-20)).toEqual(Array.from({ length: 20 }, () => expect.objectContaining({ refused: 'tooMany' })));
    expect(await theirs.write('still heard ')).toMatchObject({ done: true });
  });

  test('who sends what makes the server read all of it again is turned away after a few, and nobody else is', async () => {
    const board = await openBoard();
    const [mine, theirs] = [await openCopy(ana, board), await openCopy(ben, board)];
    await mine.write('as it was');
    const doc = forged();
    doc.getText('body').insert(0, 'a long beginning ');
    const cut = Y.encodeStateAsUpdate(doc).slice(0, -6);
    const answers = [];
    for (let i = 0; i < 8; i += 1) answers.push(await sendUpdate(ana, board, cut));
    const codes = answers.map((answer) => ('refused' in answer ? answer.refused : 'done'));
    expect(codes.slice(0, 2)).toEqual(['notUnderstood', 'notUnderstood']);
    expect(codes.slice(-3)).toEqual(['tooMany', 'tooMany', 'tooMany']);
    expect(await theirs.write(', and more')).toMatchObject({ done: true });
    expect((await openCopy(chloe, board)).text()).toContain(', and more');
  });

  test('a change in the name of somebody else’s editor', async () => {
    const board = await openBoard();
    const mine = await openCopy(ana, board);
    await mine.write('mine');
    const copy = new Y.Doc();
    copy.clientID = mine.doc.clientID;
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(mine.doc));
    copy.clientID = mine.doc.clientID;
    copy.getText('body').insert(0, 'not ');
    expect(await sendUpdate(ben, board, Y.encodeStateAsUpdate(copy))).toMatchObject({ refused: 'notYours' });
    expect(await mine.write(' still')).toMatchObject({ done: true });
    expect((await openCopy(ben, board)).text()).toBe('mine still');
  });

  test('more than the document may hold; taking something away makes room', async () => {
    const board = await openBoard();
    const copy = await openCopy(ana, board);
    const much = 'x'.repeat(DOCUMENT_BYTES_MAX - 1_000);
    const first = await copy.write(much);
    expect(first).toMatchObject({ done: true, size: expect.any(Number) });
    expect((first as { size: number }).size).toBeGreaterThan(DOCUMENT_BYTES_MAX * 0.99);
    const before = Y.encodeStateVector(copy.doc);
    const [full, huge] = [new Y.Doc(), new Y.Doc()];
    full.getText('body').insert(0, 'y'.repeat(2_000));
    huge.getText('body').insert(0, 'y'.repeat(DOCUMENT_BYTES_MAX + 1));
    expect(await sendUpdate(ana, board, Y.encodeStateAsUpdate(full))).toMatchObject({ refused: 'documentFull' });
    expect(await sendUpdate(ana, board, Y.encodeStateAsUpdate(huge))).toMatchObject({ refused: 'tooLarge' });
    expect((await openCopy(ben, board)).text()).toBe(much);
    copy.doc.getText('body').delete(0, 500_000);
    expect(await sendUpdate(ana, board, Y.encodeStateAsUpdate(copy.doc, before))).toMatchObject({ done: true });
    expect(await copy.write('and on')).toMatchObject({ done: true });
  }, 60_000);
});

describe('what stays', () => {
  const endSession = () => maria.order('moderation', 'end', { people: 3 });

  test('a board that was not saved is gone from the disk when it is closed, or the session over', async () => {
    for (const end of [(board: string) => maria.order('board', 'close', { board }), endSession]) {
      const board = await openBoard();
      await (await openCopy(ana, board)).write('words that go');
      expect(rowsOf('DocumentUpdate', board)).toBe(1);
      expectDone(await end(board));
      await until(() => rowsOf('Document', board) + rowsOf('DocumentUpdate', board) === 0 || null, 'the end of its rows');
    }
  });

  test('a saved one is there afterwards, also one that was saved last', async () => {
    const board = await openBoard();
    await (await openCopy(ana, board)).write('words that stay');
    expectDone(await maria.order('board', 'save', { board, isSaved: true }));
    expectDone(await maria.order('board', 'save', { board, isSaved: false }));
    expectDone(await maria.order('board', 'save', { board, isSaved: true }));
    expectDone(await endSession());
    await until(() => maria.gone(), 'the end');
    await server.hearth.sessions.find(server.sessions.group);
    expect(server.db.driver.prepare('SELECT title, isKept, sessionId FROM Document WHERE id = ?').get(board)).toMatchObject({
      title: 'An example',
      isKept: 1,
      sessionId: session,
    });
    expect(rowsOf('DocumentUpdate', board)).toBe(1);
  });
});
