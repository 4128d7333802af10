import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CONSENT_VERSION } from '#shared/content/familyConsent.ts';
import { FAMILY_SESSION_CONSENT_VERSION } from '#shared/content/familySessionConsent.ts';
import { clinicRoles, type Caller } from '#shared/people/role.ts';
import { makeClinic, makePerson, makeSession, personId } from '#server/testing/clinic.ts';
import { TEST_KEY } from '#server/testing/template.ts';
import { signIn, stranger, type TestPerson } from '#server/testing/person.ts';
import { startServer, type TestServer } from '#server/testing/startServer.ts';
import { createMailLinks } from '#server/practice/mailLinks.ts';
import { DEMO_PASSWORD } from '#server/seed/accounts.ts';
import { hashToken, linkToken } from '#server/auth/linkToken.ts';
import { routes } from './registry.ts';
import type { Route } from './route.ts';

let server: TestServer;
const signedIn = new Map<string, TestPerson>();
const callers: readonly Caller[] = [...clinicRoles, 'signedOut'];

beforeAll(async () => {
  server = await startServer();
  const clinicId = await makeClinic(server.db);
  const demo = await server.db.prisma.clinic.findFirstOrThrow({ where: { isDemo: true } });
  const captioner = await makePerson(server.db, { email: 'captioner@demo.hearth', name: 'Sam Reyes', role: 'captioner', clinicId: demo.id });
  await server.db.prisma.sessionMember.create({ data: { sessionId: server.sessions.family, personId: captioner, role: 'captioner' } });
  for (const role of clinicRoles) await makePerson(server.db, { email: `${role}@harbor.test`, name: `Other ${role}`, role, clinicId });
});
afterAll(() => server.stop());

const demoAccountOf: Record<Exclude<Caller, 'signedOut'>, string> = {
  participant: 'participant1@demo.hearth',
  facilitator: 'facilitator@demo.hearth',
  family: 'family1@demo.hearth',
  manager: 'manager@demo.hearth',
  captioner: 'captioner@demo.hearth',
};

async function personAs(caller: Caller, clinic: 'demo' | 'other' = 'demo'): Promise<TestPerson> {
  if (caller === 'signedOut') return stranger(server.url);
  const email = clinic === 'demo' ? demoAccountOf[caller] : `${caller}@harbor.test`;
  const person = signedIn.get(email) ?? (await signIn(server.url, email));
  signedIn.set(email, person);
  return person;
}

interface Sample {
  path?: string;
  body?: unknown;
  /** Whoever holds the link may. */
  isLink?: boolean;
  /** May call the route, but what the sample asks for is not theirs. */
  notTheirs?: Caller | readonly Caller[];
}

