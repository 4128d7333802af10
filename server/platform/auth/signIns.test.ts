import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { connectLive, join } from '#server/testing/live.ts';
import { personId } from '#server/testing/clinic.ts';
import { startMailServer, type MailServer } from '#server/testing/mailServer.ts';
import { signIn, stranger, type TestPerson } from '#server/testing/person.ts';
import { startServer, type TestServer } from '#server/testing/startServer.ts';
import { until } from '#server/testing/until.ts';
import { DEMO_PASSWORD } from '#server/seed/accounts.ts';
import { HOUR_MS } from '#shared/base/day.ts';
import { createKnownBrowsers } from './knownBrowsers.ts';
import { countTry } from './tries.ts';
import { deviceOf } from '#shared/program/account/device.ts';

const SIGN_IN = '/api/auth/sign-in/email';
let server: TestServer;
let mail: MailServer;
beforeAll(async () => {
  mail = await startMailServer();
  server = await startServer({ mail: { url: mail.url, from: 'Hearth <hearth@example.org>' } });
});
afterAll(async () => {
  await server.stop();
  mail.close();
});
beforeEach(() => server.db.prisma.rateLimit.deleteMany());

const tries = (browser: TestPerson, email: string, password: string, ip = '127.0.0.1') => browser.post(SIGN_IN, { email, password }, { 'x-forwarded-for': ip });
const endsOf = async (userId: string) => {
  const { createdAt, endsAt } = await server.db.prisma.authSession.findFirstOrThrow({ where: { userId }, orderBy: { createdAt: 'desc' } });
  return Math.round((endsAt!.getTime() - createdAt.getTime()) / HOUR_MS);
};
const logged = async (word: string) =>
  server.db.driver.prepare('SELECT byId, outcome, about FROM AuditRow WHERE word = ? ORDER BY seq DESC LIMIT 1').get(`signIn.${word}`) as {
    byId: string;
    outcome: string;
    about: string;
  };

test('somebody guessed at from 50 addresses signs in from their own browser meanwhile, and a stranger’s browser does not', async () => {
  const email = 'participant1@demo.hearth';
  const own = await signIn(server.url, email);
  await own.post('/api/auth/sign-out');
  await server.db.prisma.rateLimit.deleteMany();
  // What each of these tries does before it is hashed.
  for (let i = 0; i < 50; i += 1) for (let n = 0; n < 2; n += 1) expect(await countTry(server.db, email, { ip: `198.51.100.${i}`, browser: null })).toBe(true);
  expect(await countTry(server.db, email, { ip: '198.51.100.0', browser: null })).toBe(false);
  // The right password too, from where they never signed in before, also beside them, at the same address.
  expect((await tries(stranger(server.url), email, DEMO_PASSWORD, '203.0.113.9')).body.refused).toBe('tooManySignIns');
  expect((await tries(own, email, 'a slip of mine', '203.0.113.9')).body.refused).toBe('wrongPassword');
  expect((await tries(own, email, DEMO_PASSWORD, '203.0.113.9')).status).toBe(200);
});

test('a known browser is counted as well', async () => {
  const email = 'participant2@demo.hearth';
  const own = await signIn(server.url, email);
  await own.post('/api/auth/sign-out');
  for (let i = 0; i < 10; i += 1) expect((await tries(own, email, 'guess')).body.refused).toBe('wrongPassword');
  expect((await tries(own, email, DEMO_PASSWORD)).body.refused).toBe('tooManySignIns');
});

