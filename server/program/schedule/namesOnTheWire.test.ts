// Nobody's account on a participant's wire: every frame of their socket and every byte of every answer, while a facilitator chooses somebody
// in each way there is. Tried against, and caught: who comes is told to the others with their address.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { View } from '#shared/session/session.ts';
import { routes } from '#server/registry.ts';
import { makePerson, makeSession, personId } from '#server/testing/clinic.ts';
import { arrive, connectLive, expectDone, join, type TestLive } from '#server/testing/live.ts';
import { signIn, type TestPerson } from '#server/testing/person.ts';
import { startServer, type TestServer } from '#server/testing/startServer.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const chosen = ['Ana', 'Ben', 'Chloe'] as const;
const emailOf = (name: string) => `${name.toLowerCase()}.mailsecret@example.org`;
const fullName = (name: string) => `${name} Surname${name}secret`;
/** What the others' accounts are called, which is for facilitators alone. */
const secretsFor = (own: string) => [new RegExp(`Surname(?!${own})\\w+secret`), new RegExp(`(?<!${own.toLowerCase()})\\.mailsecret`), /@demo\.hearth/];

/** Everything a browser is sent over the socket, as letters. */
const bytesOf = ({ frames }: TestLive) => frames.map((frame) => (typeof frame === 'string' ? frame : Buffer.from(frame).toString('latin1'))).join('\n');

/** Where a participant's GET routes lead; a new one has to be named here. */
const pathsOf = (session: string, sheet: string): Record<string, string | null> => ({
  '/api/me': null,
  '/api/device-key': '/api/device-key',
  '/api/factor': '/api/factor',
  '/api/sign-ins': '/api/sign-ins',
  '/api/password-notices': '/api/password-notices',
  '/api/help': '/api/help',
  '/api/today': '/api/today',
  '/api/months/:month/sessions': `/api/months/${new Date().toISOString().slice(0, 7)}/sessions`,
  '/api/sessions/:id/way-in': `/api/sessions/${session}/way-in`,
  '/api/kept': '/api/kept',
  '/api/kept/:id': '/api/kept/none',
  '/api/lessons': '/api/lessons',
  '/api/lessons/:id': '/api/lessons/none',
  '/api/worksheets': '/api/worksheets',
  '/api/worksheets/:id': '/api/worksheets/thought_record_7',
  '/api/sheets': '/api/sheets',
  '/api/sheets/:id': `/api/sheets/${sheet}`,
  '/api/sheets/:id/pdf': `/api/sheets/${sheet}/pdf`,
  '/api/practice': '/api/practice',
  '/api/ratings': '/api/ratings',
  '/api/plans': '/api/plans',
  '/api/who-has-seen': '/api/who-has-seen',
});

async function chooseEverywhere(lead: TestLive, [ana, ben]: TestLive[]): Promise<void> {
  const member = ben!.self;
  expectDone(await ben!.order('hands', 'raise', { wish: 'newTopic' }));
  expectDone(await lead.order('hands', 'callOn', { member }));
  expectDone(await lead.order('hands', 'finishFor', { member }));
  expectDone(await lead.order('checkin', 'start', { kind: 'checkIn', prompt: 'How are you?', asksRating: false, secondsEach: 60, order: 'seats', custom: [] }));
  const round = () => lead.view('checkin') as View<'checkin', 'facilitator'>;
  await lead.sees(round);
  await lead.order('checkin', 'beginTurns', { round: round()!.id });
  await lead.sees(() => round()!.speaker);
  expectDone(await lead.order('checkin', 'callOn', { turn: round()!.turn, member: round()!.queue.at(-1)! }));
  expectDone(await lead.order('backchannel', 'flag', { member, level: 1, note: 'quiet today' }));
  expectDone(await lead.order('chat', 'say', { text: 'For Ben', to: { member } }));
  expectDone(await lead.order('moderation', 'mute', { member }));
  expectDone(await lead.order('moderation', 'askToUnmute', { member }));
  expectDone(await lead.order('screen', 'ask', { member }));
  expectDone(await lead.order('aside', 'take', { member, despite: true }));
  expectDone(await lead.order('aside', 'return', {}));
  expectDone(await lead.order('breakouts', 'plan', { how: 'random', size: { peopleEach: 2 }, hosts: [] }));
  expectDone(await lead.order('moderation', 'sendBack', { member }));
  expectDone(await lead.order('waitingRoom', 'admit', { member }));
  expectDone(await ana!.order('chat', 'say', { text: 'Hello', to: 'everybody' }));
}

test('a participant is sent nobody’s account, whoever is chosen for whatever; facilitators know whom they choose', async () => {
  const { clinicId } = await server.db.prisma.session.findUniqueOrThrow({ where: { id: server.sessions.group } });
  const accounts = await Promise.all(
    chosen.map((name) => makePerson(server.db, { email: emailOf(name), name: fullName(name), role: 'participant', clinicId })),
  );
  const members = [
    { person: await personId(server.db, 'facilitator'), role: 'facilitator' as const, isLead: true },
    ...accounts.map((person) => ({ person, role: 'participant' as const })),
  ];
  const session = await makeSession(server.db, { members });
  const maria = await signIn(server.url, 'facilitator');
  const people: TestPerson[] = await Promise.all(chosen.map((name) => signIn(server.url, emailOf(name))));
  const lead = await join(maria, session);
  expectDone(await lead.order('chat', 'openGroupChat', {}));
  const lives: TestLive[] = [];
  for (const [at, person] of people.slice(0, 2).entries()) lives.push(await join(person, session, lead, { name: chosen[at]! }));
  const waits = await connectLive(people[2]!, session);
  expectDone(await arrive(waits, { name: chosen[2] }));
  await chooseEverywhere(lead, lives);
  expect(
    (
      await maria.post('/api/assigned-practice', {
        kind: 'worksheet',
        what: 'thought_record_7',
        when: 'Today',
        where: '',
        remindAt: null,
        people: accounts.slice(0, 2),
      })
    ).status,
  ).toBe(200);

  const { id: sheet } = ((await people[0]!.get('/api/sheets')).body as { sheets: { id: string }[] }).sheets[0]!;
  const paths = pathsOf(session, sheet);
  expect(Object.keys(paths).sort()).toEqual(
    routes
      .filter(({ method, by }) => method === 'get' && by.includes('participant'))
      .map(({ path }) => path)
      .sort(),
  );
  for (const [route, path] of Object.entries(paths)) {
    if (path === null) continue;
    const { body, headers } = await people[0]!.get(path);
    const said = JSON.stringify([body, [...headers]]);
    for (const secret of secretsFor('Ana')) expect(said, route).not.toMatch(secret);
  }
  for (const [at, live] of [...lives, waits].entries()) {
    await live.rawOrder(null);
    const wire = bytesOf(live);
    expect(wire.includes(chosen[0]), 'who sits hears of Ana, who waits does not').toBe(live !== waits);
    for (const secret of secretsFor(chosen[at]!)) expect(wire).not.toMatch(secret);
  }
  expect(JSON.stringify((await maria.get(`/api/sessions/${session}/people`)).body)).toMatch(/ana\.mailsecret@example\.org/);
});
