import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { InvitationMade } from '#shared/program/invitations/answers.ts';
import { makeClinic, makePerson } from '#server/testing/clinic.ts';
import { signIn, stranger, type TestPerson } from '#server/testing/person.ts';
import { startServer, type TestServer } from '#server/testing/startServer.ts';

let server: TestServer;
let manager: TestPerson;
beforeAll(async () => {
  server = await startServer();
  manager = await signIn(server.url, 'manager');
});
afterAll(() => server.stop());
beforeEach(() => server.db.prisma.rateLimit.deleteMany());

const PASSWORD = 'four plain words';

async function invite(email: string, role = 'participant', by = manager) {
  const { status, body } = await by.post<InvitationMade>('/api/invitations', { email, role });
  expect(status).toBe(200);
  const token = body.link!.split('/').pop()!;
  return { ...body, offer: `/api/invitation/${token}`, accept: `/api/invitation/${token}/accept`, token };
}

const account = { name: 'Noor Haddad', password: PASSWORD };

test('somebody gets a link, makes an account, is signed in and has the role', async () => {
  const { link, offer, accept, invitation } = await invite('Noor@Example.org');
  expect(link).toMatch(new RegExp(`^${server.url}/invite/[\\w-]{43}$`));
  expect(invitation).toMatchObject({ email: 'noor@example.org', role: 'participant', state: 'open' });
  const noor = stranger(server.url);
  expect((await noor.get(offer)).body).toEqual({ clinic: 'Willow Clinic (demo)', email: 'noor@example.org', role: 'participant' });
  expect((await noor.post(accept, account)).status).toBe(200);
  expect((await noor.get('/api/me')).body).toMatchObject({ name: 'Noor Haddad', email: 'noor@example.org', roles: ['participant'] });
  expect((await noor.get('/api/today')).body).toEqual({ sessions: [] });
  await signIn(server.url, 'noor@example.org', PASSWORD);
  const { invitations } = (await manager.get('/api/invitations')).body;
  expect(invitations[0]).toMatchObject({ email: 'noor@example.org', state: 'accepted' });
});

test('the link itself is kept nowhere', async () => {
  const { token } = await invite('kept@example.org');
  const rows = await server.db.prisma.invitation.findMany();
  expect(JSON.stringify(rows)).not.toContain(token);
  expect(JSON.stringify((await manager.get('/api/invitations')).body)).not.toContain(token);
});

test('used, withdrawn and expired links each say so, and make no account', async () => {
  const used = await invite('used@example.org');
  await stranger(server.url).post(used.accept, account);
  const withdrawn = await invite('withdrawn@example.org');
  expect((await manager.post(`/api/invitations/${withdrawn.invitation.id}/withdraw`)).body.invitation.state).toBe('withdrawn');
  const expired = await invite('expired@example.org');
  await server.db.prisma.invitation.update({ where: { id: expired.invitation.id }, data: { expiresAt: new Date() } });
  const people = await server.db.prisma.person.count();
  for (const [link, refused] of [
    [used, 'invitationUsed'],
    [withdrawn, 'invitationWithdrawn'],
    [expired, 'invitationExpired'],
  ] as const) {
    const door = stranger(server.url);
    for (const { status, body } of [await door.get(link.offer), await door.post(link.accept, account)]) {
      expect({ status, body }).toEqual({ status: 410, body: { refused, values: {} } });
    }
    expect(door.cookie()).toBe('');
  }
  expect(await server.db.prisma.person.count()).toBe(people);
});

test('a link that was never made is not there', async () => {
  const { status, body } = await stranger(server.url).get(`/api/invitation/${'x'.repeat(43)}`);
  expect({ status, refused: body.refused }).toEqual({ status: 404, refused: 'notThere' });
});

test('of two who press at once, one gets the account', async () => {
  const { accept } = await invite('twice@example.org');
  const replies = await Promise.all([1, 2, 3].map(() => stranger(server.url).post(accept, account)));
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 410, 410]);
  expect(await server.db.prisma.person.count({ where: { email: 'twice@example.org' } })).toBe(1);
});

