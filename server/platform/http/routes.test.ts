import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apis } from '#shared/apis.ts';
import type { Api, Endpoint } from '#shared/base/endpoint.ts';
import { common } from '#shared/base/refusal.ts';
import { clinicRoles, type Caller } from '#shared/people/role.ts';
import { verifyLog } from '#server/platform/audit/verify.ts';
import type { Served } from '#server/platform/http/serve.ts';
import { makeClinic, makePerson } from '#server/testing/clinic.ts';
import { signIn, stranger, type TestPerson } from '#server/testing/person.ts';
import { createSamples, type AllSamples } from '#server/testing/samples.ts';
import { startServer, type TestServer } from '#server/testing/startServer.ts';
import { routes } from '../../registry.ts';
import type { Route } from './route.ts';

let server: TestServer;
const signedIn = new Map<string, TestPerson>();
const callers: readonly Caller[] = [...clinicRoles, 'signedOut'];

beforeAll(async () => {
  server = await startServer();
  samples = createSamples({ server, personAs, demoAccountOf });
  const clinicId = await makeClinic(server.db);
  const demo = await server.db.prisma.clinic.findFirstOrThrow({ where: { isDemo: true } });
  const captioner = await makePerson(server.db, { email: 'captioner@demo.hearth', name: 'Sam Reyes', role: 'captioner', clinicId: demo.id });
  for (const role of ['scheduler', 'billing'] as const)
    await makePerson(server.db, { email: demoAccountOf[role], name: `Some ${role}`, role, clinicId: demo.id });
  const supervisor = await makePerson(server.db, { email: demoAccountOf.supervisor, name: 'Some supervisor', role: 'supervisor', clinicId: demo.id });
  const program = await server.db.prisma.program.findFirstOrThrow({ where: { clinicId: demo.id } });
  await server.db.prisma.programStaff.create({ data: { programId: program.id, personId: supervisor, isSupervisor: true, startedAt: new Date() } });
  await server.db.prisma.sessionMember.create({ data: { sessionId: server.sessions.family, personId: captioner, role: 'captioner' } });
  const { id: memberId } = await server.db.prisma.sessionMember.findFirstOrThrow({ where: { sessionId: server.sessions.individual, role: 'participant' } });
  await server.db.prisma.rating.create({ data: { memberId, roundId: 'round', kind: 'checkIn', mood: 5, anxiety: 4, energy: 5, ratedAt: new Date() } });
  for (const role of clinicRoles) await makePerson(server.db, { email: `${role}@harbor.test`, name: `Other ${role}`, role, clinicId });
});
afterAll(() => server.stop());

const demoAccountOf: Record<Exclude<Caller, 'signedOut'>, string> = {
  participant: 'participant1@demo.hearth',
  facilitator: 'facilitator@demo.hearth',
  family: 'family1@demo.hearth',
  manager: 'manager@demo.hearth',
  captioner: 'captioner@demo.hearth',
  supervisor: 'supervisor@demo.hearth',
  scheduler: 'scheduler@demo.hearth',
  billing: 'billing@demo.hearth',
};

async function personAs(caller: Caller, clinic: 'demo' | 'other' = 'demo'): Promise<TestPerson> {
  if (caller === 'signedOut') return stranger(server.url);
  const email = clinic === 'demo' ? demoAccountOf[caller] : `${caller}@harbor.test`;
  const person = signedIn.get(email) ?? (await signIn(server.url, email));
  signedIn.set(email, person);
  return person;
}

let samples: AllSamples;

async function sampleOf({ endpoint }: Served): Promise<{ path: string; body: unknown; notTheirs: readonly Caller[]; isLink: boolean }> {
  const { params = {}, body, notTheirs = [], isLink = false } = (await sampleFor(endpoint)?.()) ?? ({} as AnySample);
  return { path: endpoint.path.replaceAll(/:(\w+)/g, (_, name: string) => params[name] ?? ''), body, notTheirs: [notTheirs].flat(), isLink };
}

interface AnySample {
  params?: Record<string, string>;
  body?: unknown;
  notTheirs?: Caller | readonly Caller[];
  isLink?: boolean;
}
function sampleFor(endpoint: Endpoint): (() => AnySample | Promise<AnySample>) | undefined {
  for (const [feature, api] of Object.entries(apis as Readonly<Record<string, Api>>))
    for (const [key, one] of Object.entries(api))
      if (one === endpoint) return (samples as unknown as Record<string, Record<string, () => AnySample>>)[feature]?.[key];
  return undefined;
}

const nameOf = (route: Route) => `${route.method} ${route.path}`;

/** What it may refuse, with its status: its own, and what any may. */
const promisedBy = ({ refuses = [] }: Route) => [...common, ...refuses].map(({ status, code }) => ({ status, refused: code }));

async function call(person: TestPerson, route: Route, { path, body }: { path: string; body: unknown }) {
  const reply = route.method === 'get' ? await person.get(path) : await person.post(path, body);
  if (route.path.startsWith('/api/auth/') && person.email) signedIn.delete(person.email);
  if (reply.status !== 200) expect(promisedBy(route)).toContainEqual({ status: reply.status, refused: reply.body.refused });
  return reply;
}

/** What was written to the log by `work`. */
async function loggedBy<T>(
  work: () => Promise<T>,
): Promise<{ result: T; rows: { word: string; outcome: string; about: string; byId: string; clinicId: string }[] }> {
  const { last } = server.db.driver.prepare('SELECT max(rowid) AS last FROM AuditRow').get() as { last: number | null };
  const result = await work();
  return {
    result,
    rows: server.db.driver.prepare("SELECT word, outcome, about, byId, clinicId FROM AuditRow WHERE rowid > ? AND kind <> 'signIn'").all(last ?? 0) as never,
  };
}

