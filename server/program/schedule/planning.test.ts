// Sessions planned by hand.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Choices, PlanLook } from '#shared/program/planning/api.ts';
import type { SessionsOfMonth, Today } from '#shared/program/schedule/answers.ts';
import { setUpApp } from '#server/testing/app.ts';
import { makeClinic, makePerson, makeSession } from '#server/testing/clinic.ts';
import { connectLive } from '#server/testing/live.ts';
import { startMailServer, type MailServer } from '#server/testing/mailServer.ts';
import { signIn, stranger, type TestPerson } from '#server/testing/person.ts';
import { startServer, type TestServer } from '#server/testing/startServer.ts';
import { until } from '#server/testing/until.ts';
import { dayOf, plusDays } from '#shared/base/day.ts';
import { momentOf } from '#shared/base/time.ts';

const ZONE = 'America/New_York';
let server: TestServer;
let mail: MailServer;
let clinicId: string;
let manager: TestPerson;
let maria: TestPerson;
let ids: Record<'manager' | 'maria' | 'daniel' | 'ana' | 'ben' | 'lucia', string>;

beforeAll(async () => {
  mail = await startMailServer();
  server = await startServer({ mail: { url: mail.url, from: 'Hearth <hearth@example.org>' } });
  const { db, url } = server;
  clinicId = await makeClinic(db);
  await db.prisma.clinic.update({ where: { id: clinicId }, data: { zone: ZONE, mailName: 'the house by the sea' } });
  const make = (name: string, role: Parameters<typeof makePerson>[1]['role']) =>
    makePerson(db, { email: `${name.toLowerCase()}@harbor.test`, name: `${name} Somebody`, role, clinicId });
  ids = {
    manager: await make('Priya', 'manager'),
    maria: await make('Maria', 'facilitator'),
    daniel: await make('Daniel', 'facilitator'),
    ana: await make('Ana', 'participant'),
    ben: await make('Ben', 'participant'),
    lucia: await make('Lucia', 'family'),
  };
  await db.prisma.relative.create({ data: { participantId: ids.ana, familyId: ids.lucia, relationship: 'mother' } });
  manager = await signIn(url, 'priya@harbor.test');
  maria = await signIn(url, 'maria@harbor.test');
});
afterAll(async () => {
  await server.stop();
  mail.close();
});

let day = 0;
/** A group at seven, each time on another day. */
const draft = (changes: object = {}) => ({
  kind: 'group',
  title: 'Evening group',
  day: plusDays(dayOf(Date.now(), ZONE), 3 + (day += 1)),
  time: '19:00',
  minutes: 90,
  service: 'skills_group',
  facilitators: [ids.maria],
  lead: ids.maria,
  participants: [ids.ana],
  relatives: [],
  captioners: [],
  sizeReason: '',
  ...changes,
});
const individual = (changes: object = {}) => draft({ kind: 'individual', service: 'individual', title: 'An hour alone', minutes: 50, ...changes });
const plan = async (wish: object, by = manager) => (await by.post<{ id: string; refused?: string; values?: { field?: string } }>('/api/planning', wish)).body;
const look = async (wish: object, session = '', by = manager) => (await by.post<PlanLook>('/api/planning/look', { ...wish, session })).body;
const todayOf = async (person: TestPerson) => (await person.get<Today>('/api/today')).body.sessions;
const count = () => server.db.prisma.session.count({ where: { clinicId } });

test('a session at seven on the clinic’s clock stands on everybody’s Today, however far ahead, with what they may know and no more', async () => {
  const wish = draft({ day: '2027-07-01' });
  const { id } = await plan(wish);
  const ana = await signIn(server.url, 'ana@harbor.test');
  const [session] = (await todayOf(ana)).filter((one) => one.id === id);
  expect(session).toMatchObject({
    title: 'Evening group',
    kind: 'group',
    startsAt: '2027-07-01T23:00:00.000Z',
    endsAt: '2027-07-02T00:30:00.000Z',
    stage: 'later',
    ledBy: ['Maria'],
    role: 'participant',
    mayPlan: false,
    movedFrom: null,
  });
  expect(JSON.stringify(await todayOf(ana))).not.toMatch(/Ben|Somebody|skills_group/);
  expect((await todayOf(maria)).find((one) => one.id === id)).toMatchObject({ role: 'facilitator', mayPlan: false });
  expect((await todayOf(await signIn(server.url, 'ben@harbor.test'))).map((one) => one.id)).not.toContain(id);
  expect((await manager.get(`/api/sessions/${id}/plan`)).body).toMatchObject({
    day: '2027-07-01',
    time: '19:00',
    minutes: 90,
    service: 'skills_group',
    lead: ids.maria,
    participants: [ids.ana],
    isOpen: false,
  });
  for (const [month, found] of [
    ['2027-07', [id]],
    ['2027-06', []],
  ] as const)
    for (const person of [ana, maria, manager])
      expect((await person.get<SessionsOfMonth>(`/api/months/${month}/sessions`)).body.sessions.map((one) => one.id)).toEqual(found);
});