test('a browser is known for those who signed in there alone, eight of them, and cannot be made up', () => {
  const known = createKnownBrowsers({ secret: 'a secret', cookie: 'known', isHttps: true });
  const carrying = (cookie: string) => new Headers({ cookie: cookie.split(';')[0]! });
  const ana = known.remember('ana@example.org', new Headers());
  expect(ana).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  const both = known.remember('ben@example.org', carrying(ana));
  const id = known.idFor('ana@example.org', carrying(ana));
  expect([known.idFor('ana@example.org', carrying(both)), known.idFor('ben@example.org', carrying(both))]).toEqual([id, id]);
  expect(known.idFor('ben@example.org', carrying(ana))).toBeNull();
  const [browser = '', tag = ''] = ana.split(';')[0]!.replace('known=', '').split('.');
  const changed = (letter: string) => (letter === 'A' ? 'B' : 'A');
  for (const made of [browser, `${browser}.`, `${browser}.${tag.replace(/^./, changed)}`, `${browser.replace(/^./, changed)}.${tag}`, tag, ''])
    expect(known.idFor('ana@example.org', new Headers({ cookie: `known=${made}` }))).toBeNull();
  expect(createKnownBrowsers({ secret: 'another', cookie: 'known', isHttps: true }).idFor('ana@example.org', carrying(ana))).toBeNull();
  let cookie = ana;
  for (let i = 0; i < 8; i += 1) cookie = known.remember(`${i}@example.org`, carrying(cookie));
  expect([known.idFor('ana@example.org', carrying(cookie)), known.idFor('0@example.org', carrying(cookie))]).toEqual([null, id]);
});

test('my sign-ins: the device in words, never where; one is signed out, or all others, and their sockets with them', async () => {
  const laptop = await signIn(server.url, 'participant4');
  const phone = stranger(server.url);
  const agent = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1';
  await phone.post(SIGN_IN, { email: 'participant4@demo.hearth', password: DEMO_PASSWORD }, { 'user-agent': agent });
  const { signIns } = (await laptop.get('/api/sign-ins')).body;
  expect(signIns).toHaveLength(2);
  const [ofPhone, ofLaptop] = [signIns.find((one: { isThis: boolean }) => !one.isThis), signIns.find((one: { isThis: boolean }) => one.isThis)];
  expect(ofPhone).toEqual({
    id: expect.any(String),
    browser: 'safari',
    system: 'iphone',
    isThis: false,
    usedAt: expect.any(String),
    since: expect.any(String),
  });
  const live = await connectLive(phone, server.sessions.group);
  const foreign = await signIn(server.url, 'participant5');
  expect((await foreign.post(`/api/sign-ins/${ofPhone.id}/end`)).body.refused).toBe('notThere');
  expect((await laptop.post(`/api/sign-ins/${ofPhone.id}/end`)).status).toBe(200);
  await until(() => live.gone() ?? !live.socket.connected, 'the end of the socket', 5_000);
  expect((await phone.get('/api/me')).status).toBe(401);
  await signIn(server.url, 'participant4');
  await laptop.post('/api/sign-ins/end-others');
  expect((await laptop.get('/api/sign-ins')).body.signIns.map(({ id }: { id: string }) => id)).toEqual([ofLaptop.id]);
});

test('twelve hours end a sign-in; on a device of their own participants and relatives have thirty days, and staff never', async () => {
  const on = async (who: string, isOwnDevice: boolean) => {
    const person = stranger(server.url);
    expect((await person.post(SIGN_IN, { email: `${who}@demo.hearth`, password: DEMO_PASSWORD, isOwnDevice })).status).toBe(200);
    return { person, id: await personId(server.db, who) };
  };
  const [plain, own, mother, staff] = [
    await on('participant6', false),
    await on('participant7', true),
    await on('family1', true),
    await on('cofacilitator', true),
  ];
  expect([await endsOf(plain.id), await endsOf(own.id), await endsOf(mother.id), await endsOf(staff.id)]).toEqual([12, 720, 720, 12]);
  await own.person.post('/api/auth/change-password', { currentPassword: DEMO_PASSWORD, newPassword: 'four plain words' });
  expect(await endsOf(own.id)).toBe(720);
  await server.db.prisma.authSession.updateMany({ where: { userId: plain.id }, data: { endsAt: new Date() } });
  expect((await plain.person.get('/api/me')).status).toBe(401);
  expect(await server.db.prisma.authSession.count({ where: { userId: plain.id } })).toBe(0);
});