/** A refusal of what is logged is one row; an answer is one at most, and none where it is the caller's own. */
function expectLogged(
  { endpoint: { logs }, word }: Served,
  { status, body }: { status: number; body: { refused?: string } },
  rows: readonly { word: string; outcome: string; about: string; byId: string }[],
) {
  const outcome = body.refused ?? 'done';
  if ('not' in logs || status === 400 || status === 401 || (status === 200 && logs.shows === 'own')) return expect(rows).toEqual([]);
  if (status !== 200) expect(rows).toHaveLength(1);
  expect(rows.length).toBeLessThanOrEqual(1);
  for (const row of rows) {
    expect(row).toMatchObject({ word, outcome });
    if (outcome === 'done') expect(row.about.split(' ')).not.toContain(row.byId);
  }
}

/** Everything that is on disk, apart from counted tries and from the log, which `expectLogged` reads. */
async function everything() {
  const tables = server.db.driver
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('RateLimit', 'ServerLife', 'AuditRow', 'AuditPerson')")
    .all() as { name: string }[];
  return Object.fromEntries(tables.map(({ name }) => [name, server.db.driver.prepare(`SELECT * FROM "${name}"`).all()]));
}

describe.each(routes.map((route) => ({ name: nameOf(route), route })))('$name', ({ route }) => {
  test.each(callers)('called by: %s', async (caller) => {
    const sample = await sampleOf(route);
    const person = await personAs(caller);
    const before = await everything();
    const { result, rows } = await loggedBy(() => call(person, route, sample));
    const { status, body } = result;
    expectLogged(route, result, rows);
    if (route.by.includes(caller)) {
      if (sample.notTheirs.includes(caller)) return expect({ status, refused: body.refused }).toEqual({ status: 404, refused: 'notThere' });
      // There is a clinic, so no other is made by a set-up address; and this server sends no mails.
      const otherwise: Record<string, string> = {
        '/api/setup/:token': 'clinicIsThere',
        '/api/clinic/test-mail': 'noMailServer',
        '/api/password-forgotten': 'noMails',
        '/api/auth/sign-in/code': 'stepOver',
        '/api/factor/app/confirm': 'wrongCode',
      };
      if (status !== 200) expect(body.refused).toBe(otherwise[route.path] ?? (route.path.startsWith('/api/factor') ? 'noFactor' : 'wrongCurrentPassword'));
      return;
    }
    const onlySignedOut = route.by.length === 1 && route.by[0] === 'signedOut';
    const refused = caller === 'signedOut' ? 'signedOut' : onlySignedOut ? 'signedInAlready' : 'forbidden';
    expect({ status, refused: body.refused }).toEqual({ status: { signedOut: 401, signedInAlready: 409, forbidden: 403 }[refused], refused });
    expect(body.values).toEqual({});
    expect(await everything()).toEqual(before);
  });

  test.each(clinicRoles)('of another clinic: %s', async (role) => {
    const sample = await sampleOf(route);
    const person = await personAs(role, 'other');
    const { result, rows } = await loggedBy(() => call(person, route, sample));
    const { status, body } = result;
    expectLogged(route, result, rows);
    // Nobody learns from their own clinic's log that there is such a thing elsewhere.
    for (const { about } of rows.filter(({ outcome }) => outcome !== 'done')) expect(about).toBe('');
    if (sample.path !== route.path && route.by.includes(role) && !sample.isLink)
      expect({ status, refused: body.refused }).toEqual({ status: 404, refused: 'notThere' });
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
      const { status, body } = await person.post(sample.path, { ...good, [field]: typeof good[field] === 'number' ? 'twelve' : 12 });
      expect({ status, refused: body.refused, field: body.values?.field }).toEqual({ status: 400, refused: 'badInput', field });
    }
    const unknown = await person.post(sample.path, { ...good, SECRETKEY: 'SECRETVALUE' });
    expect(unknown.status).toBe(400);
    expect(JSON.stringify(unknown.body)).not.toContain('SECRET');
    expect(await everything()).toEqual(before);
  });
});

test('the log is whole, and everything that shows what is another’s wrote to it', async () => {
  // Lists are asked once more, now that there is something in each.
  for (const make of [samples.kept.read, samples.record.writeOutcome, samples.sheets.read]) await make();
  const facilitator = await personAs('facilitator');
  const { id } = (await samples.record.ofPerson()).params;
  for (const path of [`/api/my-people/${id}/alerts`, '/api/kept', '/api/alerts', '/api/shared-sheets', `/api/sessions/${server.sessions.family}/captioners`])
    expect((await facilitator.get(path)).status).toBe(200);
  expect(verifyLog(server.db.driver).map(({ broken }) => broken)).toEqual([null, null]);
  const written = server.db.driver.prepare("SELECT DISTINCT word FROM AuditRow WHERE outcome = 'done' AND kind <> 'signIn'").all() as { word: string }[];
  const shown = routes.filter(({ endpoint: { logs } }) => !('not' in logs) && logs.shows !== 'own').map(({ word }) => word);
  expect(written.map(({ word }) => word).sort()).toEqual(shown.sort());
});

test('the walk is whole: it has a right call of every endpoint that takes something, and of nothing else', () => {
  const takers = routes.filter(({ body, params }) => body || params);
  expect(takers.filter(({ endpoint }) => !sampleFor(endpoint)).map(nameOf)).toEqual([]);
  expect(Object.values(samples).flatMap((of) => Object.keys(of))).toHaveLength(takers.length);
});

test('every route says who may call it, once', () => {
  for (const route of routes) expect(route.by.length, nameOf(route)).toBeGreaterThan(0);
  expect(new Set(routes.map(nameOf)).size).toBe(routes.length);
});
