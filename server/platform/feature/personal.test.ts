// Planted, each seen to fail: the last manager erased; what follows a deletion left out; an export, an erasure not logged; notes, chat, practice, lessons,
// relatives, disclosures, group works of everybody given out; notes, chat of everybody taken away; cards, sign-ins, the password, invitations, words of
// worksheets left; the account changed first; chat of a session that is on taken away; a text given out that its group did not keep; refused tries told.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { features } from '#server/features.ts';
import { databaseFile } from '#server/platform/db/databaseKey.ts';
import { openDatabase, type Db } from '#server/platform/db/open.ts';
import { makePerson, makeSession, personId } from '#server/testing/clinic.ts';
import { makeEverything } from '#server/testing/everything.ts';
import { signIn, stranger } from '#server/testing/person.ts';
import { startServer, testEnvironment, type TestServer } from '#server/testing/startServer.ts';
import { newDataDir, TEST_KEY } from '#server/testing/template.ts';
import { DEMO_PASSWORD } from '#server/seed/accounts.ts';
import type { SeenList } from '#shared/program/seen/api.ts';
import { caresOf, type PersonalCopy } from './personal.ts';

// Processes of their own, on a machine that may be busy with other tests.
const BUSY_MS = 240_000;
const cares = Object.entries(caresOf(features));
let dataDir: string;
let folder: string;
let server: TestServer;
let ana: string;
let ben: string;
beforeAll(async () => {
  dataDir = await newDataDir();
  folder = await mkdtemp(path.join(os.tmpdir(), 'hearth-copy-'));
  server = await startServer({ dataDir });
  const { db } = server;
  [ana, ben] = [await personId(db, 'participant1'), await personId(db, 'participant2')];
  const { clinicId } = await db.prisma.clinicMember.findFirstOrThrow({ where: { personId: ana } });
  const aunt = await makePerson(db, { email: 'aunt@example.org', name: 'An Aunt', role: 'family', clinicId });
  await makeEverything(db, ana, aunt, 'AMBER');
  await makeEverything(db, ben, aunt, 'BIRCH');
  await makeWhatIsNotTheirs();
  await Promise.all([signIn(server.url, 'participant1'), signIn(server.url, 'participant2')]);
});

/** About her, and yet nothing of hers to have, or to lose now: a text that its group did not keep, a try that was refused, words in a session that is on. */
async function makeWhatIsNotTheirs(): Promise<void> {
  const { prisma } = server.db;
  const at = new Date('2026-11-24T19:00:00Z');
  const { id: memberId } = await prisma.sessionMember.findFirstOrThrow({ where: { personId: ana, session: { title: 'AMBER session' } } });
  await prisma.document.create({ data: { id: 'unkept', isKept: false, title: 'AMBER unkept', wasThere: { create: { memberId } } } });
  await prisma.auditRow.create({
    data: {
      clinicId: 'AMBER-clinic',
      seq: 2,
      at: at.toISOString(),
      byId: 'x',
      role: '',
      standing: '',
      word: '',
      act: 'view',
      kind: 'AMBER refused',
      outcome: 'refused',
      about: ana,
      sessions: '',
      item: '',
      hash: '',
    },
  });
  await prisma.auditPerson.create({ data: { personId: ana, clinicId: 'AMBER-clinic', seq: 2 } });
  const sessionId = await makeSession(server.db, { title: 'AMBER session that is on', members: [{ person: ana, role: 'participant' }] });
  const { id: by } = await prisma.sessionMember.findFirstOrThrow({ where: { sessionId } });
  await prisma.liveEvent.create({
    data: {
      sessionId,
      seq: 1,
      tool: 'chat',
      data: JSON.stringify({ type: 'said', message: { text: 'AMBER now' } }),
      at: BigInt(at.getTime()),
      by,
      orderId: 'x',
      part: 0,
    },
  });
}
afterAll(async () => {
  await server.stop().catch(() => {});
  await Promise.all([dataDir, folder].map((one) => rm(one, { recursive: true, force: true })));
});

const run = (...words: string[]) =>
  promisify(execFile)(process.execPath, ['scripts/person.ts', ...words], { env: { ...process.env, ...testEnvironment(dataDir) } });
/** How many rows each table has of somebody, by the table's own word. */
const counts = async (db: Db, person: string) =>
  Object.fromEntries(
    await Promise.all(
      cares.flatMap(([table, { exports }]) =>
        typeof exports === 'string' ? [] : [exports(db, person).then((rows): [string, number] => [table, rows.length])],
      ),
    ),
  );

