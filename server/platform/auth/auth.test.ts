import { hashPassword as hashedBefore } from 'better-auth/crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { personId } from '#server/testing/clinic.ts';
import { connectLive, NotLetIn } from '#server/testing/live.ts';
import { signIn, stranger } from '#server/testing/person.ts';
import { startServer, type TestServer } from '#server/testing/startServer.ts';
import { until } from '#server/testing/until.ts';
import { DEMO_PASSWORD } from '#server/seed/accounts.ts';
import { signIn as signInRoute } from '#server/program/account/routes.ts';
import { countTry } from './tries.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());
beforeEach(() => server.db.prisma.rateLimit.deleteMany());

const SIGN_IN = '/api/auth/sign-in/email';
const account = (email: string, password = DEMO_PASSWORD) => ({ email, password });

test('somebody signs in, is known, signs out, and is not known any more', async () => {
  const ana = await signIn(server.url, 'participant1');
  expect((await ana.get('/api/me')).body).toEqual({
    name: 'Ana Duarte',
    email: 'participant1@demo.hearth',
    roles: ['participant'],
    clinic: { name: 'Willow Clinic (demo)', phone: '(503) 555-0142' },
    owner: expect.stringMatching(/^[\w-]{16}$/),
  });
  const cookie = ana.cookie();
  const out = await ana.post('/api/auth/sign-out');
  // Never "storage": words that wait for their owner are there.
  expect([out.status, out.headers.get('clear-site-data')]).toEqual([200, '"cache"']);
  expect(ana.cookie()).not.toContain('session_token');
  // Also for somebody who kept a copy of the cookie.
  expect((await stranger(server.url).get('/api/me', { cookie })).status).toBe(401);
});

test('the key for what a browser keeps is a person’s own, and the same at each sign-in', async () => {
  const ask = async (account: 'participant2' | 'participant4') => {
    const person = await signIn(server.url, account);
    const { owner } = (await person.get<{ owner: string }>('/api/me')).body;
    const { key } = (await person.get<{ key: string }>('/api/device-key')).body;
    return { owner, key };
  };
  const [ben, again, other] = [await ask('participant2'), await ask('participant2'), await ask('participant4')];
  expect(again).toEqual(ben);
  expect(Buffer.from(ben.key, 'base64')).toHaveLength(32);
  expect([other.owner === ben.owner, other.key === ben.key]).toEqual([false, false]);
  expect((await stranger(server.url).get('/api/device-key')).status).toBe(401);
});

test('the cookie is out of reach of scripts and other sites', async () => {
  const { headers } = await stranger(server.url).post(SIGN_IN, account('participant2@demo.hearth'));
  expect(headers.getSetCookie().map((cookie) => cookie.split('=')[0])).toEqual(['hearth.session_token', 'hearth.known']);
  for (const cookie of headers.getSetCookie()) expect(cookie).toMatch(/HttpOnly; SameSite=Lax$/);
});

test('a changed cookie is worth nothing', async () => {
  const ben = await signIn(server.url, 'participant2');
  const cookie = ben.cookie().split('; ')[0]!;
  for (const changed of [cookie.replace(/.$/, ''), cookie.replace('=', '=x'), cookie.replace(/\..*$/, '.x'), 'hearth.session_token=x']) {
    expect((await stranger(server.url).get('/api/me', { cookie: changed })).status).toBe(401);
  }
});

test('a wrong password and an unknown address are the same sentence', async () => {
  const door = stranger(server.url);
  const wrong = await door.post(SIGN_IN, account('participant1@demo.hearth', 'not the password'));
  const unknown = await door.post(SIGN_IN, account('nobody@demo.hearth'));
  expect(wrong.status).toBe(401);
  expect(unknown.status).toBe(401);
  expect(unknown.body).toEqual(wrong.body);
  expect(door.cookie()).toBe('');
});

test('the address may be written in capitals and with spaces around', async () => {
  expect((await stranger(server.url).post(SIGN_IN, account('  Participant1@Demo.Hearth '))).status).toBe(200);
});

test('nobody makes an account without an invitation', async () => {
  const before = await server.db.prisma.person.count();
  const door = stranger(server.url);
  for (const path of ['/api/auth/sign-up/email', '/api/auth/sign-in/social', '/api/auth/update-user', '/api/auth/list-sessions', '/api/auth/get-session']) {
    const { status } = await door.post(path, { name: 'X', email: 'x@example.org', password: 'long enough password' });
    expect({ path, status }).toEqual({ path, status: 404 });
  }
  expect(await server.db.prisma.person.count()).toBe(before);
});

