import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { SeenList } from '#shared/program/seen/api.ts';
import { outcomeOf } from '#shared/tools/testing/outcome.ts';
import { makeSession, personId } from '#server/testing/clinic.ts';
import { signIn, type TestPerson } from '#server/testing/person.ts';
import { startServer, type TestServer } from '#server/testing/startServer.ts';
import { createAudit } from './audit.ts';
import type { AuditEntry } from './chain.ts';
import { verifyLog } from './verify.ts';

let server: TestServer;
let [maria, ana, ben]: TestPerson[] = [];
let clinicId: string;
beforeAll(async () => {
  server = await startServer();
  [maria, ana, ben] = await Promise.all(['facilitator', 'participant1', 'participant2'].map((who) => signIn(server.url, who)));
  clinicId = (await server.db.prisma.clinic.findFirstOrThrow({ where: { isDemo: true } })).id;
});
afterAll(() => server.stop());

type Row = Record<string, string>;
const rows = () => server.db.driver.prepare('SELECT * FROM AuditRow WHERE clinicId = ? ORDER BY seq').all(clinicId) as Row[];
let before = 0;
beforeEach(() => void (before = rows().length));
const news = () => rows().slice(before);
const broken = () => verifyLog(server.db.driver).find((one) => one.clinicId === clinicId)!.broken;

async function sharedSheet(): Promise<string> {
  const { id } = (await ana!.post('/api/sheets', { template: 'i_statement' })).body as { id: string };
  await ana!.post(`/api/sheets/${id}/visibility`, { visibility: 'facilitators' });
  return id;
}
const entry = (wish: Partial<AuditEntry> = {}): AuditEntry => ({
  ...{
    clinicId,
    at: new Date(),
    byId: 'maria',
    role: 'facilitator',
    standings: new Map([['ana', 'led']]),
    word: 'a.b',
    act: 'view',
    kind: 'worksheets',
    outcome: 'done',
    about: ['ana'],
    sessions: [],
    item: 'x',
  },
  ...wish,
});

test('a view is one row, with who, why, what kind, whose and when, and no content; the owner’s own view is none', async () => {
  const sheet = await sharedSheet();
  await ana!.get(`/api/sheets/${sheet}`);
  expect(news()).toEqual([]);
  expect((await maria!.get(`/api/sheets/${sheet}`)).status).toBe(200);
  const [row, ...others] = news();
  expect(others).toEqual([]);
  const [byId, about] = [await personId(server.db, 'facilitator'), await personId(server.db, 'participant1')];
  expect(row).toMatchObject({
    byId,
    about,
    item: sheet,
    role: 'facilitator',
    standing: 'led',
    word: 'sheets.read',
    act: 'view',
    kind: 'worksheets',
    outcome: 'done',
  });
  expect(Math.abs(Date.parse(row!['at']!) - Date.now())).toBeLessThan(60 * 60_000);
  expect(JSON.stringify(row)).not.toMatch(/Ana|Maria|statement|@/);
});

test('the same view again is no second row; another sheet, a copy to keep and each refusal is', async () => {
  const [one, other] = [await sharedSheet(), await sharedSheet()];
  before = rows().length;
  for (let time = 0; time < 3; time += 1) await maria!.get(`/api/sheets/${one}`);
  await Promise.all([maria!.get(`/api/sheets/${other}`), maria!.get(`/api/sheets/${other}`)]);
  expect(news().map(({ item }) => item)).toEqual([one, other]);
  expect((await maria!.get(`/api/sheets/${one}/pdf`)).status).toBe(200);
  for (let time = 0; time < 2; time += 1) expect((await ben!.get(`/api/sheets/${one}`)).status).toBe(404);
  expect(
    news()
      .slice(2)
      .map(({ act, outcome, item, standing }) => [act, outcome, item, standing]),
  ).toEqual([
    ['export', 'done', one, 'led'],
    ['view', 'notThere', one, ''],
    ['view', 'notThere', one, ''],
  ]);
});

test('after five minutes it is a second row', async () => {
  const { append } = createAudit(server.db);
  const at = Date.now();
  for (const after of [0, 60_000, 299_000, 301_000]) await append(entry({ at: new Date(at + after) }));
  expect(news()).toHaveLength(2);
  for (const wish of [{ byId: 'daniel' }, { word: 'a.c' }, { about: ['ben'] }, { item: 'y' }, { act: 'change' as const }, { act: 'change' as const }])
    await append(entry({ at: new Date(at), ...wish }));
  expect(news()).toHaveLength(8);
  await Promise.all([1, 2, 3].map(() => append(entry({ item: 'at once' }))));
  expect(news()).toHaveLength(9);
});

