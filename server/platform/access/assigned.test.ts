// Tried against these mutants, each caught: no end; no beginning; a seat of whoever leads counts as a participant's; practice that asks nobody.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AssignedList } from '#shared/learning/practice/answers.ts';
import type { SharedSheetList, SheetMade } from '#shared/learning/worksheets/answers.ts';
import { makeClinic, makePerson, makeSession } from '#server/testing/clinic.ts';
import { signIn, type TestPerson } from '#server/testing/person.ts';
import { startServer, type TestServer } from '#server/testing/startServer.ts';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

let server: TestServer;
let ana: TestPerson;
let maria: TestPerson;
let ids: { ana: string; maria: string; daniel: string };
let session: string;
let sheet: string;
let practice: string;
beforeAll(async () => {
  server = await startServer();
  const { db, url } = server;
  // Not the demo: its sessions are made anew by themselves.
  const clinicId = await makeClinic(db);
  ids = {
    ana: await makePerson(db, { email: 'ana@harbor.example', name: 'Ana', role: 'participant', clinicId }),
    maria: await makePerson(db, { email: 'maria@harbor.example', name: 'Maria', role: 'facilitator', clinicId }),
    daniel: await makePerson(db, { email: 'daniel@harbor.example', name: 'Daniel', role: 'facilitator', clinicId }),
  };
  session = await makeSession(db, {
    clinicId,
    members: [
      { person: ids.maria, role: 'facilitator', isLead: true },
      { person: ids.daniel, role: 'facilitator' },
      { person: ids.ana, role: 'participant' },
    ],
  });
  [ana, maria] = await Promise.all([signIn(url, 'ana@harbor.example'), signIn(url, 'maria@harbor.example')]);
  sheet = (await ana.post<SheetMade>('/api/sheets', { template: 'thought_record_7' })).body.id;
  expect((await ana.post(`/api/sheets/${sheet}/visibility`, { visibility: 'facilitators' })).status).toBe(200);
  expect((await maria.post('/api/assigned-practice', { ...plan, people: [ids.ana] })).status).toBe(200);
  practice = (await assigned())?.practices[0]?.id ?? '';
});
afterAll(() => server.stop());

const plan = { kind: 'exercise', what: 'box', when: '', where: '', remindAt: null };
const assigned = async () => (await maria.get<AssignedList>('/api/assigned-practice')).body.people.find(({ id }) => id === ids.ana);

/** Their session is at this time, from now. */
const itIs = async (startsAt: number, endsAt: number) => {
  await server.db.prisma.session.update({ where: { id: session }, data: { startsAt: new Date(Date.now() + startsAt), endsAt: new Date(Date.now() + endsAt) } });
};

/** What Maria reaches of Ana, who is a participant of sessions that Maria leads. */
async function reached() {
  const { sheets } = (await maria.get<SharedSheetList>('/api/shared-sheets')).body;
  const { people } = (await maria.get<{ people: { id: string }[] }>('/api/lessons-done')).body;
  return {
    list: sheets.some(({ id }) => id === sheet),
    sheet: (await maria.get(`/api/sheets/${sheet}`)).status === 200,
    paper: (await maria.get(`/api/sheets/${sheet}/pdf`)).status === 200,
    lessons: people.some(({ id }) => id === ids.ana),
    practice: (await assigned()) !== undefined,
  };
}
const all = { list: true, sheet: true, paper: true, lessons: true, practice: true };
const nothing = { list: false, sheet: false, paper: false, lessons: false, practice: false };

test.each([
  ['while it is on', -HOUR_MS, HOUR_MS, all],
  ['in the last day before it', 23 * HOUR_MS, 26 * HOUR_MS, all],
  ['two days before it', 47 * HOUR_MS, 50 * HOUR_MS, nothing],
  ['on the 30th day after it', -30 * DAY_MS - HOUR_MS, -30 * DAY_MS + HOUR_MS, all],
  ['on the 31st day after it', -31 * DAY_MS, -30 * DAY_MS - HOUR_MS, nothing],
])('who leads a session sees what its participants share %s', async (_, startsAt, endsAt, expected) => {
  await itIs(startsAt, endsAt);
  expect(await reached()).toEqual(expected);
});

test('after that they give nothing and take nothing off, and the owner keeps all of it', async () => {
  await itIs(-40 * DAY_MS, -39 * DAY_MS);
  expect((await maria.post('/api/assigned-practice', { ...plan, people: [ids.ana] })).status).toBe(404);
  expect((await maria.post(`/api/practice/${practice}/end`, {})).status).toBe(404);
  expect((await ana.get(`/api/sheets/${sheet}`)).status).toBe(200);
  expect((await ana.get<{ practices: { id: string }[] }>('/api/practice')).body.practices.map(({ id }) => id)).toEqual([practice]);
  await itIs(-HOUR_MS, HOUR_MS);
  expect((await maria.post(`/api/practice/${practice}/end`, {})).status).toBe(200);
});

test('somebody who leads beside them is not one of those they care for', async () => {
  await itIs(-HOUR_MS, HOUR_MS);
  expect((await maria.get<AssignedList>('/api/assigned-practice')).body.people.map(({ id }) => id)).toEqual([ids.ana]);
});