test.each([
  ['a start in the past', () => draft({ day: '2026-01-05' }), 'startsInPast'],
  ['a day that does not exist', () => draft({ day: '2027-02-30' }), 'day'],
  ['ten minutes', () => draft({ minutes: 10 }), 'minutes'],
  ['five hours', () => draft({ minutes: 300 }), 'minutes'],
  ['a lead who does not lead it', () => draft({ lead: ids.daniel }), 'lead'],
  ['what does not fit the kind', () => draft({ service: 'individual' }), 'service'],
  ['two people in an individual session', () => individual({ participants: [ids.ana, ids.ben] }), 'participants'],
  ['nobody', () => draft({ participants: [] }), 'participants'],
  ['somebody twice', () => draft({ participants: [ids.ana, ids.ana] }), 'participants'],
  ['a relative in a group', () => draft({ relatives: [ids.lucia] }), 'relatives'],
  ['a relative without theirs', () => draft({ kind: 'family', service: 'family_with_member', participants: [ids.ben], relatives: [ids.lucia] }), 'relatives'],
  ['a participant who leads', () => draft({ facilitators: [ids.maria, ids.ben] }), 'notThere'],
  ['a person who does not exist', () => draft({ participants: ['nobody'] }), 'notThere'],
  ['a title with a line break', () => draft({ title: 'One\nTwo' }), 'title'],
])('%s: refused, and nothing is made', async (_, wish, why) => {
  const before = await count();
  const body = await plan(wish());
  expect([body.refused, body.values?.field]).toContain(why);
  expect(await count()).toBe(before);
});

test('people of another clinic cannot be planned for, by whoever knows their ids', async () => {
  const { id } = await server.db.prisma.person.findUniqueOrThrow({ where: { email: 'participant1@demo.hearth' } });
  expect((await plan(draft({ participants: [id] }))).refused).toBe('notThere');
  const stray = await plan(draft());
  const elsewhere = await signIn(server.url, 'manager');
  for (const reply of [
    await elsewhere.get(`/api/sessions/${stray.id}/plan`),
    await elsewhere.post(`/api/sessions/${stray.id}/plan`, draft()),
    await elsewhere.post(`/api/sessions/${stray.id}/cancel`, { reason: 'x' }),
  ])
    expect(reply.status).toBe(404);
});

test('before saving: who would be in two places, who is not here yet, how many are many', async () => {
  const first = draft();
  const { id } = await plan(first);
  const same = { ...first, facilitators: [ids.daniel], lead: ids.daniel, participants: [ids.ana, ids.ben] };
  expect(await look(same)).toMatchObject({ inTwoPlaces: [ids.ana], notHere: [], asksReason: false, isAlone: false, mayNot: null });
  expect(await look({ ...first, participants: [ids.ben] })).toMatchObject({ inTwoPlaces: [ids.maria], mayNot: 'leadElsewhere' });
  expect((await plan({ ...first, participants: [ids.ben] })).refused).toBe('leadElsewhere');
  // It is in nobody's way itself, nor is what comes right after it, nor what does not take place.
  expect((await look(first, id)).inTwoPlaces).toEqual([]);
  expect((await look({ ...first, time: '20:30' })).inTwoPlaces).toEqual([]);
  await manager.post(`/api/sessions/${id}/cancel`, { reason: 'Nobody can.' });
  expect((await look(first)).inTwoPlaces).toEqual([]);

  const many = await Promise.all(
    Array.from({ length: 13 }, (_, i) => makePerson(server.db, { email: `many${i}@harbor.test`, name: `Many ${i}`, role: 'participant', clinicId })),
  );
  expect(await look(draft({ participants: many.slice(0, 7) }))).toMatchObject({ isAlone: true, asksReason: false });
  expect(await look(draft({ participants: many.slice(0, 11), facilitators: [ids.maria, ids.daniel] }))).toMatchObject({ isAlone: false, asksReason: true });
  expect((await plan(draft({ participants: many.slice(0, 11) }))).values?.field).toBe('sizeReason');
  expect((await plan(draft({ participants: many.slice(0, 11), sizeReason: 'Two groups meet.' }))).id).toBeTypeOf('string');
  expect((await plan(draft({ participants: many, service: 'group_psychotherapy', sizeReason: 'Two groups meet.' }))).refused).toBe('groupTooLarge');
  expect((await plan(draft({ participants: many, service: 'psychoeducation_group', sizeReason: 'Two groups meet.' }))).id).toBeTypeOf('string');
});

