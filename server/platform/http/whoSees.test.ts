// Every endpoint, asked by fifty people in different standings to one participant: what each is told of her, what is hidden from them, and the one
// row of the log. What is right stands in testing/standings/whoSees.ts, by hand.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plant, plantOnce, secrets, type Secret } from '#server/testing/standings/hers.ts';
import { emailOf, everybody, HER_NAME, makeStandings, standings, type Who, type World } from '#server/testing/standings/people.ts';
import { because, callsOf, lists, told, type Call } from '#server/testing/standings/whoSees.ts';
import { signIn, stranger, type TestPerson } from '#server/testing/person.ts';
import { startServer, type TestServer } from '#server/testing/startServer.ts';
import { isAmong } from '#shared/people/role.ts';
import type { SeenList } from '#shared/program/seen/api.ts';
import { verifyLog } from '#server/platform/audit/verify.ts';
import type { Served } from '#server/platform/http/serve.ts';
import { routes } from '../../registry.ts';

let server: TestServer;
let world: World;
let callsFor: (who: Who) => Record<string, Call>;
/** Who was told something of hers, as the answers showed it: reason and name. */
const toldOfHer = new Set<string>();

beforeAll(async () => {
  server = await startServer();
  world = await makeStandings(server.db);
  await plantOnce(server.db, world);
  await plant(server.db, world);
  const relative = await server.db.prisma.relative.findFirstOrThrow({ where: { participantId: world.ids.own, familyId: world.ids.holds } });
  callsFor = (who) => callsOf(world, relative.id, who);
}, 120_000);
afterAll(() => server.stop());

interface Row {
  word: string;
  outcome: string;
  about: string;
  standing: string;
  herStanding: string | null;
}
const last = () => (server.db.driver.prepare('SELECT max(rowid) AS last FROM AuditRow').get() as { last: number | null }).last ?? 0;
/** Without the rows of sign-ins themselves, which their own tests look at. */
const rowsSince = (from: number) =>
  server.db.driver
    .prepare(
      "SELECT word, outcome, about, row.standing, (SELECT standing FROM AuditPerson AS one WHERE one.clinicId = row.clinicId AND one.seq = row.seq AND one.personId = ?) AS herStanding FROM AuditRow AS row WHERE row.rowid > ? AND word NOT LIKE 'signIn.%'",
    )
    .all(world.ids.own, from) as Row[];

const secretNames = Object.keys(secrets) as Secret[];
const expectedOf = (who: Who, word: string) => told[word]?.find((one) => one.who.includes(who));
const isFor = (who: Who, { by }: Served) => isAmong(standings[who], by);

/** What is wrong with an answer; nothing where it is right. */
function faults(who: Who, route: Served, { status, body }: { status: number; body: { refused?: string } }, rows: readonly Row[]): string[] {
  const { word, endpoint } = route;
  const expected = expectedOf(who, word);
  const text = JSON.stringify(body);
  const found: string[] = [];
  const say = (fault: string) => void found.push(`${who} ${word}: ${fault} (${status} ${body.refused ?? ''})`);
  const mayBeAnswered = expected !== undefined || lists.has(word) || told[word] === undefined;
  if (expected && status !== 200) say('is not answered');
  if (!isFor(who, route) && status === 200) say('is answered at all');
  if (!mayBeAnswered && status === 200) say('is answered');
  for (const secret of secretNames) {
    const isTold = text.includes(secrets[secret]);
    if (isTold && !expected?.tells.includes(secret)) say(`is told ${secret}`);
    if (!isTold && status === 200 && expected?.tells.includes(secret)) say(`is not told ${secret}`);
  }
  return [
    ...found,
    ...logFaults(who, { word, logs: endpoint.logs }, { status, refused: body.refused }, rows).map(
      (fault) => `${who} ${word}: ${fault} ${JSON.stringify(rows)}`,
    ),
  ];
}

