// Tried against, each caught: the invitation's link goes to somebody who has an account; a link works twice; its other sign-ins
// stay; the notice is left out; an answer that tells whether there is an account.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PasswordNotices } from '#shared/program/account/answers.ts';
import type { InvitationMade } from '#shared/program/invitations/answers.ts';
import { startMailServer, type MailServer } from '#server/testing/mailServer.ts';
import { signIn, stranger, type TestPerson } from '#server/testing/person.ts';
import { startServer, testEnvironment, type TestServer } from '#server/testing/startServer.ts';
import { until } from '#server/testing/until.ts';

let server: TestServer;
let mail: MailServer;
let manager: TestPerson;
beforeAll(async () => {
  mail = await startMailServer();
  server = await startServer({ mail: { url: mail.url, from: 'Hearth <hearth@example.org>' } });
  manager = await signIn(server.url, 'manager');
});
afterAll(async () => {
  await server.stop();
  mail.close();
});

const PASSWORD = 'four plain words';
const invite = async (email: string) => (await manager.post<InvitationMade>('/api/invitations', { email, role: 'participant' })).body;
const letterTo = (email: string) => until(() => mail.letters.find(({ to }) => to === email), `a letter to ${email}`);
/** Where the link in a letter leads; the path of its page. */
const linkIn = (text: string) => /\/(invite|password)\/([\w-]{43})/.exec(text.replace(/=\r?\n/g, ''))!;

test('with mail, the way in goes to the address alone: an invitation, or a new password for who has an account', async () => {
  const [unknown, known] = [await invite('new@example.org'), await invite('participant5@demo.hearth')];
  for (const { link } of [unknown, known]) expect(link).toBeNull();
  const said = ({ invitation: { state, role }, ...rest }: InvitationMade) => ({ ...rest, state, role });
  expect(said(known)).toEqual(said(unknown));
  expect(Object.keys(known.invitation)).toEqual(Object.keys(unknown.invitation));
  const invitation = linkIn((await letterTo('new@example.org')).text);
  expect(invitation[1]).toBe('invite');
  const noor = stranger(server.url);
  expect((await noor.post(`/api/invitation/${invitation[2]}/accept`, { name: 'Noor Haddad', password: PASSWORD })).status).toBe(200);
  expect(await server.db.prisma.person.findUnique({ where: { email: 'new@example.org' } })).toMatchObject({ emailVerified: true });

  const { text } = await letterTo('participant5@demo.hearth');
  const way = linkIn(text);
  expect(way[1]).toBe('password');
  expect(JSON.stringify(await server.db.prisma.passwordLink.findMany())).not.toContain(way[2]);
  const elsewhere = await signIn(server.url, 'participant5');
  const ella = stranger(server.url);
  expect((await ella.get(`/api/password/${way[2]}`)).body).toEqual({ email: 'participant5@demo.hearth' });
  const replies = await Promise.all([ella, stranger(server.url)].map((door) => door.post(`/api/password/${way[2]}`, { password: PASSWORD })));
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 410]);
  expect((await elsewhere.get('/api/me')).status).toBe(401);
  expect((await (await signIn(server.url, 'participant5', PASSWORD)).get('/api/me')).body).toMatchObject({ name: 'Ella Nordmann' });
  expect((await server.db.prisma.person.findUnique({ where: { email: 'participant5@demo.hearth' } }))!.emailVerified).toBe(true);
  // Asked for again and again, somebody gets one mail.
  for (let i = 0; i < 3; i += 1) await invite('participant6@demo.hearth');
  expect(await server.db.prisma.passwordLink.count({ where: { person: { email: 'participant6@demo.hearth' } } })).toBe(1);
});

test('the command on the machine prints a link, and the owner reads of it at the next sign-in', async () => {
  const run = (address: string) =>
    promisify(execFile)(process.execPath, ['scripts/password.ts', address], {
      env: { ...process.env, ...testEnvironment(server.dataDir), PUBLIC_URL: 'https://care.example.org' },
    });
  await expect(run('nobody@example.org')).rejects.toMatchObject({ code: 1, stderr: 'There is no account with this address.\n' });
  const printed = await run('Participant7@demo.hearth');
  expect(printed.stderr).toBe('');
  const [, token] = /^https:\/\/care\.example\.org\/password\/([\w-]{43})$/m.exec(printed.stdout)!;

  const grace = await signIn(server.url, 'participant7');
  const told = async () => (await grace.get<PasswordNotices>('/api/password-notices')).body.notices;
  expect(await told()).toMatchObject([{ wasUsed: false }]);
  expect((await manager.get('/api/password-notices')).body).toEqual({ notices: [] });
  const door = stranger(server.url);
  expect((await door.post(`/api/password/${token}`, { password: PASSWORD })).status).toBe(200);
  const [notice] = (await door.get<PasswordNotices>('/api/password-notices')).body.notices;
  expect(notice).toMatchObject({ wasUsed: true });
  expect((await manager.post(`/api/password-notices/${notice!.id}/read`)).status).toBe(404);
  expect((await door.post(`/api/password-notices/${notice!.id}/read`)).status).toBe(200);
  expect((await door.get('/api/password-notices')).body).toEqual({ notices: [] });
  expect(mail.letters.filter(({ to }) => to.startsWith('participant7'))).toEqual([]);
}, 120_000);