test('who is invited can be planned for, and is in it from the moment they have an account', async () => {
  const { db, url } = server;
  await manager.post('/api/invitations', { email: 'new@harbor.test', role: 'facilitator' });
  const { people } = (await manager.get<Choices>('/api/planning')).body;
  const invited = people.find(({ name }) => name === 'new@harbor.test')!;
  expect(invited).toMatchObject({ role: 'facilitator', isHere: false });
  const wish = draft({ facilitators: [ids.maria, invited.id], lead: invited.id });
  expect((await look(wish)).notHere).toEqual([invited.id]);
  const { id } = await plan(wish);
  const letter = await until(() => mail.letters.find(({ to }) => to === 'new@harbor.test'), 'an invitation');
  const token = /\/invite\/([\w-]{43})/.exec(letter.text.replace(/=\r?\n/g, ''))![1];
  const noor = stranger(url);
  expect((await noor.post(`/api/invitation/${token}/accept`, { name: 'Noor Haddad', password: 'copper lantern harbour' })).status).toBe(200);
  expect(await db.prisma.sessionMember.findFirst({ where: { sessionId: id, person: { email: 'new@harbor.test' } } })).toMatchObject({
    role: 'facilitator',
    isLead: true,
  });
  await setUpApp(noor);
  expect((await todayOf(noor)).map((one) => one.id)).toContain(id);
  expect(await db.prisma.invitedMember.count()).toBe(0);
});

test('a facilitator plans what they lead themselves, with people they care for, and changes nothing else', async () => {
  const daniel = await signIn(server.url, 'daniel@harbor.test');
  const alone = individual({ facilitators: [ids.daniel], lead: ids.daniel, participants: [ids.ben] });
  expect((await plan(alone, daniel)).refused).toBe('notThere');
  await makeSession(server.db, {
    clinicId,
    kind: 'individual',
    startsIn: -180,
    lasts: 50,
    endedAt: new Date(),
    members: [
      { person: ids.daniel, role: 'facilitator' },
      { person: ids.ben, role: 'participant' },
    ],
  });
  expect((await daniel.get<Choices>('/api/planning')).body).toMatchObject({ kinds: ['individual', 'family'], self: ids.daniel, zone: ZONE });
  expect((await daniel.get<Choices>('/api/planning')).body.people.filter(({ role }) => role === 'participant').map(({ id }) => id)).toEqual([ids.ben]);
  const { id } = await plan(alone, daniel);
  expect((await daniel.get(`/api/sessions/${id}/plan`)).status).toBe(200);
  expect((await maria.get(`/api/sessions/${id}/plan`)).status).toBe(404);
  expect((await plan({ ...draft(), facilitators: [ids.daniel], lead: ids.daniel, participants: [ids.ben] }, daniel)).refused).toBe('notThere');
  expect((await plan({ ...alone, ...individual(), participants: [ids.ben] }, daniel)).values?.field).toBe('facilitators');
  const group = await plan(draft({ facilitators: [ids.daniel], lead: ids.daniel }));
  expect((await daniel.post(`/api/sessions/${group.id}/cancel`, { reason: 'x' })).status).toBe(404);
});