/** What a right call looks like. A route that takes something and is missing here fails the walk. */
const samples: Record<string, () => Sample | Promise<Sample>> = {
  'post /api/auth/sign-in/email': () => ({ body: { email: 'participant2@demo.hearth', password: DEMO_PASSWORD } }),
  'post /api/auth/change-password': () => ({ body: { currentPassword: 'not the right one', newPassword: 'four plain words' } }),
  'get /api/password/:token': async () => ({ path: `/api/password/${(await newLink('mail')).token}` }),
  'post /api/password/:token': async () => ({ path: `/api/password/${(await newLink('mail')).token}`, body: { password: 'four plain words' } }),
  'post /api/password-notices/:id/read': async () => ({ path: `/api/password-notices/${(await newLink('machine')).id}/read`, notTheirs: clinicRoles.filter((role) => role !== 'participant') }),
  'get /api/sessions/:id/way-in': () => ({ path: `/api/sessions/${server.sessions.family}/way-in`, notTheirs: 'manager' }),
  'get /api/sessions/:id/people': () => ({ path: `/api/sessions/${server.sessions.family}/people` }),
  'get /api/sessions/:id/attendance': () => ({ path: `/api/sessions/${server.sessions.family}/attendance` }),
  'get /api/sessions/:id/record': () => ({ path: `/api/sessions/${server.sessions.individual}/record` }),
  'post /api/sessions/:id/note/delete': async () => ({ path: `/api/sessions/${await endedSession()}/note/delete` }),
  'post /api/alerts/:id/outcome': async () => ({ path: `/api/alerts/${await openAlert()}/outcome`, body: { outcome: 'Spoke alone.' } }),
  'post /api/notices/:id/seen': async () => ({ path: `/api/notices/${await newNotice()}/seen` }),
  'get /api/sessions/:id/captioners': () => ({ path: `/api/sessions/${server.sessions.individual}/captioners` }),
  'post /api/sessions/:id/captioners': () => ({ path: `/api/sessions/${server.sessions.individual}/captioners`, body: { email: `cap${(invited += 1)}@example.org` } }),
  'post /api/sessions/:id/captioners/:captioner/remove': async () => {
    const { id } = await server.db.prisma.invitedCaptioner.create({ data: { sessionId: server.sessions.individual, email: `gone${(invited += 1)}@example.org` } });
    return { path: `/api/sessions/${server.sessions.individual}/captioners/${id}/remove` };
  },
  'get /api/kept/:id': async () => ({ path: `/api/kept/${await newKept()}`, notTheirs: 'manager' }),
  'post /api/kept/:id/delete': async () => ({ path: `/api/kept/${await newKept()}/delete` }),
  'post /api/invitations': () => ({ body: { email: 'somebody@example.org', role: 'participant' } }),
  'post /api/invitations/:id/withdraw': async () => ({ path: `/api/invitations/${(await newInvitation()).invitation.id}/withdraw` }),
  'get /api/invitation/:token': async () => ({ path: `/api/invitation/${tokenIn(await newInvitation())}` }),
  'get /api/worksheets/:id': async () => ({ path: `/api/worksheets/${await newWorksheet()}` }),
  'post /api/worksheets': () => ({ body: ownWorksheet }),
  'post /api/worksheets/:id/versions': async () => ({ path: `/api/worksheets/${await newWorksheet()}/versions`, body: ownWorksheet }),
  'post /api/worksheets/:id/withdraw': async () => ({ path: `/api/worksheets/${await newWorksheet()}/withdraw` }),
  'post /api/sheets': () => ({ body: { template: 'i_statement' } }),
  'get /api/sheets/:id': () => sheetPath(''),
  'get /api/sheets/:id/pdf': () => sheetPath('/pdf'),
  'post /api/sheets/:id/updates': async () => ({ ...(await sheetPath('/updates')), body: { update: '', stateVector: 'AA==' } }),
  'post /api/sheets/:id/visibility': async () => ({ ...(await sheetPath('/visibility')), body: { visibility: 'facilitators' } }),
  'post /api/sheets/:id/done': async () => ({ ...(await sheetPath('/done')), body: { isDone: true } }),
  'post /api/sheets/:id/duplicate': () => sheetPath('/duplicate'),
  'post /api/sheets/:id/delete': async () => ({ path: `/api/sheets/${await makeSharedSheet()}/delete` }),
  'post /api/practice': () => ({ body: somePractice }),
  'post /api/practice/:id/days': async () => ({
    path: `/api/practice/${await newPractice()}/days`,
    body: { day: new Date().toISOString().slice(0, 10), outcome: 'done', helpfulness: 6, note: 'Went well.', loggedAt: new Date().toISOString() },
  }),
  'post /api/practice/:id/readers': async () => ({ path: `/api/practice/${await newPractice()}/readers`, body: { noteReaders: 'facilitators' } }),
  'post /api/practice/:id/reminder': async () => ({ path: `/api/practice/${await newPractice()}/reminder`, body: { remindAt: '19:00', mailZone: null } }),
  'post /api/practice/:id/end': async () => ({ path: `/api/practice/${await newPractice()}/end` }),
  'post /api/assigned-practice': async () => ({ body: { ...somePractice, people: [await personId(server.db, 'participant1')] } }),
  'post /mails-off/:token': async () => ({ path: `/mails-off/${createMailLinks(TEST_KEY).tokenOf(await personId(server.db, 'participant1'))}`, isLink: true }),
  'post /api/plans/:id/consents': async () => ({ path: `/api/plans/${await newPlan()}/consents`, body: await someConsent() }),
  'post /api/family-consents': async () => ({ body: { ...(await someConsent()), textVersion: FAMILY_SESSION_CONSENT_VERSION, topics: ['attendance'] } }),
  'get /api/sessions/:id/relatives': () => ({ path: `/api/sessions/${server.sessions.family}/relatives` }),
  'post /api/consents/:id/revoke': async () => ({ path: `/api/consents/${await newConsent()}/revoke` }),
  'get /api/plans-shown/:id': async () => ({ path: `/api/plans-shown/${await newConsent()}` }),
  'post /api/invitation/:token/accept': async () => ({
    path: `/api/invitation/${tokenIn(await newInvitation())}/accept`,
    body: { name: 'Somebody New', password: 'four plain words' },
  }),
  'get /api/lessons/:id': async () => ({ path: `/api/lessons/${await newLesson()}`, notTheirs: 'family' }),
  'post /api/lessons/:id/progress': async () => ({
    path: `/api/lessons/${await newLesson()}/progress`,
    body: { page: 2, solved: ['automatic'], isDone: false },
    notTheirs: 'family',
  }),
  'get /api/lessons/:id/source': async () => ({ path: `/api/lessons/${await newLesson()}/source` }),
  'get /api/lessons/:id/versions/:version': async () => ({ path: `/api/lessons/${await newLesson()}/versions/1` }),
  'post /api/lessons': () => ({ body: { source: ownLesson(`lesson-${(made += 1)}`), replaces: '' } }),
  'post /api/lessons/:id/withdraw': async () => ({ path: `/api/lessons/${await newLesson()}/withdraw` }),
};

