// What stays of a place: for its owner, for attendance, and its emergency number for whoever is there next.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { WayIn } from '#shared/program/schedule/answers.ts';
import type { Attendance } from '#shared/records/attendance/answers.ts';
import { makeClinic, makePerson, makeSession, personId } from '#server/testing/clinic.ts';
import type { View } from '#shared/session/session.ts';
import { arrive, connectLive, expectDone, join, testCard, type TestLive } from '#server/testing/live.ts';
import { signIn, type TestPerson } from '#server/testing/person.ts';
import { startServer, type TestServer } from '#server/testing/startServer.ts';
import { until } from '#server/testing/until.ts';

const NUMBER = '+1 503 555 0177';
let server: TestServer;
let maria: TestPerson;
let ana: TestPerson;
let ben: TestPerson;
beforeAll(async () => {
  server = await startServer();
  [maria, ana, ben] = await Promise.all([signIn(server.url, 'facilitator'), signIn(server.url, 'participant1'), signIn(server.url, 'participant2')]);
});
afterAll(() => server.stop());

const sessionOf = async (guest: string, more: object = {}) =>
  makeSession(server.db, {
    ...more,
    members: [
      { person: await personId(server.db, 'facilitator'), role: 'facilitator', isLead: true },
      { person: await personId(server.db, guest), role: 'participant' },
    ],
  });
const numbersOf = (live: TestLive) => (live.view('safety') as View<'safety', 'facilitator'>).localNumbers;
const elsewhere = { ...testCard, place: { ...testCard.place, city: 'Salem', postalCode: '97301' } };

test('a number that was looked up for a city and postal code is offered for whoever is there next, with its age, in the same clinic alone', async () => {
  const first = await sessionOf('participant1');
  const lead = await join(maria, first);
  const guest = await connectLive(ana, first);
  expectDone(await arrive(guest));
  expectDone(await lead.order('safety', 'noteLocalNumber', { member: guest.self, number: NUMBER }));
  const { notedAt } = await server.db.prisma.localNumber.findFirstOrThrow();

  const second = await sessionOf('participant2');
  const lead2 = await join(maria, second);
  const guest2 = await connectLive(ben, second);
  expectDone(await arrive(guest2, { card: { ...testCard, place: { ...testCard.place, street: '99 Pine Street', city: ' portland' } } }));
  const numbers = () => numbersOf(lead2);
  await until(() => numbers()[guest2.self]);
  expect(numbers()[guest2.self]).toEqual({ number: NUMBER, at: notedAt.getTime() });
  // Somewhere else it is not theirs any more; back there, it is again.
  expectDone(await arrive(guest2, { card: elsewhere }));
  await until(() => Object.keys(numbers()).length === 0);
  expectDone(await arrive(guest2));
  await until(() => numbers()[guest2.self]?.number === NUMBER);

  const clinicId = await makeClinic(server.db);
  const [host, other] = [
    await makePerson(server.db, { email: 'host@harbor.test', name: 'Harbor Host', role: 'facilitator', clinicId }),
    await makePerson(server.db, { email: 'guest@harbor.test', name: 'Harbor Guest', role: 'participant', clinicId }),
  ];
  const theirs = await makeSession(server.db, {
    clinicId,
    members: [
      { person: host, role: 'facilitator', isLead: true },
      { person: other, role: 'participant' },
    ],
  });
  const theirLead = await join(await signIn(server.url, 'host@harbor.test'), theirs, undefined, { name: 'Hanna' });
  const theirGuest = await connectLive(await signIn(server.url, 'guest@harbor.test'), theirs);
  expectDone(await arrive(theirGuest, { name: 'Gus' }));
  await theirLead.sees(({ view }) => (view('safety') as View<'safety', 'facilitator'> | null)?.cards[theirGuest.self]);
  expect(numbersOf(theirLead)).toEqual({});
});

test('their own last place is kept for them alone, where they wish, until they remove it', async () => {
  const session = await sessionOf('participant1');
  const guest = await connectLive(ana, session);
  const offered = async () => (await ana.get<WayIn>(`/api/sessions/${session}/way-in`)).body.contact;
  expectDone(await arrive(guest, { card: testCard, keepsPlace: true }));
  expect(await offered()).toMatchObject({ place: testCard.place, contactMayCall: 'emergency' });
  expectDone(await arrive(guest, { card: { ...testCard, place: null }, keepsPlace: true }));
  expect(await offered()).toMatchObject({ place: testCard.place });
  expect((await maria.get<WayIn>(`/api/sessions/${session}/way-in`)).body.contact).toBeNull();
  expect((await ana.post('/api/way-in/place/remove', {})).status).toBe(200);
  expect((await offered())?.place).toBeNull();
  expectDone(await arrive(guest, { card: testCard, keepsPlace: true }));
  expectDone(await arrive(guest, { card: testCard, keepsPlace: false }));
  expect((await offered())?.place).toBeNull();
});

test('attendance tells the state and kind of place, and why somebody was let in who did not say', async () => {
  const session = await sessionOf('participant1');
  const lead = await join(maria, session);
  const guest = await connectLive(ana, session);
  expectDone(await arrive(guest, { card: { ...testCard, place: null } }));
  expect(await lead.order('waitingRoom', 'admit', { member: guest.self })).toMatchObject({ refused: 'reasonMissing' });
  expectDone(await lead.order('waitingRoom', 'admit', { member: guest.self, reason: 'In a shelter.' }));
  const own = async () => (await maria.get<Attendance>(`/api/sessions/${session}/attendance`)).body.people.find(({ role }) => role === 'participant');
  expect(await own()).toMatchObject({ place: null, letIn: { reason: 'In a shelter.', by: 'Maria Lindqvist' } });
  await guest.order('presence', 'leave', {});
  expectDone(await arrive(guest, { card: testCard }));
  expect(await own()).toMatchObject({ place: { state: 'OR', country: 'US', kind: 'home' } });
});
