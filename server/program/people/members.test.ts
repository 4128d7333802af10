// Tried against, each caught: staff made of a participant; an open invitation that survives the end of a membership.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CareTeam, MemberList } from '#shared/program/members/api.ts';
import { makeClinic, makePerson, makeSession } from '#server/testing/clinic.ts';
import { join } from '#server/testing/live.ts';
import { signIn, stranger, type TestPerson } from '#server/testing/person.ts';
import { startServer, type TestServer } from '#server/testing/startServer.ts';
import { until } from '#server/testing/until.ts';

let server: TestServer;
let boss: TestPerson;
let clinicId: string;
let ids: { boss: string; maria: string; ana: string };
beforeAll(async () => {
  server = await startServer();
  clinicId = await makeClinic(server.db);
  ids = {
    boss: await makePerson(server.db, { email: 'boss@harbor.test', name: 'Bo Harbor', role: 'manager', clinicId }),
    maria: await makePerson(server.db, { email: 'maria@harbor.test', name: 'Maria Lead', role: 'facilitator', clinicId }),
    ana: await makePerson(server.db, { email: 'ana@harbor.test', name: 'Ana', role: 'participant', clinicId }),
  };
  boss = await signIn(server.url, 'boss@harbor.test');
});
afterAll(() => server.stop());

const list = async (by = boss) => (await by.get<MemberList>('/api/people')).body;
const of = async (id: string) => (await list()).people.find((one) => one.id === id);
const rowsOf = (word: string) => server.db.prisma.auditRow.findMany({ where: { clinicId, word }, orderBy: { seq: 'asc' } });

test('everybody of the clinic stands in the list with what they are, and nobody of another one', async () => {
  const { people } = await list();
  expect(people.map(({ name, roles, state, hasFactor }) => ({ name, roles, state, hasFactor }))).toEqual([
    { name: 'Ana', roles: ['participant'], state: 'here', hasFactor: false },
    { name: 'Bo Harbor', roles: ['manager'], state: 'here', hasFactor: false },
    { name: 'Maria Lead', roles: ['facilitator'], state: 'here', hasFactor: false },
  ]);
  expect(people.map(({ signedInOn }) => signedInOn)).toEqual([null, expect.stringMatching(/^\d{4}-\d\d-\d\d$/), null]);
  await boss.post('/api/invitations', { email: 'new@harbor.test', role: 'facilitator' });
  expect((await list()).invited).toMatchObject([{ email: 'new@harbor.test', role: 'facilitator', state: 'open' }]);
  const [row] = await rowsOf('members.list');
  expect(row).toMatchObject({ kind: 'membership', act: 'view' });
});

test('one person holds several roles of the staff; the last manager stays one; nobody is staff and something else', async () => {
  expect((await boss.post(`/api/people/${ids.maria}/roles`, { roles: ['facilitator', 'supervisor', 'billing'] })).status).toBe(200);
  expect((await of(ids.maria))?.roles).toEqual(['facilitator', 'supervisor', 'billing']);
  expect((await boss.post(`/api/people/${ids.boss}/roles`, { roles: ['facilitator'] })).body.refused).toBe('lastManager');
  expect((await boss.post(`/api/people/${ids.boss}/end`, {})).body.refused).toBe('lastManager');
  expect((await boss.post(`/api/people/${ids.ana}/roles`, { roles: ['facilitator'] })).body.refused).toBe('anotherAddress');
  expect((await boss.post(`/api/people/${ids.maria}/roles`, { roles: [] })).body).toMatchObject({ refused: 'badInput', values: { field: 'roles' } });
  expect((await boss.post(`/api/people/${ids.maria}/roles`, { roles: ['participant'] })).body).toMatchObject({ refused: 'badInput' });
  expect((await of(ids.ana))?.roles).toEqual(['participant']);
  expect(await rowsOf('members.setRoles')).toContainEqual(
    expect.objectContaining({ act: 'change', outcome: 'done', about: expect.stringContaining(ids.maria) }),
  );
});