function logFaults(
  who: Who,
  { word, logs }: { word: string; logs: Served['endpoint']['logs'] },
  { status, refused }: { status: number; refused: string | undefined },
  rows: readonly Row[],
): string[] {
  if ('not' in logs || status === 400) return rows.length === 0 ? [] : ['a row where there is none'];
  if (refused !== undefined) {
    const [row, ...more] = rows;
    const isElsewhere = 'clinic' in standings[who];
    return row?.outcome === refused && row.standing === '' && more.length === 0 && (!isElsewhere || row.about === '') ? [] : ['a refusal is not one row'];
  }
  const ofHers = rows.filter(({ about }) => about.split(' ').includes(world.ids.own));
  if (who === 'own') return ofHers.length === 0 ? [] : ['her own is a row about her'];
  if (logs.shows === 'own') return rows.length === 0 ? [] : ['what is one’s own is a row'];
  const isOfHer = expectedOf(who, word) !== undefined && !word.startsWith('captioners.');
  if (!isOfHer) return ofHers.length === 0 && rows.length <= 1 ? [] : ['a row about her'];
  const reason = because(who, word);
  toldOfHer.add(`${reason} ${who}`);
  return rows.length === 1 && ofHers.length === 1 && rows[0]!.outcome === 'done' && rows[0]!.herStanding === reason ? [] : [`not one row that says ${reason}`];
}

/** Signing out comes last. */
const asked = routes.toSorted((a, b) => Number(a.word === 'account.signOut') - Number(b.word === 'account.signOut'));

async function askAll(who: Who, person: TestPerson): Promise<string[]> {
  const found: string[] = [];
  const calls = callsFor(who);
  for (const route of asked) {
    const { params = {}, body } = calls[route.word] ?? {};
    const path = route.path.replaceAll(/:(\w+)/g, (_, name: string) => params[name] ?? '');
    const from = last();
    const reply = route.method === 'get' ? await person.get(path) : await person.post(path, body);
    found.push(...faults(who, route, reply, rowsSince(from)));
    if (route.method === 'post' && reply.status === 200 && told[route.word]) await plant(server.db, world);
  }
  return found;
}

test('the walk is whole: fifty people, a right call of every endpoint that takes something, and nothing said of what is not there', () => {
  expect(everybody.length).toBeGreaterThanOrEqual(50);
  const takers = routes.filter(({ body, params }) => body || params).map(({ word }) => word);
  expect(Object.keys(callsFor('own')).sort()).toEqual(takers.sort());
  expect(Object.keys(told).filter((word) => !routes.some((route) => route.word === word))).toEqual([]);
  for (const [word, entries] of Object.entries(told))
    for (const { who } of entries)
      for (const one of who)
        expect(
          isFor(
            one,
            routes.find((route) => route.word === word)!,
          ),
          `${one} ${word}`,
        ).toBe(true);
});

test.each(everybody)('%s', async (who) => {
  expect(await askAll(who, await signIn(server.url, emailOf(who)))).toEqual([]);
});

test('signed out', async () => {
  const nobody = stranger(server.url);
  const calls = callsFor('own');
  for (const route of asked.filter(({ by }) => !by.includes('signedOut'))) {
    const { params = {}, body } = calls[route.word] ?? {};
    const path = route.path.replaceAll(/:(\w+)/g, (_, name: string) => params[name] ?? '');
    const from = last();
    expect((route.method === 'get' ? await nobody.get(path) : await nobody.post(path, body)).status, route.word).toBe(401);
    expect(rowsSince(from)).toEqual([]);
  }
});

test('she learns of everybody who was told something of hers, why, and of nobody else', async () => {
  const { body } = await (await signIn(server.url, emailOf('own'))).get<SeenList>('/api/who-has-seen');
  expect(toldOfHer.size).toBeGreaterThan(15);
  expect(new Set(body.seen.map(({ standing, name }) => `${standing} ${name.replace('Name of ', '')}`))).toEqual(toldOfHer);
  expect(JSON.stringify(body)).not.toContain(HER_NAME);
  expect(verifyLog(server.db.driver).every(({ broken }) => broken === null)).toBe(true);
});
