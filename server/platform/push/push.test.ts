// Who is told what of a change, and who hears nothing.
import { io, type Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { SheetMade } from '#shared/learning/worksheets/answers.ts';
import type { Data } from '#shared/people/data.ts';
import { CHANGES_NAMESPACE } from '#shared/people/pushed.ts';
import { SOCKET_PATH } from '#shared/live/socketPath.ts';
import * as letterParser from '#shared/live/documents/letterParser.ts';
import { makeClinic, makePerson, makeSession } from '#server/testing/clinic.ts';
import { signIn, type TestPerson } from '#server/testing/person.ts';
import { startServer, type TestServer } from '#server/testing/startServer.ts';
import { until } from '#server/testing/until.ts';

let server: TestServer;
const ids: Record<string, string> = {};
let clinicId: string;
beforeAll(async () => {
  server = await startServer();
  const { db } = server;
  clinicId = await makeClinic(db);
  const other = await makeClinic(db);
  const make = async (name: string, role: 'participant' | 'facilitator' | 'manager' | 'family', of = clinicId) =>
    (ids[name] = await makePerson(db, { email: `${name}@harbor.example`, name, role, clinicId: of }));
  for (const name of ['ana', 'ben']) await make(name, 'participant');
  for (const name of ['maria', 'nobodys']) await make(name, 'facilitator');
  await make('marta', 'manager');
  await make('olga', 'family');
  await make('elsewhere', 'facilitator', other);
  await makeSession(db, {
    clinicId,
    members: [
      { person: ids['maria']!, role: 'facilitator', isLead: true },
      { person: ids['ana']!, role: 'participant' },
      { person: ids['ben']!, role: 'participant' },
    ],
  });
});
afterAll(() => server.stop());

interface Listening {
  person: TestPerson;
  socket: Socket;
  told: Data[];
  all: unknown[];
}
let open: Listening[] = [];
async function listen(name: string, page: string = name): Promise<Listening> {
  const person = await signIn(server.url, `${name}@harbor.example`);
  const socket = io(`${server.url}${CHANGES_NAMESPACE}`, {
    path: SOCKET_PATH,
    auth: { page },
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    parser: letterParser,
    extraHeaders: { cookie: person.cookie(), origin: server.url },
  });
  const one: Listening = { person, socket, told: [], all: [] };
  socket.onAny((...args) => one.all.push(args));
  socket.on('changed', (data: Data[]) => one.told.push(...data));
  open.push(one);
  await until(() => socket.connected);
  return one;
}
const who: Record<string, Listening> = {};
beforeEach(async () => {
  for (const name of ['ana', 'ben', 'maria', 'nobodys', 'marta', 'olga', 'elsewhere']) who[name] = await listen(name);
});
afterEach(() => {
  open.forEach(({ socket }) => socket.disconnect());
  open = [];
});

/** What each was told, after somebody who is certainly told was. */
async function heard(names: readonly string[], kind: Data): Promise<string[]> {
  await until(() => names.every((name) => who[name]!.told.includes(kind)));
  return Object.keys(who)
    .filter((name) => who[name]!.told.includes(kind))
    .sort();
}

test('what is shared is told to its owner’s other pages and to who cares for them now; what is private, to nobody else', async () => {
  const { person: ana } = who['ana']!;
  const sheet = (await ana.post<SheetMade>('/api/sheets', { template: 'thought_record_7' }, { 'x-page': 'another' })).body.id;
  await ana.post(`/api/sheets/${sheet}/done`, { isDone: true }, { 'x-page': 'another' });
  expect(await heard(['ana'], 'sheets')).toEqual(['ana']);
  expect(who['maria']!.told).toEqual([]);

  await ana.post(`/api/sheets/${sheet}/visibility`, { visibility: 'facilitators' }, { 'x-page': 'another' });
  expect(await heard(['maria'], 'sharedSheets')).toEqual(['maria']);
  // Nothing but names of kinds: neither whose nor which.
  for (const { all } of open) for (const message of all) expect(JSON.stringify(message)).toMatch(/^\["changed",\["\w+"(,"\w+")*\]\]$/);
});

test('a page is not told of what it did itself', async () => {
  const second = await listen('ana', 'second');
  await who['ana']!.person.post('/api/sheets', { template: 'thought_record_7' }, { 'x-page': 'ana' });
  await until(() => second.told.includes('sheets'));
  expect(who['ana']!.told).toEqual([]);
});

test('what is the clinic’s is told to those of the clinic who may read it, and in no other', async () => {
  await who['marta']!.person.post('/api/invitations', { email: 'new@harbor.example', role: 'participant' }, { 'x-page': 'x' });
  expect(await heard(['marta'], 'invitations')).toEqual(['marta']);
});

test('a refusal is told to nobody', async () => {
  expect((await who['ana']!.person.post('/api/sheets', { template: 'there is none' }, { 'x-page': 'x' })).status).toBe(404);
  expect((await who['ben']!.person.post('/api/sheets', { template: 'thought_record_7' }, { 'x-page': 'x' })).status).toBe(200);
  await heard(['ben'], 'sheets');
  expect(who['ana']!.told).toEqual([]);
});

test('a line closes when its person signs out, or is nobody at the clinic any more; nobody gets one without a sign-in', async () => {
  const { person, socket } = who['ben']!;
  await person.post('/api/auth/sign-out');
  await until(() => !socket.connected);

  await server.db.prisma.clinicMember.deleteMany({ where: { personId: ids['olga']! } });
  await until(() => !who['olga']!.socket.connected);

  const stranger = io(`${server.url}${CHANGES_NAMESPACE}`, {
    path: SOCKET_PATH,
    auth: { page: 'x' },
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    parser: letterParser,
    extraHeaders: { origin: server.url },
  });
  const refused = await new Promise<Error>((resolve) => stranger.on('connect_error', resolve));
  expect(refused.message).toBe('signedOut');
  stranger.disconnect();
});