test('a new link replaces the older one', async () => {
  const first = await invite('again@example.org');
  const second = await invite('again@example.org');
  expect((await stranger(server.url).get(first.offer)).body.refused).toBe('invitationWithdrawn');
  expect((await stranger(server.url).get(second.offer)).status).toBe(200);
});

test('whoever invites is told the same of an address with an account, and the link leads into none', async () => {
  const clinicId = await makeClinic(server.db);
  await makePerson(server.db, { email: 'boss@harbor.test', name: 'Harbor Boss', role: 'manager', clinicId });
  const boss = await signIn(server.url, 'boss@harbor.test');
  const shapeOf = (body: InvitationMade) =>
    JSON.stringify(body)
      .replace(/\/invite\/[\w-]{43}/, '/invite/X')
      .replaceAll(body.invitation.id, 'ID')
      .replaceAll(body.invitation.email, 'EMAIL')
      .replace(/\d{4}-[\d-]+T[\d:.]+Z/g, 'T');
  const ben = await signIn(server.url, 'participant2');
  for (const by of [manager, boss]) {
    const unknown = await by.post<InvitationMade>('/api/invitations', { email: `nobody@${by === boss ? 'a' : 'b'}.test`, role: 'participant' });
    for (const email of ['participant2@demo.hearth', 'facilitator@demo.hearth', 'boss@harbor.test']) {
      const made = await invite(email, 'participant', by);
      expect(shapeOf({ invitation: made.invitation, link: made.link })).toBe(shapeOf(unknown.body));
      expect((await stranger(server.url).get(made.offer)).status).toBe(200);
      const door = stranger(server.url);
      const taken = await door.post(made.accept, account);
      expect({ status: taken.status, refused: taken.body.refused, cookie: door.cookie() }).toEqual({ status: 409, refused: 'emailTaken', cookie: '' });
    }
  }
  // Their sign-ins and their passwords are as they were.
  expect((await ben.get('/api/me')).body).toMatchObject({ name: 'Ben Whitfield' });
  await signIn(server.url, 'participant2');
  expect(await server.db.prisma.passwordLink.count()).toBe(0);
});

test('an address is proven by a link that came to it, not by one that who invites was shown', async () => {
  const { accept } = await invite('shown@example.org');
  await stranger(server.url).post(accept, account);
  expect(await server.db.prisma.person.findUnique({ where: { email: 'shown@example.org' } })).toMatchObject({ emailVerified: false });
  expect(await server.db.prisma.person.count({ where: { emailVerified: true, email: { endsWith: '@demo.hearth' } } })).toBe(0);
});

test('a manager neither sees nor withdraws the invitations of another clinic', async () => {
  const { invitation, offer } = await invite('ours@example.org');
  const clinicId = await makeClinic(server.db, 'Third Clinic');
  await makePerson(server.db, { email: 'boss@third.test', name: 'Third Boss', role: 'manager', clinicId });
  const boss = await signIn(server.url, 'boss@third.test');
  expect((await boss.get('/api/invitations')).body).toEqual({ invitations: [] });
  expect((await boss.post(`/api/invitations/${invitation.id}/withdraw`)).status).toBe(404);
  expect((await stranger(server.url).get(offer)).status).toBe(200);
});

test('a short password or no name is said in a sentence at its field', async () => {
  const { accept } = await invite('fields@example.org');
  const door = stranger(server.url);
  expect((await door.post(accept, { name: 'Noor', password: 'short' })).body).toEqual({
    refused: 'badInput',
    values: { field: 'password', rule: 'Please choose a password of at least 10 characters.' },
  });
  expect((await door.post(accept, { name: '   ', password: PASSWORD })).body).toMatchObject({ values: { field: 'name', rule: 'Please write your name.' } });
});