let made = 0;
const builtIn = readFileSync(new URL('../../content/lessons/m04-catching-thoughts.md', import.meta.url), 'utf8');
const ownLesson = (id: string) => builtIn.replace(/^id: .*$/m, `id: ${id}`);
async function newLesson(): Promise<string> {
  made += 1;
  const { body } = await (await personAs('facilitator')).post('/api/lessons', { source: ownLesson(`lesson-${made}`), replaces: '' });
  return (body as { id: string }).id;
}

let sheet: Promise<string> | null = null;
/** A sheet of the participant's own that their facilitators may read. */
const sharedSheet = () => (sheet ??= makeSharedSheet());
async function makeSharedSheet(): Promise<string> {
  const ana = await personAs('participant');
  const { id } = (await ana.post('/api/sheets', { template: 'i_statement' })).body as { id: string };
  await ana.post(`/api/sheets/${id}/visibility`, { visibility: 'facilitators' });
  return id;
}
const sheetPath = async (rest: string) => ({ path: `/api/sheets/${await sharedSheet()}${rest}` });
const ownWorksheet = { title: 'A title', about: 'What it is for.', fields: [{ type: 'long', key: 'text', label: 'What happened?' }] };
async function newWorksheet(): Promise<string> {
  return ((await (await personAs('facilitator')).post('/api/worksheets', ownWorksheet)).body as { template: { id: string } }).template.id;
}
/** A board of a family session that is over, kept, where everybody was. */
async function newKept(): Promise<string> {
  const members = (['facilitator', 'participant', 'family'] as const).map(async (role) => ({ person: await personId(server.db, demoAccountOf[role]), role }));
  const session = await makeSession(server.db, { kind: 'family', endedAt: new Date(), members: await Promise.all(members) });
  const id = `kept-${(made += 1)}`;
  const were = await server.db.prisma.sessionMember.findMany({ where: { sessionId: session } });
  await server.db.prisma.document.create({ data: { id, sessionId: session, isKept: true, title: 'Kept', wasThere: { create: were.map(({ id: memberId }) => ({ memberId })) } } });
  return id;
}

/** A way into an account that no other test signs in to, or one that Ana reads of. */
async function newLink(from: 'mail' | 'machine') {
  const id = `link-${(made += 1)}`;
  const person = await personId(server.db, from === 'mail' ? 'participant8' : 'participant1');
  const row = { id, personId: person, from, tokenHash: hashToken(linkToken(TEST_KEY, id)), createdAt: new Date(), expiresAt: new Date(Date.now() + 60_000) };
  await server.db.prisma.passwordLink.create({ data: row });
  return { id, token: linkToken(TEST_KEY, id) };
}

