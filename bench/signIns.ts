// Do letters stay saved while a whole clinic signs in at seven? Until "Saved", alone and beside thirty sign-ins at once, in the same run.
// Run: node bench/signIns.ts
import * as Y from 'yjs';
import { databaseFile } from '#server/platform/db/databaseKey.ts';
import { openDatabase } from '#server/platform/db/open.ts';
import { sendLetter } from '#server/testing/documents.ts';
import { makeSession, personId } from '#server/testing/clinic.ts';
import { expectDone, join } from '#server/testing/live.ts';
import { signIn, stranger } from '#server/testing/person.ts';
import { startChild } from '#server/testing/startChild.ts';
import { newDataDir, TEST_KEY } from '#server/testing/template.ts';
import { DEMO_PASSWORD } from '#server/seed/accounts.ts';
import { quantile } from './figures.ts';

const SIGN_INS = 30;
const PAUSE_MS = 60;

const dataDir = await newDataDir();
const db = await openDatabase(databaseFile(dataDir), TEST_KEY);
const members = await Promise.all(
  (['facilitator', 'participant1'] as const).map(async (who) => ({
    person: await personId(db, who),
    role: who === 'facilitator' ? ('facilitator' as const) : ('participant' as const),
  })),
);
const session = await makeSession(db, { members });
await db.close();
const child = await startChild({ DATA_DIR: dataDir });
const maria = await join(await signIn(child.url, 'facilitator'), session);
const ana = await join(await signIn(child.url, 'participant1'), session, maria);
expectDone(await maria.order('board', 'open', { title: 'Letters', mayEverybodyWrite: true }));
const { id: board } = await ana.sees(({ view }) => view('board'));
await ana.socket.emitWithAck('document:open', { document: board, stateVector: Y.encodeStateVector(new Y.Doc()), letters: true });

const doc = new Y.Doc();
let number = 0;
/** Types one letter; gives how long it took until it was saved (ms). */
async function letter(): Promise<number> {
  const before = Y.encodeStateVector(doc);
  const body = doc.getText('body');
  body.insert(body.length, 'a');
  const typedAt = performance.now();
  expectDone((await sendLetter(ana, board, Y.encodeStateAsUpdate(doc, before), (number += 1))) as never);
  return performance.now() - typedAt;
}

async function lettersUntil(isOver: () => boolean): Promise<number[]> {
  const times: number[] = [];
  while (!isOver()) {
    times.push(await letter());
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return times;
}

await lettersUntil(() => number >= 10);
const alone = await lettersUntil(() => number >= 50);
let isOver = false;
const signIns = Promise.all(
  Array.from({ length: SIGN_INS }, () => stranger(child.url).post('/api/auth/sign-in/email', { email: 'participant2@demo.hearth', password: DEMO_PASSWORD })),
).then((answers) => {
  isOver = true;
  return answers.filter(({ status }) => status === 200).length;
});
const beside = await lettersUntil(() => isOver);
const row = (what: string, times: number[]) => ({
  what,
  letters: times.length,
  'p50 (ms)': Math.round(quantile(times, 0.5)),
  'p95 (ms)': Math.round(quantile(times, 0.95)),
});
console.table([row('alone', alone), row(`beside ${SIGN_INS} sign-ins (${await signIns} let in)`, beside)]);
console.log(`p95 beside to alone: ${(quantile(beside, 0.95) / quantile(alone, 0.95)).toFixed(2)} (aim: at most 2)`);
for (const live of [maria, ana]) live.close();
await child.stop();
