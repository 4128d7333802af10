import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { routes } from '#server/registry.ts';
import { DEMO_PASSWORD } from '#server/seed/accounts.ts';
import { setUpApp, type TestApp } from '#server/testing/app.ts';
import { makeClinic, makePerson, makeSession } from '#server/testing/clinic.ts';
import { connectLive, NotLetIn } from '#server/testing/live.ts';
import { signIn, stranger, type TestPerson } from '#server/testing/person.ts';
import { startServer, type TestServer } from '#server/testing/startServer.ts';

const PASSWORD_STEP = '/api/auth/sign-in/email';
const CODE_STEP = '/api/auth/sign-in/code';
let server: TestServer;
let clinicId: string;
let made = 0;

beforeAll(async () => {
  server = await startServer();
  clinicId = await makeClinic(server.db);
});
afterAll(() => server.stop());
beforeEach(() => server.db.prisma.rateLimit.deleteMany());

/** Somebody new; `isOld`: from before there were second factors. */
async function somebody(role: 'facilitator' | 'participant' | 'manager', isOld = false): Promise<{ id: string; email: string }> {
  made += 1;
  const email = `person${made}@harbor.test`;
  const id = await makePerson(server.db, { email, name: 'Noor Haddad', role, clinicId });
  if (!isOld) await server.db.prisma.person.update({ where: { id }, data: { factorDueAt: null } });
  return { id, email };
}

/** As if half a minute had passed: what an app shows may count again. */
const later = (userId: string) => server.db.prisma.twoFactor.update({ where: { userId }, data: { lastStep: null } });

async function withApp(role: 'facilitator' | 'participant' = 'participant'): Promise<{ id: string; email: string; app: TestApp; person: TestPerson }> {
  const { id, email } = await somebody(role);
  const person = await signIn(server.url, email);
  const app = await setUpApp(person);
  await later(id);
  return { id, email, app, person };
}

/** A browser in which the password was given. */
async function afterPassword(email: string): Promise<TestPerson> {
  const browser = stranger(server.url);
  expect((await browser.post(PASSWORD_STEP, { email, password: DEMO_PASSWORD })).body).toEqual({ done: true, asks: 'code' });
  return browser;
}
const refused = ({ body }: { body: { refused?: string } }) => body.refused ?? 'done';

test('staff without one reach nothing but the page that sets one up, from their first sign-in on', async () => {
  const { id, email } = await somebody('manager');
  const manager = await signIn(server.url, email);
  expect((await manager.get('/api/me')).body).toMatchObject({ mustSetUp: true });
  const open = routes.filter(({ endpoint }) => endpoint.withoutFactor).map(({ word }) => word);
  expect(open.sort()).toEqual(
    [
      'account.passwordNotices',
      'account.signIn',
      'account.signOut',
      'factor.beginApp',
      'factor.confirmApp',
      'factor.proveAgain',
      'factor.signInByCode',
      'factor.state',
      'people.deviceKey',
      'people.help',
      'people.me',
    ].sort(),
  );
  for (const { endpoint, by } of routes.filter(({ by }) => by.includes('manager'))) {
    if (endpoint.withoutFactor) continue;
    const path = endpoint.path.replaceAll(/:\w+/g, 'x');
    expect([path, refused(endpoint.method === 'get' ? await manager.get(path) : await manager.post(path))], by.join()).toEqual([path, 'factorFirst']);
  }
  const session = await makeSession(server.db, { clinicId, members: [{ person: id, role: 'facilitator' }] });
  await expect(connectLive(manager, session)).rejects.toBeInstanceOf(NotLetIn);
  await setUpApp(manager);
  expect((await manager.get('/api/me')).body).not.toHaveProperty('mustSetUp');
  expect(refused(await manager.get('/api/today'))).toBe('done');
});

test('accounts from before the update are told first, and have seven days', async () => {
  const { id, email } = await somebody('facilitator', true);
  const facilitator = await signIn(server.url, email);
  const { dueAt, isRequired } = (await facilitator.get('/api/factor')).body;
  expect({ isRequired, days: Math.round((Date.parse(dueAt) - Date.now()) / 86_400_000) }).toEqual({ isRequired: true, days: 7 });
  expect(refused(await facilitator.get('/api/today'))).toBe('done');
  await server.db.prisma.person.update({ where: { id }, data: { factorDueAt: new Date(Date.now() - 1) } });
  expect(refused(await facilitator.get('/api/today'))).toBe('factorFirst');
});