test('moved and called off: told on Today and by a mail that says neither what nor with whom', async () => {
  const wish = individual();
  const { id } = await plan(wish);
  const ben = () => mail.letters.filter(({ to }) => to === 'ana@harbor.test').map(({ text }) => text.replace(/=\r?\n/g, ''));
  const later = { ...wish, time: '20:15' };
  await until(() => ben().length > 0, 'the first mail');
  expect((await manager.post(`/api/sessions/${id}/plan`, later)).status).toBe(200);
  const ana = await signIn(server.url, 'ana@harbor.test');
  const seen = async () => (await todayOf(ana)).find((one) => one.id === id);
  expect(await seen()).toMatchObject({
    startsAt: new Date(momentOf(wish.day, '20:15', ZONE)).toISOString(),
    movedFrom: new Date(momentOf(wish.day, '19:00', ZONE)).toISOString(),
  });
  await until(() => ben().some((text) => text.includes('has moved')), 'word of the move');
  // From here on she lives elsewhere: mails to her are in her own zone.
  await server.db.prisma.person.update({ where: { email: 'ana@harbor.test' }, data: { zone: 'Europe/Lisbon' } });
  expect((await manager.post(`/api/sessions/${id}/cancel`, { reason: 'SECRET reason' })).status).toBe(200);
  expect(await seen()).toMatchObject({ stage: 'cancelled', mayPlan: false });
  expect(JSON.stringify(await todayOf(ana))).not.toContain('SECRET');
  await until(() => ben().some((text) => text.includes('is off') && text.includes('(Europe/Lisbon)')), 'word that it is off, in her zone');
  for (const text of ben()) {
    expect(text).toContain('the house by the sea');
    expect(text).not.toMatch(/hour alone|Maria|therap|session|individual|SECRET/i);
  }
  expect(ben().find((text) => text.includes('has moved'))).toMatch(/8:15 PM \(America\/New York\)[\s\S]*7:00 PM \(America\/New York\)/);
  expect(mail.letters.some(({ to }) => to === 'priya@harbor.test')).toBe(false);
  for (const reply of [
    await manager.post(`/api/sessions/${id}/plan`, later),
    await manager.post(`/api/sessions/${id}/cancel`, { reason: 'x' }),
    await manager.get(`/api/sessions/${id}/plan`),
  ])
    expect(reply.body.refused).toBe('sessionEnded');
}, 60_000);

test('while it is on: who comes is let to the door, who goes loses the room and keeps their attendance, its time stays; called off, it ends for all', async () => {
  const { db, url } = server;
  const id = await makeSession(db, {
    clinicId,
    kind: 'group',
    title: 'Now',
    startsIn: -5,
    lasts: 60,
    members: [
      { person: ids.maria, role: 'facilitator', isLead: true },
      { person: ids.ana, role: 'participant' },
    ],
  });
  const lead = await connectLive(maria, id);
  const now = (await manager.get(`/api/sessions/${id}/plan`)).body;
  expect(now.isOpen).toBe(true);
  const { others: _others, isOpen: _isOpen, ...kept } = now;
  const same = { ...kept, service: 'skills_group' };
  expect((await manager.post(`/api/sessions/${id}/plan`, { ...same, title: 'Another' })).body.refused).toBe('sessionIsOpen');
  expect((await manager.post(`/api/sessions/${id}/plan`, { ...same, minutes: 90 })).body.refused).toBe('sessionIsOpen');

  const ben = await signIn(url, 'ben@harbor.test');
  expect((await ben.get(`/api/sessions/${id}/way-in`)).status).toBe(404);
  const gone = new Promise((resolve) => lead.socket.once('disconnect', resolve));
  const changed = { ...same, facilitators: [ids.daniel], lead: ids.daniel, participants: [ids.ana, ids.ben] };
  expect((await manager.post(`/api/sessions/${id}/plan`, changed)).status).toBe(200);
  expect((await ben.get(`/api/sessions/${id}/way-in`)).status).toBe(200);
  await gone;
  expect((await maria.get(`/api/sessions/${id}/way-in`)).status).toBe(404);
  expect(await db.prisma.sessionMember.findFirst({ where: { sessionId: id, personId: ids.maria } })).toMatchObject({
    isLead: false,
    removedAt: expect.any(Date),
  });
  // Taken back, they are in it as before.
  expect((await manager.post(`/api/sessions/${id}/plan`, same)).status).toBe(200);
  const again = await connectLive(maria, id);
  const over = new Promise((resolve) => again.socket.once('disconnect', resolve));
  expect((await manager.post(`/api/sessions/${id}/cancel`, { reason: 'Nobody can.' })).status).toBe(200);
  await over;
  expect((await maria.get(`/api/sessions/${id}/way-in`)).body.refused).toBe('sessionEnded');
  await expect(connectLive(maria, id)).rejects.toThrow();
}, 60_000);
