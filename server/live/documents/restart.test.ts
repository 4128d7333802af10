import { afterAll, beforeAll, expect, it } from 'vitest';
import { databaseFile } from '#server/platform/db/databaseKey.ts';
import { openDatabase } from '#server/platform/db/open.ts';
import { makeSession, personId } from '#server/testing/clinic.ts';
import { openCopy } from '#server/testing/documents.ts';
import { connectLive, expectDone, join } from '#server/testing/live.ts';
import { signIn, type TestPerson } from '#server/testing/person.ts';
import { startChild, type ChildServer } from '#server/testing/startChild.ts';
import { newDataDir, TEST_KEY } from '#server/testing/template.ts';
import type { UpdateAnswer } from '#shared/live/documents/protocol.ts';

let child: ChildServer;
let session: string;
let over: string;
let maria: TestPerson;
let ana: TestPerson;

beforeAll(async () => {
  const dataDir = await newDataDir();
  const db = await openDatabase(databaseFile(dataDir), TEST_KEY);
  const members = [
    { person: await personId(db, 'facilitator'), role: 'facilitator' as const },
    { person: await personId(db, 'participant1'), role: 'participant' as const },
  ];
  session = await makeSession(db, { members });
  over = await makeSession(db, { members, endedAt: new Date() });
  // As a server leaves them that was killed when a session had just ended.
  db.driver.prepare("INSERT INTO Document (id, sessionId, isKept, title) VALUES ('left', ?, 0, ''), ('saved', ?, 1, 'Saved')").run(over, over);
  await db.close();
  child = await startChild({ DATA_DIR: dataDir });
  maria = await signIn(child.url, 'facilitator');
  ana = await signIn(child.url, 'participant1');
}, 200_000);
afterAll(() => child.stop());

it('a killed server comes back with every word it acknowledged, and without those it had to forget', async () => {
  expect(await child.look((db) => db.prisma.document.findMany({ select: { id: true } }))).toEqual([{ id: 'saved' }]);
  const lead = await join(maria, session);
  const live = await join(ana, session, lead);
  expectDone(await lead.order('board', 'open', { title: 'An example', mayEverybodyWrite: true }));
  const { id } = (await live.sees(({ view }) => view('board')))!;
  const copy = await openCopy(live, id);
  const acknowledged: number[] = [];
  const answers = Array.from({ length: 120 }, (_, i) =>
    copy.write(`[${i}]`).then(
      (answer: UpdateAnswer) => void ('done' in answer && acknowledged.push(i)),
      () => {},
    ),
  );
  await answers[30];
  await child.kill9();
  const known = [...acknowledged];
  live.close();
  lead.close();
  await child.start();

  const back = await connectLive(ana, session);
  const fresh = await openCopy(back, id);
  expect(known.length).toBeGreaterThan(30);
  for (const i of known) expect(fresh.text()).toContain(`[${i}]`);
  // Who was writing brings the rest.
  copy.moveTo(back);
  await copy.sync();
  expect((await openCopy(back, id)).text()).toBe(copy.text());
  back.close();
  await Promise.all(answers);
}, 120_000);