test('offered to all others, and in the demo clinic to staff too', async () => {
  const participant = await signIn(server.url, (await somebody('participant')).email);
  expect((await participant.get('/api/factor')).body).toEqual({ hasApp: false, codesLeft: null, isRequired: false, dueAt: null, isDemo: false });
  expect(refused(await participant.get('/api/today'))).toBe('done');
  await server.db.prisma.person.updateMany({ where: { email: 'facilitator@demo.hearth' }, data: { factorDueAt: null } });
  const maria = await signIn(server.url, 'facilitator');
  expect((await maria.get('/api/factor')).body).toMatchObject({ isRequired: false, isDemo: true });
  expect(refused(await maria.get('/api/today'))).toBe('done');
});

test('the password opens the second step alone, and a code the sign-in, once', async () => {
  const { id, email, app } = await withApp();
  const browser = await afterPassword(email);
  expect((await browser.get('/api/me')).status).toBe(401);
  expect(refused(await browser.post(CODE_STEP, { code: '00000' }))).toBe('wrongCode');
  const code = await app.code();
  expect((await browser.post(CODE_STEP, { code: `${code.slice(0, 3)} ${code.slice(3)}` })).body).toEqual({ done: true, codesLeft: null });
  expect((await browser.get('/api/me')).body).toMatchObject({ email });
  const other = await afterPassword(email);
  expect(refused(await other.post(CODE_STEP, { code }))).toBe('wrongCode');
  // The step is over with the sign-in that it opened, and is nobody else's.
  expect(refused(await stranger(server.url).post(CODE_STEP, { code }))).toBe('stepOver');
  await server.db.prisma.authVerification.updateMany({ data: { expiresAt: new Date() } });
  await later(id);
  expect(refused(await other.post(CODE_STEP, { code: await app.code() }))).toBe('stepOver');
});

test('a code that is sent twice at the same moment counts once', async () => {
  const { email, app } = await withApp();
  const browsers = [await afterPassword(email), await afterPassword(email), await afterPassword(email)];
  const code = await app.code();
  const outcomes = await Promise.all(browsers.map(async (browser) => refused(await browser.post(CODE_STEP, { code }))));
  expect(outcomes.sort()).toEqual(['done', 'wrongCode', 'wrongCode']);
});

test('ten recovery codes, each once, counted down; new ones end the older', async () => {
  const { email, app } = await withApp();
  expect(new Set(app.recoveryCodes).size).toBe(10);
  const [first = '', second = '', third = ''] = app.recoveryCodes;
  const browser = await afterPassword(email);
  expect((await browser.post(CODE_STEP, { code: first.toUpperCase().replace('-', ' ') })).body).toEqual({ done: true, codesLeft: 9 });
  expect(refused(await (await afterPassword(email)).post(CODE_STEP, { code: first }))).toBe('wrongCode');
  const twice = await Promise.all(
    [afterPassword(email), afterPassword(email)].map(async (one) => refused(await (await one).post(CODE_STEP, { code: second }))),
  );
  expect(twice.filter((one) => one === 'done')).toHaveLength(1);
  expect((await browser.get('/api/factor')).body).toMatchObject({ hasApp: true, codesLeft: 8 });
  const { codes } = (await browser.post<{ codes: string[] }>('/api/factor/codes')).body;
  expect(codes).toHaveLength(10);
  expect(refused(await (await afterPassword(email)).post(CODE_STEP, { code: third }))).toBe('wrongCode');
  expect(JSON.stringify(await server.db.prisma.twoFactor.findMany())).not.toContain(codes[0]);
});

