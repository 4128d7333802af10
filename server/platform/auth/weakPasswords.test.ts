// Through the three doors at which a password is chosen, and the rule itself.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '#server/seed/accounts.ts';
import { personId } from '#server/testing/clinic.ts';
import { signIn, stranger, type Reply } from '#server/testing/person.ts';
import { startServer, type TestServer } from '#server/testing/startServer.ts';
import { TEST_KEY } from '#server/testing/template.ts';
import { linkToken } from './linkToken.ts';
import { makePasswordLink } from '#server/program/account/passwordLinks.ts';
import { refusalOfPassword } from './weakPasswords.ts';

const ana = { name: 'Ana Duarte', email: 'ana.duarte@example.org', clinic: 'Harbor Clinic' };
const said = async (password: string, owner = ana) => (await refusalOfPassword(password, owner, 'password'))?.values.rule;

describe('refused', () => {
  test.each([
    'qwertyuiop',
    '1234567890',
    'password123',
    'Password1!',
    'P@ssw0rd2026',
    'passwordpassword',
    'iloveyou!!!!',
    'Christopher',
    'christopher1999',
    'sunshine2026',
    'complicated',
    'aaaaaaaaaaaa',
    'abcdefghijkl',
    '  qwertyuiop  ',
    'QWERTYUIOP',
    'ｐａｓｓｗｏｒｄ１２３',
  ])('%s, from the lists', async (password) => expect(await said(password)).toMatch(/on the lists that strangers try first/));

  test.each([
    'hearth2026',
    'HearthHearth',
    'hearth-demo',
    'anaduarte1',
    'Duarte Ana!',
    'ana.duarte@example.org',
    'ana duarte example',
    'harborclinic',
    'Harbor Clinic 2026',
    'Àna Dúarte 1990',
    'H3arth2026!',
    'hearthpassword',
    'anaqwertyuiop',
  ])('%s, of names that others know', async (password) => expect(await said(password)).toMatch(/on the lists|little more than a name or an address/));

  test('says which of the two it is', async () => {
    expect([await said('anaduarte1'), await said('harborclinic'), await said('hearth2026')]).toEqual(
      Array(3).fill(expect.stringMatching(/little more than a name/)),
    );
  });
});

test.each([
  'four plain words',
  'correct horse battery staple',
  'mt4-Kvz9-qLp2',
  'Ana and four brown bears',
  'wir gehen barfuß los',
  '이것은 내 비밀번호다',
  'x7Lq0!vRz2',
])('%s is taken', async (password) => {
  expect(await said(password)).toBeUndefined();
});

test('the longest password is looked at at once', async () => {
  for (const password of ['1'.repeat(127) + 'x', 'ana'.repeat(42), 'ab'.repeat(64)]) await said(password);
});

describe('wherever one is chosen', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());

  const refusedAt = (field: string, { status, body }: Reply) =>
    expect({ status, refused: body.refused, field: body.values?.field }).toEqual({ status: 400, refused: 'badInput', field });

  test('a change', async () => {
    const ben = await signIn(server.url, 'participant2');
    for (const newPassword of ['password123', 'Ben Whitfield', 'willowclinic', 'hearth2026!']) {
      refusedAt('newPassword', await ben.post('/api/auth/change-password', { currentPassword: DEMO_PASSWORD, newPassword }));
    }
    await signIn(server.url, 'participant2');
  });

  test('an invitation, which stays open', async () => {
    const manager = await signIn(server.url, 'manager');
    const { body } = await manager.post<{ link: string }>('/api/invitations', { email: 'noor.haddad@example.org', role: 'participant' });
    const accept = `/api/invitation/${body.link.split('/').at(-1)}/accept`;
    const door = stranger(server.url);
    for (const password of ['qwertyuiop', 'noorhaddad1', 'Willow Clinic']) refusedAt('password', await door.post(accept, { name: 'Noor', password }));
    expect((await door.post(accept, { name: 'Noor', password: 'four plain words' })).status).toBe(200);
  });

  test('a link from the command on the machine, which stays open', async () => {
    const person = await personId(server.db, 'participant5');
    const token = await server.db.prisma.$transaction((tx) =>
      makePasswordLink(tx, { personId: person, from: 'machine', tokenFor: (id) => linkToken(TEST_KEY, id) }, new Date()),
    );
    const door = stranger(server.url);
    for (const password of ['sunshine2026', 'ellanordmann', 'participant5']) refusedAt('password', await door.post(`/api/password/${token}`, { password }));
    expect((await door.post(`/api/password/${token}`, { password: 'four plain words' })).status).toBe(200);
  });
});