test('a sign-in does not end while its person has a seat in a session that is on, and ends with it', async () => {
  const maria = await signIn(server.url, 'facilitator');
  const ana = await signIn(server.url, 'participant8');
  const lead = await join(maria, server.sessions.group);
  const live = await join(ana, server.sessions.group, lead);
  const userId = await personId(server.db, 'participant8');
  const end = () => server.db.prisma.authSession.updateMany({ where: { userId }, data: { endsAt: new Date(Date.now() - 1) } });
  await end();
  server.hearth.sessions.recheck(userId);
  expect((await ana.get('/api/me')).status).toBe(200);
  // Dropped out, she comes back without anything being asked.
  live.close();
  await end();
  const back = await connectLive(ana, server.sessions.group);
  await back.sees(({ view }) => view('presence'));
  back.close();
  await end();
  await server.db.prisma.session.update({ where: { id: server.sessions.group }, data: { endedAt: new Date() } });
  expect((await ana.get('/api/me')).status).toBe(401);
  lead.close();
});

test('a forgotten password: one neutral mail, half an hour, once; the same answer, in no less time, for an address that nobody has', async () => {
  const forget = async (email: string) => {
    const begun = performance.now();
    const { status, body } = await stranger(server.url).post('/api/password-forgotten', { email });
    return { status, body, isSoon: performance.now() - begun < 390 };
  };
  const [known, unknown] = [await forget('participant5@demo.hearth'), await forget('nobody@example.org')];
  expect(known).toEqual({ status: 200, body: { done: true }, isSoon: false });
  expect(unknown).toEqual(known);
  const { text } = await until(() => mail.letters.find(({ to }) => to === 'participant5@demo.hearth'), 'a letter');
  expect(text).toContain('Subject: A new password');
  expect(text).not.toMatch(/therap|session|health|clinic|willow|ella/i);
  const link = await server.db.prisma.passwordLink.findFirstOrThrow({ where: { from: 'forgotten' } });
  expect(link.expiresAt.getTime() - link.createdAt.getTime()).toBe(HOUR_MS / 2);
  await forget('participant5@demo.hearth');
  expect(await server.db.prisma.passwordLink.count({ where: { from: 'forgotten' } })).toBe(1);
  const token = /\/password\/([\w-]{43})/.exec(text.replace(/=\r?\n/g, ''))![1];
  const elsewhere = await signIn(server.url, 'participant5');
  const ella = stranger(server.url);
  expect((await ella.post(`/api/password/${token}`, { password: 'copper lantern over the harbour' })).body).toEqual({ done: true, asks: 'nothing' });
  expect((await elsewhere.get('/api/me')).status).toBe(401);
  expect((await ella.get('/api/me')).status).toBe(200);
  expect((await stranger(server.url).post(`/api/password/${token}`, { password: 'copper lantern over the harbour' })).body.refused).toBe('passwordLinkUsed');
  expect(mail.letters.filter(({ to }) => to === 'nobody@example.org')).toEqual([]);
});

test('what happens to sign-ins stands in the log: who did it, or whose account somebody tried', async () => {
  const ben = await personId(server.db, 'participant1');
  await tries(stranger(server.url), 'participant1@demo.hearth', 'guess');
  expect(await logged('failed')).toMatchObject({ byId: '', outcome: 'wrongPassword', about: ben });
  const person = await signIn(server.url, 'participant1');
  expect(await logged('done')).toMatchObject({ byId: ben, outcome: 'done', about: '' });
  await person.post('/api/auth/sign-out');
  expect(await logged('ended')).toMatchObject({ byId: ben });
  const rows = () => server.db.prisma.auditRow.count();
  const before = await rows();
  await tries(stranger(server.url), 'nobody@example.org', 'guess');
  expect(await rows()).toBe(before);
});

test.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0', 'edge', 'windows'],
  [
    'Mozilla/5.0 (Linux; Android 14; SM-S911B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36',
    'samsung',
    'android',
  ],
  ['Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36', 'chrome', 'android'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:127.0) Gecko/20100101 Firefox/127.0', 'firefox', 'mac'],
  ['Mozilla/5.0 (iPad; CPU OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/126.0 Mobile/15E148 Safari/604.1', 'chrome', 'ipad'],
  ['curl/8', 'other', 'other'],
  ['', 'other', 'other'],
] as const)('%s', (userAgent, browser, system) => expect(deviceOf(userAgent)).toEqual({ browser, system }));
