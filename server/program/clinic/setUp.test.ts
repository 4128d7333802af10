// From nothing to a clinic. Tried against, each caught: an address that works although there is a clinic; an older address that works on; the
// token itself in the database.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startHearth, type Hearth } from '#server/hearth.ts';
import { verifyLog } from '#server/platform/audit/verify.ts';
import { readSettings, type Settings } from '#server/platform/settings.ts';
import { setUpApp } from '#server/testing/app.ts';
import { startMailServer } from '#server/testing/mailServer.ts';
import { stranger } from '#server/testing/person.ts';
import { testEnvironment } from '#server/testing/startServer.ts';
import { newDataDir } from '#server/testing/template.ts';
import { until } from '#server/testing/until.ts';

let dataDir: string;
const running: Hearth[] = [];
beforeEach(() => void (dataDir = mkdtempSync(path.join(os.tmpdir(), 'hearth-empty-'))));
afterEach(async () => {
  for (const hearth of running.splice(0)) await hearth.close();
  rmSync(dataDir, { recursive: true, force: true });
});

async function start(changes: Partial<Settings> = {}): Promise<Hearth> {
  const hearth = await startHearth({ ...readSettings(testEnvironment(dataDir)), isDemo: false, ...changes });
  running.push(hearth);
  return hearth;
}
async function startAgain(changes: Partial<Settings> = {}): Promise<Hearth> {
  await running.pop()?.close();
  return start(changes);
}

const tokenIn = ({ setupUrl }: Hearth) => /\/setup\/([\w-]{43})$/.exec(setupUrl ?? '')?.[1] ?? '';
const wish = {
  clinicName: 'Harbor Clinic',
  mailName: 'your clinic',
  phone: '(503) 555-0100',
  zone: 'America/New_York',
  name: 'Priya Raman',
  email: 'Priya@Harbor.test',
  password: 'copper lantern over the harbour',
};

test('an empty folder: an address, a clinic, its manager signed in, what comes next, and no address any more', async () => {
  const hearth = await start();
  const token = tokenIn(hearth);
  expect(token).not.toBe('');
  const door = stranger(hearth.url);
  for (let i = 0; i < 2; i += 1) expect((await door.get(`/api/setup/${token}`)).body).toEqual({ isMailed: false });
  expect(await hearth.db.prisma.clinic.count()).toBe(0);

  const replies = await Promise.all([door, stranger(hearth.url)].map((one, i) => one.post(`/api/setup/${token}`, { ...wish, email: `${i}${wish.email}` })));
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 410]);
  expect(await hearth.db.prisma.clinic.findMany()).toMatchObject([
    { name: 'Harbor Clinic', mailName: 'your clinic', phone: '(503) 555-0100', zone: 'America/New_York', isDemo: false },
  ]);
  expect(await hearth.db.prisma.person.count()).toBe(1);
  const manager = replies[0]!.status === 200 ? door : stranger(hearth.url);
  if (manager !== door) await manager.post('/api/auth/sign-in/email', { email: `1${wish.email}`, password: wish.password });
  expect((await manager.get('/api/me')).body).toMatchObject({ name: 'Priya Raman', roles: ['manager'], clinic: { name: 'Harbor Clinic' } });

  expect((await manager.get('/api/first-steps')).body.refused).toBe('factorFirst');
  await setUpApp(manager);
  const left = async () => (await manager.get('/api/first-steps')).body.left;
  expect(await left()).toEqual(expect.arrayContaining(['facilitator', 'participant']));
  const { body } = await manager.post('/api/invitations', { email: 'maria@harbor.test', role: 'facilitator' });
  expect(await left()).not.toContain('facilitator');
  await manager.post(`/api/invitations/${body.invitation.id}/withdraw`);
  expect(await left()).toContain('facilitator');

  for (const reply of [await stranger(hearth.url).get(`/api/setup/${token}`), await stranger(hearth.url).post(`/api/setup/${token}`, wish)])
    expect({ status: reply.status, refused: reply.body.refused }).toEqual({ status: 410, refused: 'clinicIsThere' });
  expect((await startAgain()).setupUrl).toBeNull();
});