test('a change and its row are there both or not at all', async () => {
  const session = await makeSession(server.db, {
    endedAt: new Date(),
    members: [
      { person: await personId(server.db, 'facilitator'), role: 'facilitator' },
      { person: await personId(server.db, 'participant1'), role: 'participant' },
    ],
  });
  const about = await server.db.prisma.sessionMember.findFirstOrThrow({ where: { sessionId: session, role: 'participant' } });
  await server.db.prisma.riskFlag.create({ data: { id: 'flag', aboutId: about.id, level: 4, raisedById: about.id, raisedAt: new Date() } });
  server.db.driver.exec(`CREATE TRIGGER "full" BEFORE INSERT ON "AuditRow" BEGIN SELECT RAISE(ABORT, 'no room'); END`);
  expect((await maria!.post('/api/alerts/flag/outcome', outcomeOf('She is safe, with her sister.'))).status).toBe(500);
  const { body, status } = await maria!.get(`/api/sessions/${session}/attendance`);
  expect(status).toBe(500);
  expect(JSON.stringify(body)).not.toContain('Ana');
  server.db.driver.exec('DROP TRIGGER "full"');
  expect((await server.db.prisma.riskFlag.findUniqueOrThrow({ where: { id: 'flag' } })).closedAt).toBeNull();
  expect(news()).toEqual([]);
  expect((await maria!.post('/api/alerts/flag/outcome', outcomeOf('She is safe, with her sister.'))).status).toBe(200);
  expect((await maria!.post('/api/alerts/flag/outcome', outcomeOf('Once again, the same.'))).status).toBe(409);
  expect(news().map(({ act, outcome, kind, sessions }) => [act, outcome, kind, sessions])).toEqual([
    ['change', 'done', 'alerts', session],
    ['change', 'alertClosed', 'alerts', session],
  ]);
});

test('views and changes at once make one chain, and what is undone leaves no gap', async () => {
  const audit = createAudit(server.db);
  const change = (n: number) =>
    server.db.prisma.$transaction(async (tx) => {
      await audit.appendIn(tx, entry({ act: 'change', item: `change ${n}` }));
      if (n % 3 === 0) throw new Error('undone');
    });
  await Promise.allSettled(Array.from({ length: 12 }, (_, n) => [change(n), audit.append(entry({ item: `view ${n}`, about: ['ana', 'ben'] }))]).flat());
  expect(news()).toHaveLength(8 + 12);
  expect(broken()).toBeNull();
});

test('nobody changes, takes away or replaces a row; who takes the triggers away is found by the chain', async () => {
  const { driver } = server.db;
  await createAudit(server.db).append(entry({ item: 'last' }));
  const row = rows().at(-2)!;
  const columns = Object.keys(row);
  for (const sql of [
    `UPDATE AuditRow SET byId = 'nobody' WHERE seq = ${row['seq']}`,
    `DELETE FROM AuditRow WHERE seq = ${row['seq']}`,
    `INSERT OR REPLACE INTO AuditRow SELECT * FROM AuditRow WHERE seq = ${row['seq']}`,
    `UPDATE AuditPerson SET personId = 'nobody'`,
    `DELETE FROM AuditPerson`,
  ])
    expect(() => driver.exec(sql), sql).toThrow('append-only');
  expect(broken()).toBeNull();
  const tried = (sql: string) => {
    driver.exec('BEGIN');
    for (const { name } of driver.prepare(`SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name LIKE 'Audit%'`).all() as { name: string }[])
      driver.exec(`DROP TRIGGER "${name}"`);
    driver.exec(sql);
    const found = broken();
    driver.exec('ROLLBACK');
    return found;
  };
  for (const column of columns.filter((name) => !['clinicId', 'seq'].includes(name)))
    expect(tried(`UPDATE AuditRow SET "${column}" = 'x' WHERE clinicId = '${clinicId}' AND seq = ${row['seq']}`), column).toBe(row['seq']);
  expect(tried(`DELETE FROM AuditRow WHERE clinicId = '${clinicId}' AND seq = ${row['seq']}`)).toBe(row['seq']);
  expect(tried(`DELETE FROM AuditPerson WHERE clinicId = '${clinicId}' AND seq = ${row['seq']}`)).toBe(row['seq']);
  expect(tried(`INSERT INTO AuditPerson (personId, clinicId, seq) VALUES ('somebody', '${clinicId}', 99999)`)).not.toBeNull();
});

test('everybody learns who saw what is theirs, and why: no refused tries, no content, nothing of others', async () => {
  const sheet = await sharedSheet();
  await maria!.get(`/api/sheets/${sheet}`);
  await ben!.get(`/api/sheets/${sheet}`);
  const { body } = await ana!.get<SeenList>('/api/who-has-seen');
  expect(body.seen[0]).toEqual({ at: expect.any(String), name: 'Maria Lindqvist', roles: ['facilitator'], act: 'view', kind: 'worksheets', standing: 'led' });
  expect(body.since).toBe(rows()[0]!['at']);
  expect(JSON.stringify(body)).not.toContain('Ben');
  const own = (await ben!.get<SeenList>('/api/who-has-seen')).body;
  expect(own.seen.filter(({ kind }) => kind === 'worksheets')).toEqual([]);
  expect((await maria!.get('/api/who-has-seen')).status).toBe(403);
});