const somePractice = { kind: 'exercise', what: 'box', when: 'After breakfast', where: 'At home', remindAt: null };
/** Something Ana was given by a facilitator: both may take it off. */
async function newPractice(): Promise<string> {
  const [personId_, setById] = [await personId(server.db, 'participant1'), await personId(server.db, 'facilitator')];
  const { clinicId } = await server.db.prisma.clinicMember.findFirstOrThrow({ where: { personId: personId_ } });
  const row = { clinicId, personId: personId_, setById, kind: 'exercise', what: 'box', title: 'Box breathing', whenText: '', whereText: '', visibility: 'private', createdAt: new Date() };
  // Kept few: nobody may have more than twenty at a time.
  await server.db.prisma.practice.deleteMany({ where: { personId: personId_ } });
  return (await server.db.prisma.practice.create({ data: row })).id;
}
const newPlan = async () => ((await (await personAs('participant')).post('/api/sheets', { template: 'coping_plan' })).body as { id: string }).id;
const someConsent = async () => ({ relative: await lucia(), textVersion: CONSENT_VERSION, until: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10), signedName: 'Ana Duarte' });
async function newConsent(): Promise<string> {
  const sheetId = await newPlan();
  await (await personAs('participant')).post(`/api/plans/${sheetId}/consents`, await someConsent());
  return (await server.db.prisma.familyAuthorization.findFirstOrThrow({ where: { sheetId } })).id;
}
const lucia = async () => (await server.db.prisma.relative.findFirstOrThrow({ where: { participantId: await personId(server.db, 'participant1') } })).id;

let invited = 0;
async function newNotice(): Promise<string> {
  const { id: sessionId, clinicId } = await server.db.prisma.session.findUniqueOrThrow({ where: { id: server.sessions.group } });
  const id = `notice-${Math.random()}`;
  await server.db.prisma.clinicNotice.create({ data: { id, clinicId, sessionId, what: 'unattended', at: new Date() } });
  return id;
}

async function newInvitation() {
  invited += 1;
  const { body } = await (await personAs('manager')).post('/api/invitations', { email: `new${invited}@example.org`, role: 'participant' });
  return body as { link: string; invitation: { id: string } };
}

async function endedSession(): Promise<string> {
  const [lead, person] = [await personId(server.db, 'facilitator'), await personId(server.db, 'participant1')];
  return makeSession(server.db, { endedAt: new Date(), members: [{ person: lead, role: 'facilitator' }, { person, role: 'participant' }] });
}

async function openAlert(): Promise<string> {
  const members = await server.db.prisma.sessionMember.findMany({ where: { sessionId: await endedSession() } });
  const [lead, about] = (['facilitator', 'participant'] as const).map((role) => members.find((member) => member.role === role)!.id);
  const id = `alert-${(invited += 1)}`;
  await server.db.prisma.riskFlag.create({ data: { id, aboutId: about!, raisedById: lead!, level: 3, raisedAt: new Date() } });
  return id;
}
const tokenIn = ({ link }: { link: string }) => link.split('/').pop()!;

async function sampleOf(route: Route): Promise<{ path: string; body: unknown; notTheirs: readonly Caller[]; isLink: boolean }> {
  const sample = (await samples[nameOf(route)]?.()) ?? {};
  const path = sample.path ?? route.path;
  expect(path, `${nameOf(route)} needs a sample`).not.toContain(':');
  if (route.body) expect(sample.body, `${nameOf(route)} needs a sample body`).toBeDefined();
  return { path, body: sample.body, notTheirs: [sample.notTheirs ?? []].flat(), isLink: sample.isLink ?? false };
}

const nameOf = (route: Route) => `${route.method} ${route.path}`;

async function call(person: TestPerson, route: Route, { path, body }: { path: string; body: unknown }) {
  const reply = route.method === 'get' ? await person.get(path) : await person.post(path, body);
  if (route.path.startsWith('/api/auth/') && person.email) signedIn.delete(person.email);
  return reply;
}

/** Everything that is on disk, apart from counted tries. */
async function everything() {
  const tables = server.db.driver.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('RateLimit', 'ServerLife')").all() as { name: string }[];
  return Object.fromEntries(tables.map(({ name }) => [name, server.db.driver.prepare(`SELECT * FROM "${name}"`).all()]));
}