test('guessing one account is stopped, also for the right password, while others sign in', async () => {
  const door = stranger(server.url);
  const email = 'participant3@demo.hearth';
  for (let i = 0; i < 8; i += 1) await countTry(server.db, email, { ip: '127.0.0.1', browser: null });
  for (let i = 0; i < 2; i += 1) expect((await door.post(SIGN_IN, account(email, `guess ${i}`))).status).toBe(401);
  const stopped = await door.post(SIGN_IN, account(email));
  expect({ status: stopped.status, refused: stopped.body.refused }).toEqual({ status: 429, refused: 'tooManySignIns' });
  expect((await door.post(SIGN_IN, account('participant4@demo.hearth'))).status).toBe(200);
  // From elsewhere the person themself still gets in.
  expect((await door.post(SIGN_IN, account(email), { 'x-forwarded-for': '203.0.113.7' })).status).toBe(200);
});

test('guessing from many places is stopped as well', async () => {
  const email = 'participant3@demo.hearth';
  for (let i = 0; i < 100; i += 1) expect(await countTry(server.db, email, { ip: `203.0.113.${i}`, browser: null })).toBe(true);
  expect((await stranger(server.url).post(SIGN_IN, account(email))).status).toBe(429);
  expect(JSON.stringify(await server.db.prisma.rateLimit.findMany())).not.toContain('participant3');
});

test('signing in rightly forgets the wrong tries before it', async () => {
  const email = 'participant5@demo.hearth';
  for (let round = 0; round < 3; round += 1) {
    for (let i = 0; i < 9; i += 1) await countTry(server.db, email, { ip: '127.0.0.1', browser: null });
    expect((await stranger(server.url).post(SIGN_IN, account(email))).status).toBe(200);
  }
});

test('a new password works, the old one does not, and other devices are signed out', async () => {
  const [phone, laptop] = [await signIn(server.url, 'participant6'), await signIn(server.url, 'participant6')];
  const short = await phone.post('/api/auth/change-password', { currentPassword: DEMO_PASSWORD, newPassword: 'short' });
  expect({ status: short.status, field: short.body.values.field }).toEqual({ status: 400, field: 'newPassword' });
  expect((await phone.post('/api/auth/change-password', { currentPassword: DEMO_PASSWORD, newPassword: 'four plain words' })).status).toBe(200);
  expect((await phone.get('/api/me')).status).toBe(200);
  expect((await laptop.get('/api/me')).status).toBe(401);
  const door = stranger(server.url);
  expect((await door.post(SIGN_IN, account('participant6@demo.hearth'))).status).toBe(401);
  expect((await door.post(SIGN_IN, account('participant6@demo.hearth', 'four plain words'))).status).toBe(200);
});

test('somebody who left the clinic is told so, and is not signed in', async () => {
  const id = await personId(server.db, 'participant7');
  const grace = await signIn(server.url, 'participant7');
  await server.db.prisma.clinicMember.deleteMany({ where: { personId: id } });
  expect((await grace.get('/api/me')).status).toBe(401);
  const door = stranger(server.url);
  const { status, body } = await door.post(SIGN_IN, account('participant7@demo.hearth'));
  expect({ status, refused: body.refused, cookie: door.cookie() }).toEqual({ status: 403, refused: 'noClinic', cookie: '' });
});

test('signing out closes the live socket, and without a sign-in none opens', async () => {
  const hugo = await signIn(server.url, 'participant8');
  const live = await connectLive(hugo, server.sessions.group);
  const rechecked: string[] = [];
  server.hearth.sessions.onRecheck((id) => rechecked.push(id));
  await hugo.post('/api/auth/sign-out');
  await until(() => live.gone() ?? live.socket.disconnected, 'the end of the live socket');
  expect(live.gone()?.refused).toBe('signedOut');
  // At once, not when somebody looks by and by.
  expect(rechecked).toEqual([await personId(server.db, 'participant8')]);
  await expect(connectLive(hugo, server.sessions.group)).rejects.toBeInstanceOf(NotLetIn);
});

test('in a crowd, those for whom there is no place are told that it is a moment, and have used up no try', async () => {
  const crowded = { db: server.db, ip: '10.0.0.1', headers: new Headers(), auth: { hashing: async () => null, known: { idFor: () => null } } };
  expect(await signInRoute.run(crowded, { body: account('participant1@demo.hearth') })).toMatchObject({ refused: 'oneMoment' });
  expect(await server.db.prisma.rateLimit.count({ where: { key: { startsWith: 'signIn' } } })).toBe(0);
});

test('a hash of the older kind is made anew when its owner signs in, and still fits', async () => {
  const id = await personId(server.db, 'participant3');
  const credential = { userId: id, providerId: 'credential' };
  const { password: before } = await server.db.prisma.authAccount.findFirstOrThrow({ where: credential });
  await server.db.prisma.authAccount.updateMany({ where: credential, data: { password: await hashedBefore(DEMO_PASSWORD) } });
  await signIn(server.url, 'participant3');
  const { password: after } = await server.db.prisma.authAccount.findFirstOrThrow({ where: credential });
  expect(after).toMatch(/^scrypt\$/);
  await signIn(server.url, 'participant3');
  await server.db.prisma.authAccount.updateMany({ where: credential, data: { password: before } });
});