test('who leaves during a session loses it and every sign-in; what they left stays; taken back, nothing is open until they sign in anew', async () => {
  const session = await makeSession(server.db, {
    clinicId,
    members: [
      { person: ids.maria, role: 'facilitator', isLead: true },
      { person: ids.ana, role: 'participant' },
    ],
  });
  const lead = await join(await signIn(server.url, 'maria@harbor.test'), session, undefined, { name: 'Maria' });
  const ana = await signIn(server.url, 'ana@harbor.test');
  const hers = await join(ana, session, lead, { name: 'Ana' });
  const { id: sheet } = (await ana.post('/api/sheets', { template: 'i_statement' })).body as { id: string };
  await server.db.prisma.invitation.create({
    data: {
      id: 'open',
      clinicId,
      email: 'ana@harbor.test',
      role: 'participant',
      tokenHash: 'open',
      invitedById: ids.boss,
      expiresAt: new Date(Date.now() + 60_000),
    },
  });

  expect((await boss.post(`/api/people/${ids.ana}/care-team`, { facilitator: ids.maria })).status).toBe(200);

  expect((await boss.post(`/api/people/${ids.ana}/end`, {})).status).toBe(200);
  await until(() => hers.gone(), 'the end of her place in the session');
  expect((await ana.get('/api/me')).status).toBe(401);
  expect((await server.db.prisma.invitation.findUniqueOrThrow({ where: { id: 'open' } })).withdrawnAt).not.toBeNull();
  const door = stranger(server.url);
  await door.post('/api/auth/sign-in/email', { email: 'ana@harbor.test', password: 'hearth-demo' });
  expect((await door.get('/api/me')).status).toBe(401);
  expect(await of(ids.ana)).toMatchObject({ state: 'left', roles: ['participant'] });
  expect(await server.db.prisma.sheet.count({ where: { id: sheet } })).toBe(1);
  expect(await server.db.prisma.sessionMember.count({ where: { sessionId: session, personId: ids.ana, removedAt: { not: null } } })).toBe(1);

  expect((await boss.post(`/api/people/${ids.ana}/take-back`, {})).status).toBe(200);
  expect((await boss.get<CareTeam>(`/api/people/${ids.ana}/care-team`)).body.team).toMatchObject([{ id: ids.maria, until: expect.any(String) }]);
  expect((await ana.get('/api/me')).status).toBe(401);
  expect(await of(ids.ana)).toMatchObject({ state: 'here', roles: ['participant'] });
  expect((await (await signIn(server.url, 'ana@harbor.test')).get(`/api/sheets/${sheet}`)).status).toBe(200);
  expect((await boss.post(`/api/people/${ids.ana}/take-back`, {})).status).toBe(404);
});

test('a new facilitator finds whom they care for before any session is planned, from the day they join the care team until they leave it', async () => {
  const maria = await signIn(server.url, 'maria@harbor.test');
  const theirs = async () => (await maria.get<{ people: { id: string }[] }>('/api/my-people')).body.people.map(({ id }) => id);
  const newcomer = await makePerson(server.db, { email: 'new@harbor.example', name: 'Newcomer', role: 'participant', clinicId });
  expect(await theirs()).not.toContain(newcomer);
  expect((await boss.post(`/api/people/${newcomer}/care-team`, { facilitator: ids.maria })).status).toBe(200);
  expect(await theirs()).toContain(newcomer);
  const team = async () => (await boss.get<CareTeam>(`/api/people/${newcomer}/care-team`)).body;
  expect((await team()).team).toMatchObject([{ id: ids.maria, until: null }]);
  // Twice is once; who is no facilitator, or no participant, is on no care team.
  await boss.post(`/api/people/${newcomer}/care-team`, { facilitator: ids.maria });
  for (const [person, facilitator] of [
    [newcomer, ids.boss],
    [ids.maria, ids.maria],
    [newcomer, 'nobody'],
  ]) {
    expect((await boss.post(`/api/people/${person}/care-team`, { facilitator })).status).toBe(404);
  }
  expect((await team()).team).toHaveLength(1);
  expect((await boss.post(`/api/people/${newcomer}/care-team/end`, { facilitator: ids.maria })).status).toBe(200);
  expect(await theirs()).not.toContain(newcomer);
  expect((await team()).team).toMatchObject([{ id: ids.maria, until: expect.any(String) }]);
  expect((await boss.post(`/api/people/${newcomer}/care-team/end`, { facilitator: ids.maria })).status).toBe(404);
});

test('a manager of another clinic reaches nobody', async () => {
  const other = await makeClinic(server.db, 'Third Clinic');
  await makePerson(server.db, { email: 'boss@third.test', name: 'Third Boss', role: 'manager', clinicId: other });
  const third = await signIn(server.url, 'boss@third.test');
  expect((await list(third)).people.map(({ name }) => name)).toEqual(['Third Boss']);
  for (const [what, body] of [
    ['end', {}],
    ['take-back', {}],
    ['roles', { roles: ['billing'] }],
  ] as const) {
    expect((await third.post(`/api/people/${ids.maria}/${what}`, body)).status).toBe(404);
  }
  expect((await of(ids.maria))?.state).toBe('here');
});