test(
  'a copy holds all that is somebody’s and nothing of anybody else, is for its reader alone, and is told to its person',
  async () => {
    expect(Object.entries(await counts(server.db, ana)).filter(([, count]) => count === 0)).toEqual([]);
    const file = path.join(folder, 'copy.json');
    expect((await run('export', 'Participant1@demo.hearth', file)).stdout).toContain('hand it to its person');
    const text = await readFile(file, 'utf8');
    const copy = JSON.parse(text) as PersonalCopy;
    for (const [, { called, exports }] of cares)
      expect([called, typeof exports === 'string' ? copy.notInHere[called] !== undefined : (copy.yours[called]?.length ?? 0) > 0]).toEqual([called, true]);
    for (const words of [
      'session',
      'program',
      'mother',
      'agrees',
      'lesson',
      'breathing',
      'note',
      'alert',
      'own note',
      'card',
      'word',
      'exercise',
      'outcome',
      'board',
      'chat',
      'kind',
      'worksheet',
    ])
      expect(text).toContain(`AMBER ${words}`);
    for (const words of ['unkept', 'refused']) expect(text).not.toContain(`AMBER ${words}`);
    expect(copy.yours['When a relative read what you allowed']).toHaveLength(1);
    expect(text).not.toContain('BIRCH');
    expect(text).not.toContain(ben);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const { body } = await (await signIn(server.url, 'participant1')).get<SeenList>('/api/who-has-seen');
    expect(body.seen[0]).toMatchObject({ act: 'export', kind: 'everything', standing: 'operates', roles: [] });
  },
  BUSY_MS,
);

test(
  'what cannot be done is one line, and changes nothing',
  async () => {
    const file = path.join(folder, 'copy.json');
    for (const [words, says] of [
      [['export', 'participant1@demo.hearth', file], 'already'],
      [['export', 'nobody@example.org', path.join(folder, 'other.json')], 'no account'],
      [['export', 'participant1@demo.hearth'], 'Say what to do'],
      [['erase', 'participant1@demo.hearth', '--now'], 'Say what to do'],
      [['erase', 'participant1@demo.hearth', '--for-good'], 'in use by another Hearth'],
    ] as const)
      await expect(run(...words)).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining(says) });
    const before = await counts(server.db, ana);
    expect((await run('erase', 'participant1@demo.hearth')).stdout).toContain('When you were in sessions: It is part of the record of care');
    expect(await counts(server.db, ana)).toEqual(before);
  },
  BUSY_MS,
);

test(
  'what is deleted is gone with the words of worksheets, what stays says why, and nobody else loses anything',
  async () => {
    const bens = await counts(server.db, ben);
    await server.stop();
    await expect(run('erase', 'manager@demo.hearth', '--for-good')).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('Nobody else runs') });
    await run('erase', 'participant1@demo.hearth', '--for-good');
    const db = await openDatabase(databaseFile(dataDir), TEST_KEY);
    const left = await counts(db, ana);
    for (const [table, { exports, erases }] of cares)
      if (typeof exports !== 'string' && table !== 'AuditRow')
        expect([table, left[table]! > 0]).toEqual([table, typeof erases === 'string' || table === 'Person' || table === 'LiveEvent']);
    // By what they are kept under, whatever becomes of the account: the counts above look for them by its address.
    expect(await db.prisma.invitation.count({ where: { email: 'participant1@demo.hearth' } })).toBe(0);
    expect(await db.prisma.authAccount.count({ where: { userId: ana } })).toBe(0);
    expect((await db.prisma.liveEvent.findMany({ where: { tool: 'chat', data: { contains: 'AMBER' } } })).map(({ data }) => data)).toEqual([
      expect.stringContaining('AMBER now'),
    ]);
    expect(await counts(db, ben)).toEqual(bens);
    expect(await db.prisma.document.count({ where: { id: { startsWith: 'sheet:' } } })).toBe(1);
    expect(await db.prisma.person.findUniqueOrThrow({ where: { id: ana } })).toMatchObject({ email: `gone-${ana}@hearth.invalid` });
    expect(await db.prisma.auditRow.findFirst({ where: { word: 'operator.erase' } })).toMatchObject({ act: 'change', about: ana });
    await db.close();
    server = await startServer({ dataDir });
    expect((await stranger(server.url).post('/api/auth/sign-in/email', { email: 'participant1@demo.hearth', password: DEMO_PASSWORD })).status).toBe(401);
  },
  BUSY_MS,
);
