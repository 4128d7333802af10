// @vitest-environment node
// Against a real server that is killed before anything reached its disk.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { databaseFile } from '../../../server/platform/db/databaseKey.ts';
import { openDriver } from '../../../server/platform/db/driver.ts';
import { openDatabase } from '../../../server/platform/db/open.ts';
import { makeSession, personId } from '../../../server/testing/clinic.ts';
import { connectLive, expectDone, join, type TestLive } from '../../../server/testing/live.ts';
import { signIn, type TestPerson } from '../../../server/testing/person.ts';
import { startChild, type ChildServer } from '../../../server/testing/startChild.ts';
import { newDataDir, TEST_KEY } from '../../../server/testing/template.ts';
import { until } from '../../../server/testing/until.ts';
import { createSharedDocument, type SharedDocument } from './sharedDocument.ts';

let child: ChildServer;
let dataDir: string;
let session: string;
let [maria, ana, ben]: TestPerson[] = [];
let lives: Record<'maria' | 'ana' | 'ben', TestLive>;
let board: string;
const copies: SharedDocument[] = [];

beforeEach(async () => {
  dataDir = await newDataDir();
  const db = await openDatabase(databaseFile(dataDir), TEST_KEY);
  const members = [
    { person: await personId(db, 'facilitator'), role: 'facilitator' as const },
    { person: await personId(db, 'participant1'), role: 'participant' as const },
    { person: await personId(db, 'participant2'), role: 'participant' as const },
  ];
  session = await makeSession(db, { members });
  await db.close();
  child = await startChild({ DATA_DIR: dataDir });
  [maria, ana, ben] = await Promise.all([signIn(child.url, 'facilitator'), signIn(child.url, 'participant1'), signIn(child.url, 'participant2')]);
  const lead = await join(maria!, session);
  lives = { maria: lead, ana: await join(ana!, session, lead), ben: await join(ben!, session, lead) };
  expectDone(await lead.order('board', 'open', { title: 'An example', mayEverybodyWrite: true }));
  board = (await lead.sees(({ view }) => view('board'))).id;
}, 120_000);
afterEach(async () => {
  copies.splice(0).forEach((copy) => copy.close());
  Object.values(lives).forEach((live) => live.close());
  await child.stop();
});

const textOf = ({ doc }: SharedDocument) => doc.getText('body').toString();
const write = ({ doc }: SharedDocument, words: string) => doc.getText('body').insert(doc.getText('body').length, words);
const reads = (copy: SharedDocument, words: string) => until(() => textOf(copy) === words || null, `"${words}" instead of "${textOf(copy)}"`);
const isSaved = (copy: SharedDocument) => until(() => copy.getSnapshot().status === 'saved' || null, 'saved');
async function openCopy({ socket }: TestLive): Promise<SharedDocument> {
  const copy = createSharedDocument({ socket, id: board, userOf: ({ name }) => ({ name, hue: 0 }) });
  copies.push(copy);
  await isSaved(copy);
  return copy;
}

/** Does `work` while nothing that the server writes comes to the disk, and kills it then. */
async function killedBeforeTheDisk(work: () => Promise<unknown>) {
  const disk = openDriver(databaseFile(dataDir), TEST_KEY);
  disk.exec('BEGIN IMMEDIATE');
  await work();
  await child.kill9();
  disk.exec('ROLLBACK');
  disk.close();
  Object.values(lives).forEach(({ socket }) => socket.disconnect());
  await child.start();
}

test('words that were shown and not saved: whoever returns first brings all, and each goes on with their own', async () => {
  const [hers, his] = [await openCopy(lives.ana), await openCopy(lives.ben)];
  write(hers, 'before, ');
  await isSaved(hers);
  await reads(his, 'before, ');
  await killedBeforeTheDisk(async () => {
    write(hers, 'one, ');
    await reads(his, 'before, one, ');
  });
  // Built on words that the server does not have.
  write(his, 'two, ');
  lives.ben.socket.connect();
  await isSaved(his);
  const late = await openCopy(await connectLive(maria!, session));
  expect(textOf(late)).toBe('before, one, two, ');
  lives.ana.socket.connect();
  await isSaved(hers);
  write(hers, 'three');
  await isSaved(hers);
  for (const copy of [hers, his, late]) await reads(copy, 'before, one, two, three');
}, 60_000);

test('words whose writer never returns are brought by who may only read', async () => {
  const [hers, read] = [await openCopy(lives.ana), await openCopy(lives.maria)];
  expectDone(await lives.maria.order('board', 'letWrite', { board, mayEverybodyWrite: true }));
  await killedBeforeTheDisk(async () => {
    write(hers, 'the last words');
    await reads(read, 'the last words');
  });
  hers.close();
  lives.maria.socket.connect();
  await isSaved(read);
  expect(textOf(await openCopy(await connectLive(ben!, session)))).toBe('the last words');
}, 60_000);