test('ten wrong ones in 15 minutes stop the second step of that account, the right one too, and no other account', async () => {
  const [one, other] = [await withApp(), await withApp()];
  const browser = await afterPassword(one.email);
  for (let i = 0; i < 10; i += 1) expect(refused(await browser.post(CODE_STEP, { code: '00000' }))).toBe('wrongCode');
  for (const code of [await one.app.code(), one.app.recoveryCodes[0]!]) expect(refused(await browser.post(CODE_STEP, { code }))).toBe('tooManyCodes');
  expect(refused(await (await afterPassword(one.email)).post(CODE_STEP, { code: await one.app.code() }))).toBe('tooManyCodes');
  expect(refused(await (await afterPassword(other.email)).post(CODE_STEP, { code: await other.app.code() }))).toBe('done');
  // Who is in already stays in.
  expect(refused(await one.person.get('/api/today'))).toBe('done');
});

test('an app that is begun takes nothing away until it shows the right code; removed, the password alone signs in', async () => {
  const { id, email, app, person } = await withApp();
  await person.post('/api/factor/app');
  expect(refused(await person.post('/api/factor/app/confirm', { code: '00000' }))).toBe('wrongCode');
  expect(refused(await (await afterPassword(email)).post(CODE_STEP, { code: await app.code() }))).toBe('done');
  const newer = await setUpApp(person);
  expect(newer.recoveryCodes).toEqual([]);
  await later(id);
  expect(refused(await (await afterPassword(email)).post(CODE_STEP, { code: await app.code() }))).toBe('wrongCode');
  expect(refused(await person.post('/api/factor/app/remove'))).toBe('done');
  expect((await stranger(server.url).post(PASSWORD_STEP, { email, password: DEMO_PASSWORD })).body).toEqual({ done: true, asks: 'nothing' });
  expect(await server.db.prisma.twoFactor.count({ where: { userId: id } })).toBe(0);
});

test('staff cannot take their last one away', async () => {
  const { person } = await withApp('facilitator');
  expect(refused(await person.post('/api/factor/app/remove'))).toBe('lastFactor');
});

test('once more, please: what is fresh asks for a factor again after ten minutes, and for the password where there is none', async () => {
  const { id, app, person } = await withApp();
  const old = () => server.db.prisma.authSession.updateMany({ where: { userId: id }, data: { factorAt: new Date(Date.now() - 10 * 60_000 - 1) } });
  await old();
  for (const path of ['/api/factor/app', '/api/factor/app/remove', '/api/factor/codes'])
    expect((await person.post(path)).body).toEqual({ refused: 'proveAgain', values: { by: 'code' } });
  expect((await person.post('/api/auth/change-password', { currentPassword: DEMO_PASSWORD, newPassword: 'four plain words make' })).body.refused).toBe(
    'proveAgain',
  );
  expect(refused(await person.post('/api/auth/prove', { password: DEMO_PASSWORD }))).toBe('wrongProof');
  expect(refused(await person.post('/api/auth/prove', {}))).toBe('wrongProof');
  expect(refused(await person.post('/api/auth/prove', { code: await app.code() }))).toBe('done');
  expect(refused(await person.post('/api/factor/codes'))).toBe('done');
  await old();
  const { codes } = { codes: app.recoveryCodes };
  expect(refused(await person.post('/api/auth/prove', { code: codes[0] }))).toBe('wrongProof');

  const plain = await somebody('participant');
  const ana = await signIn(server.url, plain.email);
  await server.db.prisma.authSession.updateMany({ where: { userId: plain.id }, data: { factorAt: null } });
  expect((await ana.post('/api/factor/app')).body).toEqual({ refused: 'proveAgain', values: { by: 'password' } });
  expect(refused(await ana.post('/api/auth/prove', { password: 'not-my-password' }))).toBe('wrongProof');
  expect(refused(await ana.post('/api/auth/prove', { password: DEMO_PASSWORD }))).toBe('done');
  expect(refused(await ana.post('/api/factor/app'))).toBe('done');
});

test('a new password leaves the second factor on', async () => {
  const { email, person } = await withApp();
  expect(refused(await person.post('/api/auth/change-password', { currentPassword: DEMO_PASSWORD, newPassword: 'copper lantern over the harbour' }))).toBe(
    'done',
  );
  const browser = stranger(server.url);
  expect((await browser.post(PASSWORD_STEP, { email, password: 'copper lantern over the harbour' })).body).toEqual({ done: true, asks: 'code' });
});