describe.each(routes.map((route) => ({ name: nameOf(route), route })))('$name', ({ route }) => {
  test.each(callers)('called by: %s', async (caller) => {
    const sample = await sampleOf(route);
    const person = await personAs(caller);
    const before = await everything();
    const { status, body } = await call(person, route, sample);
    if (route.by.includes(caller)) {
      if (sample.notTheirs.includes(caller)) return expect({ status, refused: body.refused }).toEqual({ status: 404, refused: 'notThere' });
      if (status !== 200) expect(body.refused).toBe('wrongCurrentPassword');
      return;
    }
    const onlySignedOut = route.by.length === 1 && route.by[0] === 'signedOut';
    const refused = caller === 'signedOut' ? 'signedOut' : onlySignedOut ? 'signedInAlready' : 'forbidden';
    expect({ status, refused: body.refused }).toEqual({ status: { signedOut: 401, signedInAlready: 409, forbidden: 403 }[refused], refused });
    expect(body.say).toMatch(/^[A-Z].*\.$/);
    expect(await everything()).toEqual(before);
  });

  test.each(clinicRoles)('of another clinic: %s', async (role) => {
    const sample = await sampleOf(route);
    const person = await personAs(role, 'other');
    const { status, body } = await call(person, route, sample);
    if (sample.path !== route.path && route.by.includes(role) && !sample.isLink) expect({ status, refused: body.refused }).toEqual({ status: 404, refused: 'notThere' });
    const text = JSON.stringify(body);
    for (const theirs of [...Object.values(server.sessions), '@demo.hearth', 'Willow', 'Ana', 'Maria']) expect(text).not.toContain(theirs);
  });

  test('does nothing for a page of another website', async () => {
    if (route.method === 'get') return;
    const sample = await sampleOf(route);
    const person = await personAs(route.by.find((caller) => caller !== 'signedOut') ?? 'signedOut');
    const before = await everything();
    for (const headers of [{ origin: 'https://evil.example' }, { origin: 'null' }, { origin: `${server.url}.evil.example` }]) {
      const { status, body } = await person.post(sample.path, sample.body, headers);
      expect({ status, refused: body.refused }).toEqual({ status: 403, refused: 'foreignPage' });
    }
    expect(await everything()).toEqual(before);
  });

  test('takes nothing it did not ask for', async () => {
    const sample = await sampleOf(route);
    const person = await personAs(route.by[0]!);
    const call = (path: string) => (route.method === 'get' ? person.get(path) : person.post(path, sample.body));
    const before = await everything();
    const extra = await call(`${sample.path}?SECRET=1`);
    expect({ status: extra.status, refused: extra.body.refused }).toEqual({ status: 400, refused: 'badInput' });
    expect(JSON.stringify(extra.body)).not.toContain('SECRET');
    if (route.params) {
      const tooLong = await call(route.path.replace(/:\w+/, 'x'.repeat(200)));
      expect({ status: tooLong.status, refused: tooLong.body.refused }).toEqual({ status: 404, refused: 'notThere' });
    }
    expect(await everything()).toEqual(before);
  });

  test('names the field that is wrong, and changes nothing', async () => {
    if (!route.body) return;
    const sample = await sampleOf(route);
    const person = await personAs(route.by[0]!);
    const before = await everything();
    const good = sample.body as Record<string, unknown>;
    for (const field of Object.keys(good)) {
      const { status, body } = await person.post(sample.path, { ...good, [field]: 12 });
      expect({ status, refused: body.refused, field: body.field }).toEqual({ status: 400, refused: 'badInput', field });
    }
    const unknown = await person.post(sample.path, { ...good, SECRETKEY: 'SECRETVALUE' });
    expect(unknown.status).toBe(400);
    expect(JSON.stringify(unknown.body)).not.toContain('SECRET');
    expect(await everything()).toEqual(before);
  });
});

test('the walk is whole: it has a right call of every route that takes something, and of nothing that is gone', () => {
  const names = routes.map(nameOf);
  expect(Object.keys(samples).filter((name) => !names.includes(name))).toEqual([]);
  const takers = routes.filter(({ body, params }) => body || params).map(nameOf);
  expect(takers.filter((name) => !samples[name])).toEqual([]);
});

test('every route says who may call it, once', () => {
  for (const route of routes) expect(route.by.length, nameOf(route)).toBeGreaterThan(0);
  expect(new Set(routes.map(nameOf)).size).toBe(routes.length);
});