test('each further start gives another address and ends the older; a day later it is over; none of them is in the database', async () => {
  const first = tokenIn(await start());
  const hearth = await startAgain();
  const second = tokenIn(hearth);
  expect(second).not.toBe(first);
  const door = stranger(hearth.url);
  expect((await door.get(`/api/setup/${first}`)).body.refused).toBe('setupLinkEnded');
  expect((await door.post(`/api/setup/${first}`, wish)).body.refused).toBe('setupLinkEnded');
  expect((await door.get(`/api/setup/${'x'.repeat(43)}`)).body.refused).toBe('notThere');
  const [row] = await hearth.db.prisma.setupLink.findMany({ where: { endedAt: null } });
  expect(JSON.stringify(await hearth.db.prisma.setupLink.findMany())).not.toContain(second);
  expect(row!.expiresAt.getTime() - row!.createdAt.getTime()).toBe(24 * 60 * 60_000);
  await hearth.db.prisma.setupLink.update({ where: { id: row!.id }, data: { expiresAt: new Date() } });
  expect((await door.post(`/api/setup/${second}`, wish)).body.refused).toBe('setupLinkEnded');
  expect(await hearth.db.prisma.clinic.count()).toBe(0);
});

test.each([
  ['a password that is only the clinic’s name', { password: 'harborclinic1' }, 'password'],
  ['a password of the lists', { password: 'password1234' }, 'password'],
  ['no such zone', { zone: 'Mars/Olympus' }, 'zone'],
  ['a name with a line break, for a mail’s head', { mailName: 'us\r\nBcc: stranger@example.org' }, 'mailName'],
  ['no telephone', { phone: 'call us' }, 'phone'],
  ['no address', { email: 'priya' }, 'email'],
  ['an empty name', { clinicName: '  ' }, 'clinicName'],
])('%s: the field is named, and nothing is made', async (_, wrong, field) => {
  const hearth = await start();
  const { status, body } = await stranger(hearth.url).post(`/api/setup/${tokenIn(hearth)}`, { ...wish, ...wrong });
  expect({ status, refused: body.refused, field: body.values.field }).toEqual({ status: 400, refused: 'badInput', field });
  expect([await hearth.db.prisma.clinic.count(), await hearth.db.prisma.person.count()]).toEqual([0, 0]);
});

test('where the demo was tried before: it sleeps, its people get in nowhere, and its address is taken', async () => {
  rmSync(dataDir, { recursive: true, force: true });
  dataDir = await newDataDir();
  expect((await start({ isDemo: true })).setupUrl).toBeNull();
  const hearth = await startAgain();
  expect(hearth.isDemoAsleep).toBe(true);
  const door = stranger(hearth.url);
  expect((await door.post(`/api/setup/${tokenIn(hearth)}`, { ...wish, email: 'manager@demo.hearth' })).body.refused).toBe('emailTaken');
  expect((await door.post(`/api/setup/${tokenIn(hearth)}`, wish)).status).toBe(200);
  for (const somebody of [door, stranger(hearth.url)]) expect((await somebody.get('/api/help')).body).toMatchObject({ clinicName: 'Harbor Clinic' });
  expect((await stranger(hearth.url).post('/api/auth/sign-in/email', { email: 'manager@demo.hearth', password: 'hearth-demo' })).body.refused).toBe('noClinic');
});

test('an invitation is mailed under the name for mails, and says neither the clinic’s name nor what it is for', async () => {
  const mail = await startMailServer();
  const hearth = await start({ mail: { url: mail.url, from: 'Hearth <hearth@example.org>' } });
  const manager = stranger(hearth.url);
  await manager.post(`/api/setup/${tokenIn(hearth)}`, { ...wish, mailName: 'the house by the sea' });
  await setUpApp(manager);
  await manager.post('/api/invitations', { email: 'ana@harbor.test', role: 'participant' });
  const { text } = await until(() => mail.letters.find(({ to }) => to === 'ana@harbor.test'), 'a letter to Ana');
  expect(text).toContain('Subject: An invitation from the house by the sea');
  expect(text).not.toMatch(/harbor clinic|participant|session|therap|health|priya/i);
  mail.close();
});

test('from the machine: a clinic, a second one, another manager, all of them listed, each use in the log', async () => {
  const hearth = await start();
  const run = (...words: string[]) =>
    promisify(execFile)(process.execPath, ['scripts/clinic.ts', ...words], {
      env: { ...process.env, ...testEnvironment(dataDir), PUBLIC_URL: 'https://care.example.org' },
    });
  const newOne = (name: string, manager: string) => run('new', '--name', name, '--phone', '(503) 555-0100', '--zone', 'Europe/Lisbon', '--manager', manager);
  await expect(run('new', '--name', 'Harbor')).rejects.toMatchObject({ code: 1, stderr: '--phone: Please give a full phone number.\n' });
  await expect(run('manager', 'lost@harbor.test')).rejects.toMatchObject({ code: 1, stderr: expect.stringMatching(/^There is no such clinic/) });
  await expect(run('remove')).rejects.toMatchObject({ code: 1, stderr: expect.stringMatching(/^Say what to do:/) });

  const made = await newOne('Harbor', 'priya@harbor.test');
  const [, token] = /^https:\/\/care\.example\.org\/invite\/([\w-]{43})$/m.exec(made.stdout)!;
  const priya = stranger(hearth.url);
  expect((await priya.post(`/api/invitation/${token}/accept`, { name: 'Priya Raman', password: wish.password })).status).toBe(200);
  expect((await priya.get('/api/me')).body).toMatchObject({ roles: ['manager'], clinic: { name: 'Harbor' } });
  expect((await run('manager', 'second@harbor.test')).stdout).toMatch(/\/invite\//);

  // An account belongs to one clinic: told to whoever holds the link, which goes to its owner.
  const other = await newOne('Hill', 'priya@harbor.test');
  const [, taken] = /\/invite\/([\w-]{43})$/m.exec(other.stdout)!;
  expect((await stranger(hearth.url).post(`/api/invitation/${taken}/accept`, { name: 'Priya Raman', password: wish.password })).body.refused).toBe(
    'emailTaken',
  );
  await expect(run('manager', 'third@harbor.test')).rejects.toMatchObject({ stderr: expect.stringMatching(/several clinics/) });

  // Phone and recovery codes lost: from the machine alone, and then there is another to be set up.
  await setUpApp(priya);
  const credentials = { email: 'priya@harbor.test', password: wish.password };
  expect((await stranger(hearth.url).post('/api/auth/sign-in/email', credentials)).body.asks).toBe('code');
  await expect(run('factor', 'nobody@harbor.test')).rejects.toMatchObject({ code: 1, stderr: 'Nobody of a clinic here has this address.\n' });
  await run('factor', 'Priya@harbor.test');
  expect((await priya.get('/api/me')).status).toBe(401);
  expect((await priya.post('/api/auth/sign-in/email', credentials)).body.asks).toBe('nothing');
  expect((await priya.get('/api/me')).body).toMatchObject({ mustSetUp: true });
  expect(await hearth.db.prisma.job.count({ where: { kind: 'factor.mailRemoved' } })).toBe(1);

  const listed = (await run('list')).stdout.trim().split('\n');
  expect(listed).toEqual([
    expect.stringMatching(/Harbor {2}Europe\/Lisbon, people: 1, managers: priya@harbor\.test$/),
    expect.stringMatching(/Hill .*people: 0, managers: none yet$/),
  ]);
  const rows = hearth.db.driver.prepare("SELECT word, byId FROM AuditRow WHERE role = 'operator' ORDER BY clinicId, seq").all() as { word: string }[];
  expect(rows.map(({ word }) => word).sort()).toEqual([
    'operator.factor',
    'operator.list',
    'operator.list',
    'operator.manager',
    'operator.new',
    'operator.new',
  ]);
  expect(verifyLog(hearth.db.driver).map(({ broken }) => broken)).toEqual([null, null]);
}, 120_000);
